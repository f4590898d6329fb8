/** The files of the search bundle, which its own step writes, as the manifest knows them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../write/list-files.ts';
import type { Manifest, Written } from '../write/manifest.ts';
import { type Made, madeOf } from './output.ts';
import { SEARCH_FOLDER } from './search-step.ts';

/** The part of the site that they are. */
export const SEARCH_PART = 'search';

/**
 * Brings the manifest up to the search bundle in --out. A folder in it bears the digest of its files as its name: one
 * that the manifest knows is not looked into, since at 50,000 articles it holds as many files. Gives how many files were there
 * before and still are.
 */
export function rememberSearch(manifest: Manifest, outDir: string): number {
  const folder = join(outDir, SEARCH_FOLDER);
  const present = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const known = new Set(manifest.namesBelow(SEARCH_FOLDER));
  const fresh = present.flatMap((entry) => {
    if (entry.isFile()) return [entry.name];
    if (known.has(entry.name)) return [];
    return [...listFiles(join(folder, entry.name)).keys()].map((name) => `${entry.name}/${name}`);
  });
  const written = new Map<string, Written & Made & { part: string }>();
  for (const name of fresh) {
    const made = madeOf(readFileSync(join(folder, name)));
    written.set(`${SEARCH_FOLDER}/${name}`, { part: SEARCH_PART, digest: made.hash, ...made });
  }
  const left = new Set(present.map(({ name }) => name));
  const gone = [...known]
    .filter((name) => !left.has(name))
    .flatMap((name) => manifest.filesAt(`${SEARCH_FOLDER}/${name}`));
  const kept = manifest.countOf(SEARCH_PART) - gone.length;
  manifest.remember({
    written,
    gone,
    // Its files are compared by its own step.
    parts: new Map([[SEARCH_PART, 'kept']]),
  });
  return kept;
}

/** Whether a file of --out belongs to the search bundle. */
export function isOfSearch(file: string): boolean {
  return file.startsWith(`${SEARCH_FOLDER}/`);
}
