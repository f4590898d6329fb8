/** Which files must be read again: comparing fingerprints, without a look inside. */
import { z } from 'zod';
import type { Author } from './article.ts';
import type { ListedFile, Listing } from './listing.ts';
import type { Store } from './store.ts';

export interface Changes {
  /** Articles and pages to read, sorted by path. */
  read: ListedFile[];
  /** Articles and pages that the store has and the folder has no more. */
  gone: string[];
  /** The same of assets. */
  goneAssets: string[];
}

const pathRow = z.object({ path: z.string() });

/** Whether a file is an article or a page, and no asset. */
export function isPage(path: string): boolean {
  return path.startsWith('articles/')
    ? /\.md$/i.test(path)
    : path.startsWith('pages/') && /\.mdx?$/i.test(path);
}

/** Compares the folder with the store. `changedAuthors`: ids whose name is not what it was. */
export function findChanges(store: Store, listing: Listing, changedAuthors: readonly string[]): Changes {
  const fingerprints = fingerprintsOf(store, 'files');
  const again = new Set(changedAuthors.flatMap((id) => paths(store, 'author_written', id)));
  const goneAssets: string[] = [];
  for (const [path, fingerprint] of fingerprintsOf(store, 'assets')) {
    const file = listing.files.get(path);
    if (!file) goneAssets.push(path);
    if (file?.fingerprint !== fingerprint) for (const user of usersOf(store, path)) again.add(user);
  }
  const read: ListedFile[] = [];
  for (const file of listing.files.values()) {
    if (isPage(file.path) && (again.has(file.path) || fingerprints.get(file.path) !== file.fingerprint))
      read.push(file);
  }
  return {
    read: read.sort((a, b) => (a.path < b.path ? -1 : 1)),
    gone: [...fingerprints.keys()].filter((path) => !listing.files.has(path)),
    goneAssets,
  };
}

function fingerprintsOf(store: Store, table: 'files' | 'assets'): Map<string, string> {
  const statement = store.prepare(`select path, fingerprint from ${table}`);
  const found = new Map<string, string>();
  // So many rows that zod would be felt.
  for (const { path, fingerprint } of statement.iterate()) {
    if (typeof path === 'string' && typeof fingerprint === 'string') found.set(path, fingerprint);
  }
  return found;
}

function usersOf(store: Store, asset: string): string[] {
  return store
    .prepare('select path from asset_uses where asset = ?')
    .all(asset)
    .map((row) => pathRow.parse(row).path);
}

function paths(store: Store, column: 'author_written', value: string): string[] {
  return store
    .prepare(`select path from articles where ${column} = ?`)
    .all(value)
    .map((row) => pathRow.parse(row).path);
}

/** Ids whose name differs between two lists of authors. */
export function changedAuthors(before: readonly Author[], after: readonly Author[]): string[] {
  const names = (authors: readonly Author[]) => new Map(authors.map(({ id, name }) => [id, name]));
  const [old, present] = [names(before), names(after)];
  return [...new Set([...old.keys(), ...present.keys()])].filter((id) => old.get(id) !== present.get(id));
}
