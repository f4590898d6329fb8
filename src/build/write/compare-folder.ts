import { readdirSync, type Stats } from 'node:fs';
import { lstatIfThere } from '../../archive/missing.ts';

/** What is known to lie in a folder, each sorted by path. */
export interface Known {
  files: readonly (readonly [file: string, size: number])[];
  /** Folders, with `/` at the end and '' for the whole, in which nothing has come or gone as long as they have this time. */
  folders: readonly (readonly [folder: string, changed: number])[];
}

/** How a folder differs from what is known of it. Paths are relative to it, with `/`. */
export interface FolderDifference {
  /** How many files lie there. */
  files: number;
  /** Files that are known and not there, or not with their size. */
  damaged: string[];
  /** Files that are there and not known. */
  extra: string[];
  /** Folders that hold only what is known, whose time is another than was known; and folders that are gone. */
  folders: [folder: string, changed: number][];
  left: string[];
}

/**
 * Compares a folder with what is known to lie there. Each file is looked for, with its size; a folder is read only where
 * something has come or gone in it, which takes twice as long. What is neither a file nor a folder is damage.
 * `within`: only this folder below it, of which alone something is known. `except`: all but these folders right below it.
 */
export function compareFolder(
  dir: string,
  known: Known,
  { within = '', except = [] }: { within?: string; except?: readonly string[] } = {},
): FolderDifference {
  const walk = new Walk(dir, known, new Set(except));
  walk.folder(within);
  return walk.end();
}

/** Goes through what is known and what is there side by side, both in the order of their paths. */
class Walk {
  readonly #dir: string;
  readonly #known: Known;
  readonly #except: ReadonlySet<string>;
  /** How many of the known have been met, or missed. */
  #files = 0;
  #folders = 0;
  readonly #damaged = new Map<string, number>();
  readonly #extra = new Map<string, number>();
  /** How much was found that nothing is known of: files, and folders without any, in which some may come unseen. */
  #unknown = 0;
  readonly #found: FolderDifference = { files: 0, damaged: [], extra: [], folders: [], left: [] };

  constructor(dir: string, known: Known, except: ReadonlySet<string>) {
    this.#dir = dir;
    this.#known = known;
    this.#except = except;
  }

  folder(path: string): void {
    this.#missBefore(path);
    const found = this.#stat(path.slice(0, -1));
    if (!found?.isDirectory()) {
      this.#missBelow(path);
    } else if (this.#knownTime(path) === found.mtimeMs) {
      this.#knownEntries(path);
    } else {
      const unknown = this.#unknown;
      this.#readEntries(path);
      // One that holds something unknown is to be read again, were that still there.
      if (this.#unknown === unknown) this.#found.folders.push([path, found.mtimeMs]);
    }
  }

  end(): FolderDifference {
    for (const [folder] of this.#known.folders.slice(this.#folders)) this.#found.left.push(folder);
    // Letters beyond the first plane are sorted one way by us and another way by others.
    for (const [file, size] of this.#damaged) {
      if (this.#extra.get(file) === size) this.#damaged.delete(file);
      this.#extra.delete(file);
    }
    return { ...this.#found, damaged: [...this.#damaged.keys()], extra: [...this.#extra.keys()] };
  }

  #stat(path: string): Stats | undefined {
    // Not joined: that looks at every letter of the path.
    return lstatIfThere(`${this.#dir}/${path}`);
  }

  #knownTime(path: string): number | null {
    for (let known = this.#known.folders[this.#folders]; known; known = this.#known.folders[this.#folders]) {
      const [folder, changed] = known;
      if (folder > path) break;
      this.#folders++;
      if (folder === path) return changed;
      this.#found.left.push(folder);
    }
    return null;
  }

  /** Of a folder that holds what it held: only the files are looked at. */
  #knownEntries(path: string): void {
    for (let next = this.#nextFile(); next?.startsWith(path); next = this.#nextFile()) {
      const slash = next.indexOf('/', path.length);
      if (slash < 0) this.#file(next);
      else this.folder(next.slice(0, slash + 1));
    }
  }

  #readEntries(path: string): void {
    const entries = readdirSync(`${this.#dir}/${path}`, { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? `${path}${entry.name}/` : path + entry.name,
    );
    if (entries.length === 0) this.#unknown++;
    // As paths are: `a.txt` goes before what is in a folder `a`.
    for (const entry of entries.sort()) {
      if (this.#except.has(entry)) continue;
      if (entry.endsWith('/')) this.folder(entry);
      else this.#file(entry);
    }
    this.#missBelow(path);
  }

  #file(file: string): void {
    this.#missBefore(file);
    const found = this.#stat(file);
    const size = found?.isFile() ? found.size : -1;
    if (found) this.#found.files++;
    const known = this.#known.files[this.#files];
    if (known?.[0] === file) {
      if (known[1] !== size) this.#damaged.set(...known);
      this.#files++;
    } else if (found) {
      this.#extra.set(file, size);
      this.#unknown++;
    }
  }

  #nextFile(): string | undefined {
    return this.#known.files[this.#files]?.[0];
  }

  #missBefore(path: string): void {
    this.#missWhile((file) => file < path);
  }

  #missBelow(path: string): void {
    this.#missWhile((file) => file.startsWith(path));
  }

  #missWhile(isMissed: (file: string) => boolean): void {
    for (
      let next = this.#known.files[this.#files];
      next && isMissed(next[0]);
      next = this.#known.files[this.#files]
    ) {
      this.#damaged.set(...next);
      this.#files++;
    }
  }
}
