import { z } from 'zod';
import type { Store } from './store.ts';

const factRow = z.object({ value: z.string() });

/** What the last sync found of the store as a whole: texts by name. */
export class Facts {
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }

  get(name: string): string | null {
    const row = this.store.prepare('select value from facts where name = ?').get(name);
    return row ? factRow.parse(row).value : null;
  }

  set(name: string, value: string): void {
    if (this.get(name) === value) return;
    this.store.prepare('insert or replace into facts values (?, ?)').run(name, value);
  }

  forget(name: string): void {
    this.store.prepare('delete from facts where name = ?').run(name);
  }
}
