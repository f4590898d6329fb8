/**
 * The mark in --out that says which state lies there. A manifest that names another mark says nothing of this
 * folder: it was restored from elsewhere, or another build with another cache wrote to it.
 */
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isMissing } from '../../archive/missing.ts';
import { writeFile } from '../../archive/write-file.ts';
import { digestOf } from '../digest.ts';

/** Not part of the site: never counted, compared or published as a change. */
export const MARK_FILE = '.bantin';

/** What bears this name or ending is unfinished: the next build clears it away. */
export const UNFINISHED = '.bantin-new';

/** The mark of a finished site: the same for the same parts, digests by name. */
export function markOf(parts: ReadonlyMap<string, string>): string {
  return digestOf([...parts].map(([name, digest]) => `${name}\0${digest}`).sort());
}

/** The mark that lies in a folder; null where there is none. */
export function readMark(outDir: string): string | null {
  try {
    return readFileSync(join(outDir, MARK_FILE), 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Puts a mark into a folder, at once or not at all. */
export function writeMark(outDir: string, mark: string): void {
  const path = join(outDir, MARK_FILE);
  mkdirSync(outDir, { recursive: true });
  writeFile(path + UNFINISHED, mark);
  renameSync(path + UNFINISHED, path);
}

export function removeMark(outDir: string): void {
  rmSync(join(outDir, MARK_FILE), { force: true });
}
