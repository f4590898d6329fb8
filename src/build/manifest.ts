/** What the last build left in --out: kept in the cache, trusted only as far as --out bears it out. */
import { z } from 'zod';
import type { Store } from '../archive/store.ts';

export interface Written {
  digest: string;
  /** In bytes. */
  size: number;
}

const TABLES = `
  create table if not exists outputs (
    file text primary key,   -- relative to --out
    digest text not null,    -- of all that went into it
    size integer not null    -- in bytes
  ) without rowid;
  create table if not exists notes (name text primary key, value text not null) without rowid;
`;

const writtenSchema = z.object({ file: z.string(), digest: z.string(), size: z.number() });
const noteSchema = z.object({ value: z.string() }).optional();

export class Manifest {
  readonly #store: Store;

  /** The manifest of `outDir`. One that was kept for another folder is dropped: it says nothing of this one. */
  constructor(store: Store, outDir: string) {
    this.#store = store;
    store.exec(TABLES);
    if (this.note('out') === outDir) return;
    store.exec('delete from outputs; delete from notes;');
    this.setNote('out', outDir);
  }

  files(): Map<string, Written> {
    const rows = this.#store.prepare('select file, digest, size from outputs').all();
    return new Map(
      rows.map((row) => writtenSchema.parse(row)).map(({ file, ...written }) => [file, written]),
    );
  }

  note(name: string): string | null {
    return (
      noteSchema.parse(this.#store.prepare('select value from notes where name = ?').get(name))?.value ?? null
    );
  }

  setNote(name: string, value: string): void {
    this.#store
      .prepare('insert into notes values (?, ?) on conflict do update set value = excluded.value')
      .run(name, value);
  }

  /** Forgets files before they are touched: were the build killed then, the next one would make them again. */
  forget(files: Iterable<string>): void {
    const remove = this.#store.prepare('delete from outputs where file = ?');
    this.#durably(() => {
      for (const file of files) remove.run(file);
    });
  }

  remember(files: ReadonlyMap<string, Written>): void {
    const insert = this.#store.prepare('insert or replace into outputs values (?, ?, ?)');
    this.#durably(() => {
      for (const [file, { digest, size }] of files) insert.run(file, digest, size);
    });
  }

  #durably(change: () => void): void {
    this.#store.exec('pragma synchronous = full; begin immediate');
    try {
      change();
      this.#store.exec('commit');
    } catch (error) {
      this.#store.exec('rollback');
      throw error;
    } finally {
      this.#store.exec('pragma synchronous = normal');
    }
  }
}
