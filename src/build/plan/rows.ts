/** What the plan needs of each article: a few short columns, so that 50,000 rows cost a fraction of a second. */
import { z } from 'zod';
import type { Store } from '../../archive/store.ts';

const tagIds = z.array(z.string());

const rowSchema = z.object({
  id: z.number(),
  address: z.string(),
  instant: z.number(),
  updated: z.number().nullable(),
  draft: z.number().transform(Boolean),
  category: z.string().nullable(),
  author: z.string(),
  tags: z.string().transform((json) => tagIds.parse(JSON.parse(json))),
  digest: z.string(),
  card_digest: z.string(),
});

/** An article as the plan sees it. */
export type PlanRow = z.infer<typeof rowSchema>;

export interface Due {
  /** Oldest first: by instant, then by address. */
  rows: PlanRow[];
  /** Left out: drafts, and articles of a later date. */
  drafts: number;
  scheduled: number;
}

/** The articles that are published at `now`; with `drafts` all of them. */
export function dueRows(store: Store, now: number, drafts: boolean): Due {
  const all = store
    .prepare(
      'select id, address, instant, updated, draft, category, author, tags, digest, card_digest from articles',
    )
    .all()
    .map((row) => rowSchema.parse(row));
  all.sort((a, b) => a.instant - b.instant || (a.address < b.address ? -1 : 1));
  if (drafts) return { rows: all, drafts: 0, scheduled: 0 };
  return {
    rows: all.filter((row) => !row.draft && row.instant <= now),
    drafts: all.filter((row) => row.draft).length,
    scheduled: all.filter((row) => !row.draft && row.instant > now).length,
  };
}
