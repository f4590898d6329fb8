import type { Groups } from './groups.ts';
import { othersNear } from './others.ts';
import type { Draft, PlanInput } from './plan.ts';
import type { PlannedArticle } from './planned-page.ts';
import type { PlanRow } from './rows.ts';

/** A page an article: with its neighbours in time, and others of its category. */
export function articlePages(
  rows: readonly PlanRow[],
  groups: Groups,
  { drafts, now }: Pick<PlanInput, 'drafts' | 'now'>,
): Draft<PlannedArticle>[] {
  const placeInCategory = new Map<number, number>();
  for (const list of groups.category.values()) {
    for (const [place, row] of list.entries()) placeInCategory.set(row.id, place);
  }

  return rows.map((row, place) => {
    const older = rows[place - 1];
    const newer = rows[place + 1];
    const category = row.category === null ? [] : (groups.category.get(row.category) ?? []);
    const others = othersNear(category, placeInCategory.get(row.id) ?? 0);
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
  });
}
