/** What can only be wrong between files: addresses that clash, ids that are not listed. */
import { z } from 'zod';
import { say } from '../strings.ts';
import { ADDRESSES, type FaultyFile, keepFaulty, pathRow } from './address-owners.ts';
import type { Category } from './article.ts';
import { unknownCategory } from './categories.ts';
import { shadowingAliases, shadowingPublicFiles, shadowingRedirects } from './old-address-check.ts';
import { placeOfKey } from './place-of-key.ts';
import type { Problem } from './problem.ts';
import type { Redirect } from './redirects.ts';
import type { Store } from './store.ts';

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

/** Every problem between files; `file` relative to the content folder. */
export function crossCheck(input: CrossChecked): Problem[] {
  keepFaulty(input.store, input.faulty);
  return [
    ...sharedAddresses(input),
    ...shadowingAliases(input),
    ...shadowingRedirects(input),
    ...shadowingPublicFiles(input),
    ...unknownCategories(input),
  ];
}

/** Addresses of several files, found along the index of addresses. */
const SHARED = `select address from articles group by address having count(*) > 1
  union select address from pages group by address having count(*) > 1
  union select address from pages where address in (select address from articles)
  union select address from faulty group by address having count(*) > 1
  union select address from faulty where address in (select address from articles union all select address from pages)`;
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
