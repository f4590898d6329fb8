/** The published articles in their order, oldest first: by instant, then by address; and the lists that they stand on. */
import type { ListedRow, PlanRow } from './rows.ts';

/** Lists by what brings an article there. A month's id is `2023/12`. */
export type ListOf = 'category' | 'author' | 'tag' | 'month';

/** A list; null is that of all articles. */
export type ListKey = { of: ListOf; id: string } | null;

export interface Articles {
  /** How many there are, and how many stand on a list. */
  count(list: ListKey): number;
  /** The lists of a kind, with how many stand on each, by id. */
  counts(of: ListOf): ReadonlyMap<string, number>;
  /** Those at places of a list, from 0, the oldest. */
  slice(list: ListKey, from: number, to: number): readonly ListedRow[];
  /** Those whose addresses begin so, in order. */
  below(address: string): readonly PlanRow[];
  /** How many of a list come before an article, which need not stand on it itself. */
  place(list: ListKey, row: Place): number;
  /** At most so many right before an article, and right after it, nearest first. */
  before(list: ListKey, row: Place, most: number): readonly PlanRow[];
  after(list: ListKey, row: Place, most: number): readonly PlanRow[];
  /** The last change, ms since 1970, among each so many of all articles, from the oldest on. */
  lastChanges(every: number): number[];
}

/** What the order goes by. */
export type Place = Pick<PlanRow, 'id' | 'instant' | 'address'>;

/** Negative where `a` comes before `b`. */
export function byOrder(a: Place, b: Place): number {
  return a.instant - b.instant || (a.address < b.address ? -1 : a.address > b.address ? 1 : 0);
}

/** The newest of a list, newest first, at most so many. */
export function newest(articles: Articles, list: ListKey, most: number): readonly PlanRow[] {
  return articles.before(list, { id: 0, instant: Number.MAX_SAFE_INTEGER, address: '' }, most);
}
