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
  const tops = "select folder from folders where folder glob '*/' and folder not glob '*/*/' order by folder";
  return [...rows(database, tops, [], ({ folder }) => (typeof folder === 'string' ? folder : null))];
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
  const inSpans = function* <Row>(query: string, read: (columns: Columns) => Row | null) {
    for (const span of spans) yield* rows(database, query, span, read);
  };
  return {
    files: inSpans(`select file, size from outputs where ${within('file')}`, ({ file, size }) =>
      typeof file === 'string' && typeof size === 'number' ? { file, size } : null,
    ),
    folders: inSpans(
      `select folder, changed from folders where ${within('folder')}`,
      ({ folder, changed }) =>
        typeof folder === 'string' && typeof changed === 'number' ? { folder, changed } : null,
    ),
  };
}

type Columns = Readonly<Record<string, unknown>>;

function* rows<Row>(
  database: DatabaseSync,
  query: string,
  values: readonly SQLInputValue[],
  read: (columns: Columns) => Row | null,
) {
  for (const columns of database.prepare(query).iterate(...values)) {
    const row = read(columns);
    if (row === null) throw new TypeError(`a row of the manifest is not as it was written: ${query}`);
    yield row;
  }
}
