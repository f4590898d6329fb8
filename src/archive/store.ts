/**
 * The archive's store: one SQLite file in the cache folder. It holds what the content folder holds,
 * read and checked; losing it costs a full read and nothing else.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { closeCacheDatabase, openCacheDatabase, removeCacheDatabase } from './cache-database.ts';

const TABLES = `
  create table if not exists files (
    path text primary key,          -- of an article or page, relative to the content folder
    fingerprint text not null       -- see listing.ts; '' where it is to be read again; absent while the file has problems
  ) without rowid;
  create table if not exists articles (
    id integer primary key,
    path text not null unique,
    address text not null,
    instant integer not null,       -- publication, ms since 1970
    updated integer,                -- ms since 1970
    draft integer not null,
    category text,
    author text not null,           -- author id
    tags text not null,             -- tag ids, JSON array
    digest text not null,           -- of everything the article's own page shows: data, body and assets
    card_digest text not null,      -- of card
    undescribed integer not null,   -- how many of its pictures have no description
    category_written text,          -- as the editor wrote them, to be checked against categories.yaml and authors.yaml
    author_written text not null
  );
  create index if not exists files_unsettled on files (path) where fingerprint = '';
  create index if not exists articles_address on articles (address, path);
  create index if not exists articles_category on articles (category_written);
  create index if not exists articles_author on articles (author_written);
  create index if not exists articles_drafts on articles (id) where draft = 1;
  create index if not exists articles_undescribed on articles (id) where undescribed > 0;
  -- Long columns stand apart: what reads every article, as the plan does, then reads a tenth of the bytes.
  create table if not exists texts (
    id integer primary key,         -- of the article
    assets text not null,           -- Asset[], JSON: pictures and attachments found in the content folder
    data text not null,             -- Article, JSON
    markdown text not null,         -- NFC, without frontmatter
    line integer not null           -- the line of the file on which it begins
  );
  -- Cards stand close together: a list shows twenty.
  create table if not exists cards (
    id integer primary key,         -- of the article
    card text not null              -- Card, JSON
  );
  create index if not exists texts_with_assets on texts (id) where assets <> '[]';
  create table if not exists pages (
    path text primary key,          -- 'pages/gioi-thieu.mdx'
    address text not null,          -- '/gioi-thieu/'
    mdx integer not null,
    digest text not null,           -- of all of the file
    data text not null,             -- TextPage, JSON
    markdown text not null,
    line integer not null,
    assets text not null,
    undescribed integer not null
  ) without rowid;
  create table if not exists article_tags (
    tag text not null,              -- tag id
    article integer not null,       -- its id
    primary key (tag, article)
  ) without rowid;
  create index if not exists article_tags_article on article_tags (article);
  -- The articles as the last finished build planned them.
  create table if not exists planned (
    id integer primary key,
    address text not null,
    instant integer not null,
    updated integer,
    draft integer not null,
    category text,
    author text not null,
    tags text not null,
    digest text not null,
    card_digest text not null
  );
  create table if not exists aliases (
    alias text not null,            -- as a key: see old-address.ts
    path text not null,             -- of the article that has it
    primary key (alias, path)
  ) without rowid;
  create index if not exists aliases_path on aliases (path);
  create table if not exists assets (
    path text primary key,          -- relative to the content folder
    fingerprint text not null,
    bytes integer not null,
    digest text not null,
    picture text                    -- PictureFacts, JSON; null for what is no picture
  ) without rowid;
  create table if not exists asset_uses (
    asset text not null,
    path text not null,             -- of the article or page that shows it
    primary key (asset, path)
  ) without rowid;
  create index if not exists asset_uses_path on asset_uses (path);
  create table if not exists git_state (
    id integer primary key check (id = 1),
    git_index blob not null         -- what git said of the content folder when it was listed last: see since-last.ts
  );
  create table if not exists facts (
    name text primary key,          -- what the last sync found of the store as a whole
    value text not null
  ) without rowid;
`;

export type Store = DatabaseSync;

const fileIn = (cacheDir: string) => join(cacheDir, 'archive.sqlite');

/** By size and time: at 50,000 articles the file has 350 MB. Dropping it by mistake costs reading the content again. */
const SEAL = 'size and time';

/** Opens the store in the cache folder; one of another version, damaged or changed by others is replaced by an empty one. */
export function openStore(cacheDir: string): Store {
  return openCacheDatabase({
    file: fileIn(cacheDir),
    tables: TABLES,
    version: version(),
    seal: SEAL,
    lookAt: ['articles', 'texts', 'cards'],
  });
}

/** Closes the store at the end of a run that read it all; to leave it in the middle of one, `store.close()` does. */
export function closeStore(store: Store, cacheDir: string): void {
  closeCacheDatabase(store, { file: fileIn(cacheDir), seal: SEAL });
}

/** Deletes the store of a cache folder. */
export function removeStore(cacheDir: string): void {
  removeCacheDatabase(fileIn(cacheDir));
}

/**
 * The order of articles, of all and of those on a list. Without drafts, and so for readers only. With what the plan of a list
 * needs of each: where an old article goes, every later one is on another page, and looking up their rows would be felt.
 */
const ORDERS = `
  create index if not exists articles_order on articles (instant, address, updated, card_digest) where draft = 0;
  create index if not exists articles_order_category on articles (category, instant, address, updated, card_digest) where draft = 0;
  create index if not exists articles_order_author on articles (author, instant, address, updated, card_digest) where draft = 0;
`;

/** Makes the indexes by which articles are found in their order, where they are not there. */
export function orderArticles(store: Store): void {
  store.exec(ORDERS);
}

/** Drops them: before thousands of articles are written, that is a third of the time of keeping them up. */
export function disorderArticles(store: Store): void {
  store.exec(
    'drop index if exists articles_order; drop index if exists articles_order_category; drop index if exists articles_order_author;',
  );
}

/** Runs writes as one: all of them, or none where one fails. */
export function inTransaction(store: Store, write: () => void): void {
  store.exec('begin immediate');
  try {
    write();
  } catch (error) {
    store.exec('rollback');
    throw error;
  }
  store.exec('commit');
}

/** The code that decides what stands in rows, and the versions of the libraries it reads with. */
const READING_CODE = ['.', '../vietnamese'];
const READING_FILES = ['../markdown/excerpt.ts', '../markdown/plain-text.ts', '../../package.json'];

let known: number | undefined;

/** A number made of the reading code itself, so that nobody has to remember to raise one when it changes. */
function version(): number {
  known ??= readVersion();
  return known;
}

function readVersion(): number {
  const hash = createHash('sha256');
  for (const folder of READING_CODE) {
    const dir = join(import.meta.dirname, folder);
    for (const name of readdirSync(dir).sort()) {
      if (name.endsWith('.ts') && !name.endsWith('.test.ts'))
        hash.update(`${name}\0`).update(readFileSync(join(dir, name)));
    }
  }
  for (const file of READING_FILES) hash.update(readFileSync(join(import.meta.dirname, file)));
  return hash.digest().readInt32BE(0) || 1;
}
