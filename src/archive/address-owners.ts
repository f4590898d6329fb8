/** Which file has an address: those in the store, and those with faults of their own, which are not. */
import { z } from 'zod';
import type { Store } from './store.ts';

/** An article or page that is not in the store, having faults of its own, with the address that it would have. */
export interface FaultyFile {
  path: string;
  address: string;
}

/** A table of this run's, empty at its beginning. */
export function keepFaulty(store: Store, faulty: readonly FaultyFile[]): void {
  store.exec(
    'create temp table if not exists faulty (address text, path text, primary key (address, path)) without rowid; delete from faulty',
  );
  const insert = store.prepare('insert into faulty values (?, ?)');
  for (const { address, path } of faulty) insert.run(address, path);
}

/** A query that gives `address` and `path` of every such file. */
export const ADDRESSES =
  'select address, path from articles union all select address, path from pages union all select address, path from faulty';

/** The file with an address. */
export const PATH_AT = `select path from (${ADDRESSES}) where address = :key`;

export const pathRow = z.object({ path: z.string() });
