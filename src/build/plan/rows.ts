/** What the plan needs of each article: a few short columns, so that 50,000 rows cost a fraction of a second. */
import type { SQLOutputValue } from 'node:sqlite';
import { z } from 'zod';
import type { Store } from '../../archive/store.ts';

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

export interface Due {
  /** Oldest first: by instant, then by address. */
  rows: PlanRow[];
  /** Left out: drafts, and articles of a later date. */
  drafts: number;
  scheduled: number;
}

/** The articles that are published at `now`; with `drafts` all of them. */
export function dueRows(store: Store, now: number, drafts: boolean): Due {
  const statement = store.prepare(
    'select id, address, instant, updated, draft, category, author, tags, digest, card_digest from articles',
  );
  const due: Due = { rows: [], drafts: 0, scheduled: 0 };
  for (const columns of statement.iterate()) {
    const row = planRow(columns);
    if (drafts || (!row.draft && row.instant <= now)) due.rows.push(row);
    else if (row.draft) due.drafts++;
    else due.scheduled++;
  }
  due.rows.sort((a, b) => a.instant - b.instant || (a.address < b.address ? -1 : 1));
  return due;
}

const tagIds = z.array(z.string());
const NO_TAGS: readonly string[] = [];

/** By hand: over so many rows a schema would be felt. */
function planRow(columns: Record<string, SQLOutputValue>): PlanRow {
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
    throw new TypeError(`the row of article ${id} is not as it was written`);
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
