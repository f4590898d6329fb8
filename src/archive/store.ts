/**
 * The archive's store: one SQLite file in the cache folder. It holds what the content folder holds,
 * read and checked; losing it costs a full read and nothing else.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Raised when a table below changes or reading gives other rows; an older store is emptied and filled anew. */
export const STORE_VERSION = 1;

const TABLES = `
  create table if not exists files (
    path text primary key,          -- relative to the content folder
    fingerprint text not null       -- 'git:<blob>' or 'stat:<size>:<mtime>:<ctime>'; absent while the file has problems
  ) without rowid;
  create table if not exists articles (
    id integer primary key,
    path text not null unique,
    address text not null,
    instant integer not null,       -- publication, ms since 1970
    draft integer not null,
    category text,
    author text not null,           -- author id
    tags text not null,             -- tag ids, JSON array
    digest text not null,           -- of everything the article's own page shows: data and body
    card_digest text not null,      -- of card
    card text not null,             -- Card, JSON
    data text not null,             -- Article, JSON
    assets text not null            -- Asset[], JSON: pictures and attachments found in the content folder
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
  create table if not exists html (
    id integer primary key,         -- of the article
    key text not null,              -- digest of the article and of the Markdown code; another key: render again
    html text not null,
    headings text not null          -- Heading[], JSON
  );
`;

export type Store = DatabaseSync;

/** Opens the store in the cache folder; one of another version, or damaged, is replaced by an empty one. */
export function openStore(cacheDir: string): Store {
  mkdirSync(cacheDir, { recursive: true });
  const db = new DatabaseSync(join(cacheDir, 'archive.sqlite'));
  db.exec('pragma journal_mode = wal; pragma synchronous = normal;');
  db.exec(TABLES);
  return db;
}
