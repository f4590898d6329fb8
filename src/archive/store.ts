/**
 * The archive's store: one SQLite file in the cache folder. It holds what the content folder holds,
 * read and checked; losing it costs a full read and nothing else.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

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
    card text not null,             -- Card, JSON
    data text not null,             -- Article, JSON
    assets text not null,           -- Asset[], JSON: pictures and attachments found in the content folder
    category_written text,          -- as the editor wrote them, to be checked against categories.yaml and authors.yaml
    author_written text not null
  );
  create index if not exists articles_address on articles (address);
  create table if not exists bodies (
    id integer primary key,         -- of the article
    markdown text not null,         -- NFC, without frontmatter
    line integer not null           -- the line of the file on which it begins
  );
  create table if not exists pages (
    path text primary key,          -- 'pages/gioi-thieu.mdx'
    address text not null,          -- '/gioi-thieu/'
    mdx integer not null,
    digest text not null,           -- of all of the file
    data text not null,             -- TextPage, JSON
    markdown text not null,
    line integer not null,
    assets text not null
  ) without rowid;
  create table if not exists aliases (
    alias text not null,            -- as a key: see aliasKey in cross-check.ts
    path text not null,             -- of the article that has it
    primary key (alias, path)
  ) without rowid;
  create index if not exists aliases_path on aliases (path);
  create table if not exists assets (
    path text primary key,          -- relative to the content folder
    fingerprint text not null,
    bytes integer not null,
    digest text not null,
    width integer,                  -- null for what is no picture
    height integer
  ) without rowid;
  create table if not exists asset_uses (
    asset text not null,
    path text not null,             -- of the article or page that shows it
    primary key (asset, path)
  ) without rowid;
  create index if not exists asset_uses_path on asset_uses (path);
  create table if not exists facts (
    name text primary key,          -- what the last sync found of the store as a whole
    value text not null
  ) without rowid;
`;

export type Store = DatabaseSync;

const FILE = 'archive.sqlite';

/** Opens the store in the cache folder; one of another version, or damaged, is replaced by an empty one. */
export function openStore(cacheDir: string): Store {
  mkdirSync(cacheDir, { recursive: true });
  try {
    const store = open(cacheDir);
    if (isOurs(store)) return store;
    store.close();
  } catch (error) {
    if (!isDamaged(error)) throw error;
  }
  removeStore(cacheDir);
  return open(cacheDir);
}

/** Deletes the store of a cache folder. */
export function removeStore(cacheDir: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(join(cacheDir, FILE + end), { force: true });
}

/** Whether an error says that the store's file is damaged: SQLITE_CORRUPT or SQLITE_NOTADB. */
export function isDamaged(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (error.errcode === 11 || error.errcode === 26);
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

function open(cacheDir: string): Store {
  const store = new DatabaseSync(join(cacheDir, FILE), { timeout: 5000 });
  try {
    store.exec('pragma journal_mode = wal; pragma synchronous = normal;');
    if (isEmpty(store)) store.exec(`begin; ${TABLES} pragma user_version = ${version()}; commit;`);
  } catch (error) {
    store.close();
    throw error;
  }
  return store;
}

function isEmpty(store: Store): boolean {
  return store.prepare('select name from sqlite_master limit 1').get() === undefined;
}

/** Whether it was made by this code, and its file is as long as its own head says. */
function isOurs(store: Store): boolean {
  const { user_version: made } = store.prepare('pragma user_version').get() ?? {};
  if (made !== version()) return false;
  // A look at the end of each table finds a file that was cut off; damage inside is found when it is read (`isDamaged`).
  for (const table of ['articles', 'bodies'])
    store.prepare(`select * from ${table} order by id desc limit 1`).get();
  return true;
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
