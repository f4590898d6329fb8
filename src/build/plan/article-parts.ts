import type { Articles } from './articles.ts';
import { othersNear } from './others.ts';
import type { Draft, DraftPart, PlanInput } from './plan.ts';
import type { PlannedArticle } from './planned-page.ts';
import type { PlanRow } from './rows.ts';

/** The part that an article's page belongs to: `/2023/12/`, by its address. */
export function articlePart(address: string): string {
  return address.slice(0, '/2023/12/'.length);
}

/** A page an article: with its neighbours in time, and others of its category. Null for a part without articles. */
export function articlesOfPart(
  name: string,
  articles: Articles,
  input: Pick<PlanInput, 'drafts' | 'now'>,
): DraftPart | null {
  const rows = articles.below(name);
  if (rows.length === 0) return null;
  return { name, articles: rows, drafts: () => rows.map((row) => draftOf(row, articles, input)) };
}

function draftOf(
  row: PlanRow,
  articles: Articles,
  { drafts, now }: Pick<PlanInput, 'drafts' | 'now'>,
): Draft<PlannedArticle> {
  const [older] = articles.before(null, row, 1);
  const [newer] = articles.after(null, row, 1);
  const others = othersNear(articles, row);
  const banner = drafts ? `${row.draft} ${row.instant > now}` : '';
  const around = [newer, older, ...others].map((other) => other?.card_digest);
  return {
    page: {
      kind: 'article',
      address: row.address,
      article: row.id,
      newer: newer?.id ?? null,
      older: older?.id ?? null,
      others: others.map(({ id }) => id),
    },
    shows: `${row.digest} ${around.join(' ')} ${banner}`,
  };
}
