import { OFFLINE_PAGE } from '../../offline/stores.ts';
import { type Articles, newest } from './articles.ts';
import type { Draft, PlanInput } from './plan.ts';
import type { PlannedArchive, PlannedPage } from './planned-page.ts';

type Years = PlannedArchive['years'];

/** The pages that show the archive from above, those of content/pages, search, 404 and the offline page. */
export function overviewPages(
  articles: Articles,
  { categories, names, textPages }: Pick<PlanInput, 'categories' | 'names' | 'textPages'>,
): Draft[] {
  const years = byYear(articles.counts('month'));
  const inCategories = articles.counts('category');
  const onlyYears = years.map(({ year }) => year);
  const siteMap = {
    years,
    categories: categories.map(({ id }) => ({ id, count: inCategories.get(id) ?? 0 })),
    authors: [...articles.counts('author')].map(([id, count]) => ({
      id,
      name: names.author(id, newest(articles, { of: 'author', id }, 1)[0]),
      count,
    })),
    tags: [...articles.counts('tag')].map(([id, count]) => ({
      id,
      label: names.tag(id, newest(articles, { of: 'tag', id }, 1)[0]),
      count,
    })),
  };
  const archives = years.map(
    (year): Draft<PlannedPage> => ({
      page: { kind: 'archive', address: `/luu-tru/${year.year}/`, years: [year] },
      shows: year,
    }),
  );
  const texts = textPages.map(
    (page): Draft<PlannedPage> => ({
      page: { kind: page.mdx ? 'mdx' : 'text', address: page.address, path: page.path },
      shows: page.digest,
    }),
  );
  return [
    { page: { kind: 'archive', address: '/luu-tru/', years }, shows: years },
    ...archives,
    {
      page: { kind: 'site-map', address: '/so-do-trang/', ...siteMap },
      shows: [siteMap, textPages.map(({ address, title }) => [address, title])],
    },
    {
      page: { kind: 'search', address: '/tim-kiem/', years: years.map((year) => ({ ...year, months: [] })) },
      shows: onlyYears,
    },
    { page: { kind: 'not-found', address: '/404/' }, shows: null },
    { page: { kind: 'offline', address: OFFLINE_PAGE }, shows: null },
    ...texts,
  ];
}

/** Months by year, newest first, from the oldest on. */
function byYear(months: ReadonlyMap<string, number>): Years {
  const years = new Map<number, { month: number; count: number }[]>();
  for (const [id, count] of [...months].toReversed()) {
    const [year = 0, month = 0] = id.split('/').map(Number);
    const list = years.get(year) ?? [];
    list.push({ month, count });
    years.set(year, list);
  }
  return [...years].map(([year, list]) => ({ year, months: list }));
}
