/** What a manifest knows of --out, row by row: without the libraries that a thread would have to load first. */
import type { DatabaseSync } from 'node:sqlite';
import type { Known } from './compare-folder.ts';

/** Throws TypeError for a row that is not as it was written. */
export function knownFiles(database: DatabaseSync): Known {
  return {
    files: rows(database, 'select file, size from outputs order by file', ({ file, size }) =>
      typeof file === 'string' && typeof size === 'number' ? { file, size } : null,
    ),
    folders: rows(database, 'select folder, changed from folders order by folder', ({ folder, changed }) =>
      typeof folder === 'string' && typeof changed === 'number' ? { folder, changed } : null,
    ),
  };
}

type Columns = Readonly<Record<string, unknown>>;

function* rows<Row>(database: DatabaseSync, query: string, read: (columns: Columns) => Row | null) {
  for (const columns of database.prepare(query).iterate()) {
    const row = read(columns);
    if (row === null) throw new TypeError(`a row of the manifest is not as it was written: ${query}`);
    yield row;
  }
}
