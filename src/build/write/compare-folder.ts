import { readdirSync, statSync } from 'node:fs';
import { isMissing } from '../../archive/missing.ts';

/** How a folder differs from what is known of it. Paths are relative to it, with `/`. */
export interface FolderDifference {
  /** How many files lie there. */
  files: number;
  /** Files that are known and not there, or not with their size. */
  damaged: string[];
  /** Files that are there and not known. */
  extra: string[];
}

export interface KnownFile {
  file: string;
  /** In bytes. */
  size: number;
}

/** Compares a folder with the files known to lie there, sorted by path. What is neither a file nor a folder is damage. */
export function compareFolder(dir: string, known: Iterable<KnownFile>): FolderDifference {
  const damaged = new Map<string, number>();
  const extra = new Map<string, number>();
  const expected = known[Symbol.iterator]();
  let files = 0;
  let next = expected.next();
  const missing = ({ file, size }: KnownFile) => {
    damaged.set(file, size);
    next = expected.next();
  };
  for (const { file, size } of filesBelow(dir, '')) {
    files++;
    while (!next.done && next.value.file < file) missing(next.value);
    if (next.done || next.value.file !== file) extra.set(file, size);
    else if (next.value.size !== size) missing(next.value);
    else next = expected.next();
  }
  while (!next.done) missing(next.value);
  // Letters beyond the first plane are sorted one way by us and another way by others.
  for (const [file, size] of damaged) {
    if (extra.get(file) === size) damaged.delete(file);
    extra.delete(file);
  }
  return { files, damaged: [...damaged.keys()], extra: [...extra.keys()] };
}

/** In the order of their paths. Nothing for a folder that is not there. */
function* filesBelow(dir: string, above: string): Generator<KnownFile> {
  for (const { name, isFolder, isFile } of entriesOf(dir, above === '')) {
    // Not joined: that looks at every letter of the path.
    const path = `${dir}/${name}`;
    if (isFolder) yield* filesBelow(path, `${above}${name}/`);
    else yield { file: above + name, size: isFile ? statSync(path).size : -1 };
  }
}

/** Sorted as their paths are: `a.txt` goes before what is in a folder `a`. */
function entriesOf(dir: string, mayBeMissing: boolean) {
  try {
    const entries = readdirSync(dir, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      isFolder: entry.isDirectory(),
      isFile: entry.isFile(),
    }));
    const key = ({ name, isFolder }: { name: string; isFolder: boolean }) => (isFolder ? `${name}/` : name);
    return entries.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  } catch (error) {
    if (mayBeMissing && isMissing(error)) return [];
    throw error;
  }
}
