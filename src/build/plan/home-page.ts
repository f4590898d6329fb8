import { type Articles, newest } from './articles.ts';
import { listOf } from './list-parts.ts';
import { listPage } from './pagination.ts';
import type { Draft, PlanInput } from './plan.ts';
import type { PlannedHome } from './planned-page.ts';

/** The home page: the newest, then each section's newest. Its older pages are those of the list of all. */
export function homePage(
  articles: Articles,
  { sections, perSection }: Pick<PlanInput, 'sections' | 'perSection'>,
): Draft<PlannedHome> {
  const { count, base, key } = listOf(null, articles);
  const { from, to, older } = listPage(count, null, base);
  const first = articles.slice(key, from, to).toReversed();
  const filled = sections
    .map((category) => ({
      category,
      items: newest(articles, { of: 'category', id: category }, perSection),
    }))
    .filter(({ items }) => items.length > 0);
  return {
    page: {
      kind: 'home',
      address: '/',
      newest: first.map(({ id }) => id),
      sections: filled.map(({ category, items }) => ({ category, items: items.map(({ id }) => id) })),
      older,
    },
    shows: [
      first.map((row) => row.card_digest),
      filled.map(({ category, items }) => [category, items.map((row) => row.card_digest)]),
      older,
    ],
  };
}
