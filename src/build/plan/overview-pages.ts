import { OFFLINE_PAGE } from '../../offline/stores.ts';
import type { Groups } from './groups.ts';
import type { Draft, PlanInput } from './plan.ts';
import type { PlannedArchive, PlannedPage } from './planned-page.ts';

type Years = PlannedArchive['years'];

/** The pages that show the archive from above, those of content/pages, search, 404 and the offline page. */
export function overviewPages(
  groups: Groups,
  { categories, names, textPages }: Pick<PlanInput, 'categories' | 'names' | 'textPages'>,
): Draft[] {
  const years = countByMonth(groups.month);
  const onlyYears = years.map(({ year }) => year);
  const siteMap = {
    years,
    categories: categories.map(({ id }) => ({ id, count: groups.category.get(id)?.length ?? 0 })),
    authors: [...groups.author].map(([id, list]) => ({
      id,
      name: names.author(id, list),
      count: list.length,
    })),
    tags: [...groups.tag].map(([id, list]) => ({
      id,
      label: names.tag(id, list),
      count: list.length,
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

/** How many articles each month has; newest year and month first. */
function countByMonth(months: Groups['month']): Years {
  const years = new Map<number, { month: number; count: number }[]>();
  for (const id of [...months.keys()].sort().reverse()) {
    const [year = 0, month = 0] = id.split('/').map(Number);
    const list = years.get(year) ?? [];
    list.push({ month, count: months.get(id)?.length ?? 0 });
    years.set(year, list);
  }
  return [...years].map(([year, list]) => ({ year, months: list }));
}
