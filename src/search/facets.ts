/** Narrows found pages down, counts what each choice would leave, and sorts them by date. */
import { type BundlePages, type FacetColumn, pageId } from './index-files.ts';
import type { SearchState } from './url-state.ts';

interface Facts {
  category: string;
  author: string;
  year: string;
  day: number;
}

export interface Choice {
  id: string;
  label: string;
  /** Pages that this choice would leave, the other choices being as they are. */
  count: number;
}

export interface Narrowed {
  ids: string[];
  categories: Choice[];
  years: Choice[];
  authors: Choice[];
}

type Choices = Pick<SearchState, 'category' | 'year' | 'author' | 'order'>;

/** What is known of each page, by its id. */
export function factsOf(
  bundles: readonly BundlePages[],
): Map<string, Facts & { labels: { category: string; author: string } }> {
  const facts = new Map<string, Facts & { labels: { category: string; author: string } }>();
  for (const [bundle, { ids, days, categories, authors }] of bundles.entries()) {
    for (const [page, name] of ids.split(' ').entries()) {
      const [category, author] = [valueAt(categories, page), valueAt(authors, page)];
      const day = days[page] ?? 0;
      const year = String(new Date(day * 86_400_000).getUTCFullYear());
      facts.set(pageId(name, bundle), {
        category: category[0],
        author: author[0],
        year,
        day,
        labels: { category: category[1], author: author[1] },
      });
    }
  }
  return facts;
}

function valueAt({ values, of }: FacetColumn, page: number): readonly [string, string] {
  return values[of[page] ?? 0] ?? ['', ''];
}

/** Narrows `found` (the best first) down to what is chosen. Choices by count; years from the newest. */
export function narrow(
  found: readonly string[],
  facts: ReturnType<typeof factsOf>,
  chosen: Choices,
): Narrowed {
  const counts = {
    category: new Map<string, Choice>(),
    year: new Map<string, Choice>(),
    author: new Map<string, Choice>(),
  };
  const ids: string[] = [];
  for (const id of found) {
    const page = facts.get(id);
    if (!page) continue;
    const misses = FACETS.filter((facet) => chosen[facet] !== '' && chosen[facet] !== page[facet]);
    if (misses.length === 0) ids.push(id);
    for (const facet of FACETS) {
      if (misses.length === 0 || (misses.length === 1 && misses[0] === facet))
        count(counts[facet], page[facet], labelOf(page, facet));
    }
  }
  if (chosen.order !== 'fit') {
    const direction = chosen.order === 'newest' ? -1 : 1;
    ids.sort((a, b) => direction * ((facts.get(a)?.day ?? 0) - (facts.get(b)?.day ?? 0)));
  }
  return {
    ids,
    categories: [...counts.category.values()].sort(byCount),
    years: [...counts.year.values()].sort((a, b) => Number(b.id) - Number(a.id)),
    authors: [...counts.author.values()].sort(byCount),
  };
}

const FACETS = ['category', 'year', 'author'] as const;

function labelOf(
  page: Facts & { labels: { category: string; author: string } },
  facet: (typeof FACETS)[number],
): string {
  return facet === 'year' ? page.year : page.labels[facet];
}

function count(choices: Map<string, Choice>, id: string, label: string): void {
  if (id === '') return;
  const choice = choices.get(id) ?? { id, label, count: 0 };
  choice.count++;
  choices.set(id, choice);
}

function byCount(a: Choice, b: Choice): number {
  return b.count - a.count || (a.label < b.label ? -1 : 1);
}
