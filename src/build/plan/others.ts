import type { Articles } from './articles.ts';
import type { PlanRow } from './rows.ts';

/** How many other articles of its category an article names. */
export const OTHERS = 3;

/**
 * "Others in the category" of an article: the ones before it, nearest first, filled up with later ones. Once it has three
 * older neighbours a newer article never changes them.
 */
export function othersNear(articles: Articles, row: PlanRow): readonly PlanRow[] {
  if (row.category === null) return [];
  const list = { of: 'category', id: row.category } as const;
  const before = articles.before(list, row, OTHERS);
  if (before.length === OTHERS) return before;
  return [...before, ...articles.after(list, row, OTHERS - before.length)];
}
