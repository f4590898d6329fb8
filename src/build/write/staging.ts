/** Files written beside their places, to be moved there together once all of them are made. */
import { existsSync, lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeEmptyParents, removeFiles } from './out-dir.ts';
import { UNFINISHED } from './out-mark.ts';

const beside = (outDir: string, file: string) => join(outDir, file + UNFINISHED);
/** For a file below a folder that is still a file: its address has become a folder's. */
const apart = (outDir: string, file: string) => join(outDir, UNFINISHED, file);

/** Clears away what a run that was cut off left unfinished, of these files of the folder. Gives what is gone. */
export function clearUnfinished(outDir: string, files: readonly string[]): Set<string> {
  const isUnfinished = (file: string) => file.endsWith(UNFINISHED) || file.startsWith(`${UNFINISHED}/`);
  const unfinished = files.filter(isUnfinished);
  removeFiles(outDir, unfinished);
  return new Set(unfinished);
}

/** Writes files beside their places. */
export class Staging {
  readonly #outDir: string;
  /** Folders that are there, and those that a file stands in the way of. */
  readonly #folders = new Map<string, boolean>();

  constructor(outDir: string) {
    this.#outDir = outDir;
  }

  /** Writes a file beside its place. */
  write(file: string, bytes: Uint8Array): void {
    let path = beside(this.#outDir, file);
    if (!this.#madeFolder(dirname(path))) {
      path = apart(this.#outDir, file);
      mkdirSync(dirname(path), { recursive: true });
    }
    writeFileSync(path, bytes);
  }

  /** Parents first, each once: half the cost of `recursive`. False where a file stands in the way. */
  #madeFolder(dir: string): boolean {
    const known = this.#folders.get(dir);
    if (known !== undefined) return known;
    if (dir === this.#outDir) mkdirSync(dir, { recursive: true });
    const made = dir === this.#outDir || (this.#madeFolder(dirname(dir)) && isFolder(dir));
    this.#folders.set(dir, made);
    return made;
  }
}

/** Makes a folder where there is nothing. */
function isFolder(dir: string): boolean {
  try {
    mkdirSync(dir);
    return true;
  } catch (error) {
    const found = lstatSync(dir, { throwIfNoEntry: false });
    if (!found) throw error;
    return found.isDirectory();
  }
}

/** Moves staged files to their places, where nothing else stands any more. */
export function finishStaged(outDir: string, files: Iterable<string>): void {
  for (const file of files) {
    const path = join(outDir, file);
    const staged = beside(outDir, file);
    if (existsSync(staged)) moveTo(path, staged);
    else {
      mkdirSync(dirname(path), { recursive: true });
      moveTo(path, apart(outDir, file));
    }
  }
  rmSync(join(outDir, UNFINISHED), { recursive: true, force: true });
}

function moveTo(path: string, staged: string): void {
  try {
    renameSync(staged, path);
  } catch (error) {
    // A run that was cut off may have left an empty folder there.
    if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
    rmSync(path, { recursive: true });
    renameSync(staged, path);
  }
}

/** Takes back what was staged of these files: the folder is as it was. */
export function discardStaged(outDir: string, files: Iterable<string>): void {
  for (const file of files) {
    const staged = beside(outDir, file);
    if (!existsSync(staged)) continue;
    rmSync(staged);
    removeEmptyParents(staged, outDir);
  }
  rmSync(join(outDir, UNFINISHED), { recursive: true, force: true });
}
