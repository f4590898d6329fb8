/** What a manifest knows of --out, row by row: without the libraries that a thread would have to load first. */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { endBelow } from '../../archive/below.ts';
import type { Known } from './compare-folder.ts';

/** Paths from one on and before another, in the order of their bytes. */
type Span = readonly [from: string, to: string];

/** Comes after every path. */
const END = '\u{10ffff}';

/** The folders right below --out in which something is known to lie. */
export function knownTops(database: DatabaseSync): string[] {
  const next = 'select folder from folders where folder > ? order by folder limit 1';
  const tops: string[] = [];
  // From top to top along the key: there are a thousand times as many folders.
  let [folder] = rows(database, next, [''], isPath).flat();
  while (folder !== undefined) {
    const top = folder.slice(0, folder.indexOf('/') + 1);
    if (folder === top) tops.push(top);
    [folder] = rows(database, next, [endBelow(top)], isPath).flat();
  }
  return tops;
}

/** What is known of one folder right below --out. */
export function knownBelow(database: DatabaseSync, folder: string): Known {
  return knownIn(database, [[folder, endBelow(folder)]]);
}

/** What is known of all but these folders right below --out. */
export function knownBeside(database: DatabaseSync, folders: readonly string[]): Known {
  const starts = ['', ...folders.map(endBelow)];
  return knownIn(
    database,
    starts.map((start, index) => [start, folders[index] ?? END]),
  );
}

/** Throws TypeError for a row that is not as it was written. */
function knownIn(database: DatabaseSync, spans: readonly Span[]): Known {
  const within = (column: string) => `${column} >= ? and ${column} < ? order by ${column}`;
  const files = `select file, size from outputs where ${within('file')}`;
  const folders = `select folder, changed from folders where ${within('folder')}`;
  return {
    files: spans.flatMap((span) => rows(database, files, span, isPathAndNumber)),
    folders: spans.flatMap((span) => rows(database, folders, span, isPathAndNumber)),
  };
}

function isPath(row: unknown): row is [string] {
  return Array.isArray(row) && typeof row[0] === 'string';
}

function isPathAndNumber(row: unknown): row is [string, number] {
  return Array.isArray(row) && typeof row[0] === 'string' && typeof row[1] === 'number';
}

/** All at once and without the names of columns: a third of the time of objects one by one. */
function rows<Row>(
  database: DatabaseSync,
  query: string,
  values: readonly SQLInputValue[],
  isRow: (row: unknown) => row is Row,
): Row[] {
  const select = database.prepare(query);
  select.setReturnArrays(true);
  const found: unknown[] = select.all(...values);
  if (!found.every(isRow)) throw new TypeError(`a row of the manifest is not as it was written: ${query}`);
  return found;
}
