import type { Groups } from './groups.ts';
import { paginate } from './pagination.ts';
import type { Draft, PlanInput } from './plan.ts';
import type { PlannedHome } from './planned-page.ts';
import type { PlanRow } from './rows.ts';

/** The home page: the newest, then each section's newest. Its older pages are those of the list of all. */
export function homePages(
  rows: readonly PlanRow[],
  groups: Groups,
  { sections, perSection }: Pick<PlanInput, 'sections' | 'perSection'>,
): Draft<PlannedHome>[] {
  const [first] = paginate(rows, '/');
  const newest = first?.items ?? [];
  const filled = sections
    .map((category) => ({
      category,
      items: (groups.category.get(category) ?? []).slice(-perSection).reverse(),
    }))
    .filter(({ items }) => items.length > 0);
  return [
    {
      page: {
        kind: 'home',
        address: '/',
        newest: newest.map(({ id }) => id),
        sections: filled.map(({ category, items }) => ({ category, items: items.map(({ id }) => id) })),
        older: first?.older ?? null,
      },
      shows: [
        newest.map((row) => row.card_digest),
        filled.map(({ category, items }) => [category, items.map((row) => row.card_digest)]),
        first?.older,
      ],
    },
  ];
}
