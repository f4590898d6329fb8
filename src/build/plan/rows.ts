/** What the plan needs of each article: a few short columns. */
import type { SQLOutputValue } from 'node:sqlite';
import { z } from 'zod';
import type { Store } from '../../archive/store.ts';
import { byOrder } from './articles.ts';

/** An article as the plan sees it. */
export interface PlanRow {
  id: number;
  address: string;
  instant: number;
  updated: number | null;
  draft: boolean;
  category: string | null;
  author: string;
  tags: readonly string[];
  digest: string;
  card_digest: string;
}

/** An article as lists have it: what stands in the indexes of their order. */
export type ListedRow = Pick<PlanRow, 'id' | 'instant' | 'address' | 'updated' | 'card_digest'>;

/** When an article last changed, ms since 1970. */
export function changedAt({ instant, updated }: Pick<PlanRow, 'instant' | 'updated'>): number {
  return Math.max(instant, updated ?? instant);
}

/** The columns of a row. */
export const PLAN_COLUMNS =
  'id, address, instant, updated, draft, category, author, tags, digest, card_digest';

export const LISTED_COLUMNS = 'id, instant, address, updated, card_digest';

/** The articles that are published at `now`, in their order; with `drafts` all of them. */
export function dueRows(store: Store, now: number, drafts: boolean): PlanRow[] {
  const rows: PlanRow[] = [];
  for (const columns of store.prepare(`select ${PLAN_COLUMNS} from articles`).iterate()) {
    const row = planRow(columns);
    if (drafts || (!row.draft && row.instant <= now)) rows.push(row);
  }
  return rows.sort(byOrder);
}

/** How many articles are left out. */
export interface LeftOut {
  drafts: number;
  /** Of a later date. */
  scheduled: number;
}

const leftOutRow = z.object({ drafts: z.number(), scheduled: z.number() });

/** The drafts, and articles of a later date, that are not published at `now`; with `drafts` there are none. */
export function leftOut(store: Store, now: number, drafts: boolean): LeftOut {
  if (drafts) return { drafts: 0, scheduled: 0 };
  return leftOutRow.parse(
    store
      .prepare(
        `select (select count(*) from articles where draft = 1) as drafts,
           (select count(*) from articles where draft = 0 and instant > ?) as scheduled`,
      )
      .get(now),
  );
}

const tagIds = z.array(z.string());
const NO_TAGS: readonly string[] = [];

/** A row of LISTED_COLUMNS as the store gives it. By hand: over so many rows a schema would be felt. */
export function listedRow(columns: Record<string, SQLOutputValue>): ListedRow {
  const { id, instant, address, updated, card_digest } = columns;
  if (
    typeof id !== 'number' ||
    typeof instant !== 'number' ||
    typeof address !== 'string' ||
    (typeof updated !== 'number' && updated !== null) ||
    typeof card_digest !== 'string'
  )
    throw unlikeWritten(id);
  return { id, instant, address, updated, card_digest };
}

/** A row of PLAN_COLUMNS, likewise. */
export function planRow(columns: Record<string, SQLOutputValue>): PlanRow {
  const { id, address, instant, updated, draft, category, author, tags, digest, card_digest } = columns;
  if (
    typeof id !== 'number' ||
    typeof address !== 'string' ||
    typeof instant !== 'number' ||
    (typeof updated !== 'number' && updated !== null) ||
    typeof draft !== 'number' ||
    (typeof category !== 'string' && category !== null) ||
    typeof author !== 'string' ||
    typeof tags !== 'string' ||
    typeof digest !== 'string' ||
    typeof card_digest !== 'string'
  )
    throw unlikeWritten(id);
  return {
    id,
    address,
    instant,
    updated,
    draft: draft === 1,
    category,
    author,
    tags: tags === '[]' ? NO_TAGS : tagIds.parse(JSON.parse(tags)),
    digest,
    card_digest,
  };
}

function unlikeWritten(id: SQLOutputValue | undefined): TypeError {
  return new TypeError(`the row of article ${id} is not as it was written`);
}
