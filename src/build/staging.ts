/** Files written beside their places, to be moved there together once all of them are made. */
import { existsSync, lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeEmptyParents } from './out-dir.ts';

/** A file by this ending is unfinished: the next build clears it away. */
const UNFINISHED = '.bantin-new';

/** Writes files beside their places. Several may write into one folder at a time. */
export class Staging {
  readonly #outDir: string;
  readonly #made = new Set<string>();

  constructor(outDir: string) {
    this.#outDir = outDir;
  }

  /** Writes a file beside its place. */
  write(file: string, bytes: string | Uint8Array): void {
    const path = join(this.#outDir, file);
    this.#makeFolder(dirname(path));
    writeFileSync(path + UNFINISHED, bytes);
  }

  /** Parents first, each once: half the cost of `recursive`. */
  #makeFolder(dir: string): void {
    if (this.#made.has(dir)) return;
    if (dir === this.#outDir) mkdirSync(dir, { recursive: true });
    else {
      this.#makeFolder(dirname(dir));
      makeFolder(dir);
    }
    this.#made.add(dir);
  }
}

/** Makes a folder where there is none; a file that stands in its way (its address has become a folder's) goes. */
function makeFolder(dir: string): void {
  try {
    mkdirSync(dir);
  } catch (error) {
    if (lstatSync(dir, { throwIfNoEntry: false })?.isDirectory()) return;
    if (!existsSync(dir)) throw error;
    rmSync(dir);
    mkdirSync(dir);
  }
}

/** Moves staged files to their places. */
export function finishStaged(outDir: string, files: Iterable<string>): void {
  for (const file of files) {
    const path = join(outDir, file);
    try {
      renameSync(path + UNFINISHED, path);
    } catch {
      // A folder stands where a file is to be: the address has changed its kind.
      rmSync(path, { recursive: true, force: true });
      renameSync(path + UNFINISHED, path);
    }
  }
}

/** Takes back what was staged of these files: the folder is as it was. */
export function discardStaged(outDir: string, files: Iterable<string>): void {
  for (const file of files) {
    const path = join(outDir, file);
    rmSync(path + UNFINISHED, { force: true });
    removeEmptyParents(path, outDir);
  }
}
