/** The lists an article stands on. */
import { civilMonth } from '../../vietnamese/dates.ts';
import type { PlanRow } from './rows.ts';

export interface Groups {
  /** Each list oldest first, by id; ids in the order of their first article. */
  category: Map<string, PlanRow[]>;
  author: Map<string, PlanRow[]>;
  tag: Map<string, PlanRow[]>;
  /** By `2023/12`. */
  month: Map<string, PlanRow[]>;
}

/** Sorts rows, oldest first, into the lists they stand on. */
export function groupRows(rows: readonly PlanRow[]): Groups {
  const groups: Groups = { category: new Map(), author: new Map(), tag: new Map(), month: new Map() };
  for (const row of rows) {
    if (row.category !== null) put(groups.category, row.category, row);
    put(groups.author, row.author, row);
    for (const tag of row.tags) put(groups.tag, tag, row);
    put(groups.month, civilMonth(row.instant), row);
  }
  return groups;
}

function put(lists: Map<string, PlanRow[]>, id: string, row: PlanRow): void {
  const list = lists.get(id);
  if (list) list.push(row);
  else lists.set(id, [row]);
}
