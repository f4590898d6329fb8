import type { Groups } from './groups.ts';
import { othersNear } from './others.ts';
import type { Draft, DraftPart, PlanInput } from './plan.ts';
import type { PlannedArticle } from './planned-page.ts';
import type { PlanRow } from './rows.ts';

/** An article, its place among all, and that among those of its category. */
interface Placed {
  row: PlanRow;
  place: number;
  inCategory: number;
}

/** A page an article: with its neighbours in time, and others of its category. One part a month, by the address. */
export function articleParts(
  rows: readonly PlanRow[],
  groups: Groups,
  { drafts, now }: Pick<PlanInput, 'drafts' | 'now'>,
): DraftPart[] {
  const draft = ({ row, place, inCategory }: Placed): Draft<PlannedArticle> => {
    const older = rows[place - 1];
    const newer = rows[place + 1];
    const category = row.category === null ? [] : (groups.category.get(row.category) ?? []);
    const others = othersNear(category, inCategory);
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
  };
  return [...byMonth(rows)].map(([name, placed]) => ({
    name,
    articles: placed.map(({ row }) => row),
    drafts: () => placed.map(draft),
  }));
}

/** By the beginning of the address: `/2023/12/`. */
function byMonth(rows: readonly PlanRow[]): Map<string, Placed[]> {
  const months = new Map<string, Placed[]>();
  const passed = new Map<string | null, number>();
  for (const [place, row] of rows.entries()) {
    const inCategory = passed.get(row.category) ?? 0;
    passed.set(row.category, inCategory + 1);
    const month = row.address.slice(0, '/2023/12/'.length);
    const placed = months.get(month) ?? [];
    if (placed.length === 0) months.set(month, placed);
    placed.push({ row, place, inCategory });
  }
  return months;
}
