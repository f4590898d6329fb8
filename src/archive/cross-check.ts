/** What can only be wrong between files: addresses that clash, ids that are not listed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { say } from '../strings.ts';
import type { Category } from './article.ts';
import { unknownCategory } from './categories.ts';
import { readFrontmatter } from './frontmatter.ts';
import { isMissing } from './missing.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';
import type { Redirect } from './redirects.ts';
import { placeInFile, readSource } from './source.ts';
import type { Store } from './store.ts';

/** Of two spellings of an alias that a server takes for one, the same key: `/tin/bai` is `/tin/bai/`. */
export function aliasKey(path: string): string {
  const isFile = path.includes('?') || /\.[^/]*$/.test(path);
  return path.endsWith('/') || isFile ? path : `${path}/`;
}

/** What is looked at between files. */
export interface CrossChecked {
  root: string;
  store: Store;
  categories: readonly Category[] | null;
  redirects: readonly Redirect[];
  /** Site addresses of files of public/. */
  publicHrefs: readonly string[];
  faulty: readonly FaultyFile[];
}

/** An article or page that is not in the store, having faults of its own, with the address that it would have. */
export interface FaultyFile {
  path: string;
  address: string;
}

/** Every problem between files; `file` relative to the content folder. */
export function crossCheck(input: CrossChecked): Problem[] {
  keepFaulty(input);
  return [
    ...sharedAddresses(input),
    ...shadowingAliases(input),
    ...shadowingRedirects(input),
    ...shadowingPublicFiles(input),
    ...unknownCategories(input),
  ];
}

/** A table of this run's, empty at its beginning. */
function keepFaulty({ store, faulty }: CrossChecked): void {
  store.exec(
    'create temp table if not exists faulty (address text, path text, primary key (address, path)) without rowid; delete from faulty',
  );
  const insert = store.prepare('insert into faulty values (?, ?)');
  for (const { address, path } of faulty) insert.run(address, path);
}

const ADDRESSES =
  'select address, path from articles union all select address, path from pages union all select address, path from faulty';

/** The file with an address. */
const PATH_AT = `select path from (${ADDRESSES}) where address = :key`;

/** Addresses of several files, found along the index of addresses. */
const SHARED = `select address from articles group by address having count(*) > 1
  union select address from pages group by address having count(*) > 1
  union select address from pages where address in (select address from articles)
  union select address from faulty group by address having count(*) > 1
  union select address from faulty where address in (select address from articles union all select address from pages)`;
const pathRow = z.object({ path: z.string() });
const pathsRow = z.object({ address: z.string(), paths: z.string() });

function sharedAddresses({ root, store }: CrossChecked): Problem[] {
  const clashes = store
    .prepare(
      `with shared as materialized (${SHARED})
       select address, group_concat(path, char(10)) as paths
       from shared join (${ADDRESSES}) using (address) group by address`,
    )
    .all();
  return clashes.flatMap((row) => {
    const { address, paths } = pathsRow.parse(row);
    const [first = '', ...others] = paths.split('\n').sort();
    return others.map((file) => ({
      file,
      ...placeOfKey(root, file, 'slug'),
      message: say('addressTaken', { address, other: first }),
    }));
  });
}

const aliasRow = z.object({ alias: z.string(), path: z.string(), other: z.string() });

function shadowingAliases({ root, store }: CrossChecked): Problem[] {
  const ofPage = store.prepare(
    `select aliases.alias, aliases.path, taken.path as other from aliases join (${ADDRESSES}) taken on taken.address = aliases.alias`,
  );
  const ofAlias = store.prepare(
    `select a.alias, b.path, a.path as other from aliases a join aliases b on b.alias = a.alias and b.path > a.path`,
  );
  return [...ofPage.all(), ...ofAlias.all()].map((row) => {
    const { alias, path, other } = aliasRow.parse(row);
    const message = path === other ? say('aliasOfItself', { alias }) : say('aliasTaken', { alias, other });
    return { file: path, ...placeOfKey(root, path, 'aliases'), message };
  });
}

/** A redirect from an address that a page has would hide that page, or be hidden by it. */
function shadowingRedirects({ store, redirects }: CrossChecked): Problem[] {
  const taken = store.prepare(`${PATH_AT} union all select path from aliases where alias = :key`);
  return redirects.flatMap(({ from, line }) => {
    const found = taken.get({ key: aliasKey(from) });
    if (!found) return [];
    const message = say('aliasTaken', { alias: from, other: pathRow.parse(found).path });
    return [{ file: 'redirects.csv', line, column: 1, message }];
  });
}

function shadowingPublicFiles({ store, publicHrefs }: CrossChecked): Problem[] {
  const taken = store.prepare(PATH_AT);
  return publicHrefs.flatMap((href) => {
    const found = href.endsWith('/index.html')
      ? taken.get({ key: href.slice(0, -'index.html'.length) })
      : undefined;
    if (!found) return [];
    const message = say('addressTaken', { address: href, other: pathRow.parse(found).path });
    return [{ file: `public${href}`, line: 1, column: 1, message }];
  });
}

const writtenRow = z.object({ written: z.string() });

function unknownCategories({ root, store, categories }: CrossChecked): Problem[] {
  if (!categories) return [];
  const ids = categories.map(({ id }) => id);
  const written = store
    .prepare('select distinct category_written as written from articles where category_written is not null')
    .all()
    .map((row) => writtenRow.parse(row).written);
  const paths = store.prepare('select path from articles where category_written = ?');
  return written
    .filter((id) => !ids.includes(id))
    .flatMap((id) => {
      const message = unknownCategory(id, categories);
      return paths.all(id).map((row) => {
        const { path } = pathRow.parse(row);
        return { file: path, ...placeOfKey(root, path, 'category'), message };
      });
    });
}

/**
 * The place of a key's value in an article that was read before: only now does it matter. Where the key, or by now the file,
 * is not there, the file's beginning.
 */
function placeOfKey(root: string, path: string, key: string): Place {
  const beginning = { line: 1, column: 1 };
  try {
    const read = readSource(readFileSync(join(root, path)));
    const result = read.ok ? readFrontmatter(read.source.text) : null;
    if (!read.ok || !result?.ok || !(key in result.frontmatter.data)) return beginning;
    return placeInFile(read.source, result.frontmatter.placeOf([key], 'value'));
  } catch (error) {
    if (!isMissing(error)) throw error;
    return beginning;
  }
}
