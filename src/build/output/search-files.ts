/** The files of the search bundle, which its own step writes, as the manifest knows them. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../digest.ts';
import type { Manifest, Written } from '../write/manifest.ts';
import { listFiles } from '../write/out-dir.ts';
import type { Made } from './output.ts';
import { SEARCH_FOLDER } from './search-step.ts';

/** Brings the manifest up to the search bundle in --out: only files with another size or time are read. */
export function rememberSearch(manifest: Manifest, outDir: string): void {
  const known = new Map([...manifest.files()].filter(([file]) => isOfSearch(file)));
  const written = new Map<string, Written & Made>();
  for (const name of listFiles(join(outDir, SEARCH_FOLDER)).keys()) {
    const file = `${SEARCH_FOLDER}/${name}`;
    const path = join(outDir, file);
    const { size, mtimeNs } = statSync(path, { bigint: true });
    const digest = `${size}:${mtimeNs}`;
    if (known.get(file)?.digest !== digest)
      written.set(file, { digest, size: Number(size), hash: hashOf(readFileSync(path)) });
    known.delete(file);
  }
  manifest.remember(written, known.keys());
}

/** Whether a file of --out belongs to the search bundle. */
export function isOfSearch(file: string): boolean {
  return file.startsWith(`${SEARCH_FOLDER}/`);
}
