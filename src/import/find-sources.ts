/** The files that an import is to read. */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { kindByName } from './kind.ts';

export interface Source {
  path: string;
  /** The folder that was given: pictures and attachments may come from it, and from nowhere else. */
  root: string;
  /** How the report names it: relative to what was given. */
  name: string;
}

export interface Sources {
  pages: Source[];
  /** Files that cannot be imported themselves: most go along with a page; those that do not are reported. */
  others: Source[];
}

const IMPORTABLE = new Set(['text', 'html', 'docx', 'list']);
/** What browsers and editors of text put beside a page. */
const NOT_ENTERED = /^(?:\.|node_modules$|__MACOSX$)|(?:_files|\.files|_tệp|\.fld)$/i;
const LITTER = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** Walks folders, by name; a file that was given itself is always taken for a page. */
export function findSources(paths: readonly string[]): Sources {
  const found: Sources = { pages: [], others: [] };
  for (const path of paths) {
    if (statSync(path).isDirectory()) walk(path, path, found);
    else found.pages.push({ path, root: dirname(path), name: relative(dirname(path), path) });
  }
  return found;
}

function walk(folder: string, root: string, found: Sources): void {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !NOT_ENTERED.test(entry.name)) walk(path, root, found);
    if (!entry.isFile() || LITTER.test(entry.name)) continue;
    const kind = kindByName(entry.name);
    const source = { path, root, name: relative(root, path).replaceAll('\\', '/') };
    if (kind !== null) (IMPORTABLE.has(kind) ? found.pages : found.others).push(source);
  }
}
