import { readdirSync, type Stats } from 'node:fs';
import { lstatIfThere } from '../../archive/missing.ts';

/** What is known to lie in a folder, each sorted by path. */
export interface Known {
  files: Iterable<{ file: string; size: number }>;
  /** Folders, with `/` at the end and '' for the whole, in which nothing has come or gone as long as they have this time. */
  folders: Iterable<{ folder: string; changed: number }>;
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

/** An iterable of which one sees what comes next. */
class Ahead<Item> {
  readonly #items: Iterator<Item>;
  next: Item | null = null;

  constructor(items: Iterable<Item>) {
    this.#items = items[Symbol.iterator]();
    this.step();
  }

  step(): void {
    const { done, value } = this.#items.next();
    this.next = done ? null : value;
  }
}

class Walk {
  readonly #dir: string;
  readonly #files: Ahead<{ file: string; size: number }>;
  readonly #folders: Ahead<{ folder: string; changed: number }>;
  readonly #except: ReadonlySet<string>;
  readonly #damaged = new Map<string, number>();
  readonly #extra = new Map<string, number>();
  /** How much was found that nothing is known of: files, and folders without any, in which some may come unseen. */
  #unknown = 0;
  readonly #found: FolderDifference = { files: 0, damaged: [], extra: [], folders: [], left: [] };

  constructor(dir: string, { files, folders }: Known, except: ReadonlySet<string>) {
    this.#dir = dir;
    this.#except = except;
    this.#files = new Ahead(files);
    this.#folders = new Ahead(folders);
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
    for (; this.#folders.next; this.#folders.step()) this.#found.left.push(this.#folders.next.folder);
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
    for (; this.#folders.next && this.#folders.next.folder < path; this.#folders.step())
      this.#found.left.push(this.#folders.next.folder);
    if (this.#folders.next?.folder !== path) return null;
    const { changed } = this.#folders.next;
    this.#folders.step();
    return changed;
  }

  /** Of a folder that holds what it held: only the files are looked at. */
  #knownEntries(path: string): void {
    for (let next = this.#files.next; next?.file.startsWith(path); next = this.#files.next) {
      const slash = next.file.indexOf('/', path.length);
      if (slash < 0) this.#file(next.file);
      else this.folder(next.file.slice(0, slash + 1));
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
    const known = this.#files.next;
    if (known?.file !== file) {
      if (found) {
        this.#extra.set(file, size);
        this.#unknown++;
      }
      return;
    }
    if (known.size !== size) this.#miss(known);
    this.#files.step();
  }

  #missBefore(path: string): void {
    for (; this.#files.next && this.#files.next.file < path; this.#files.step()) this.#miss(this.#files.next);
  }

  #missBelow(path: string): void {
    for (; this.#files.next?.file.startsWith(path); this.#files.step()) this.#miss(this.#files.next);
  }

  #miss({ file, size }: { file: string; size: number }): void {
    this.#damaged.set(file, size);
  }
}
