/** What the pages show that look on the archive from above. */
import type { PlannedArchive } from '../build/plan/planned-page.ts';
import { categoryOf } from './article.ts';
import { plannedPage } from './planned.ts';
import { currentSite } from './site.ts';
import type { ArchiveView, Link, SearchView, SiteMapView, YearView } from './types.ts';

/** `/luu-tru/`: every year; `/luu-tru/2023/`: that one. */
export function archiveView(address: string): ArchiveView {
  return { years: yearsView(plannedPage(address, 'archive').years) };
}

/** `/so-do-trang/` */
export function siteMapView(address: string): SiteMapView {
  const page = plannedPage(address, 'site-map');
  return {
    pages: textPageLinks(),
    categories: page.categories.map(({ id, count }) => ({
      ...categoryOf(id),
      count,
      href: `/chuyen-muc/${id}/`,
    })),
    years: yearsView(page.years),
    authors: page.authors
      .map(({ id, name, count }) => ({ name, count, href: `/tac-gia/${id}/` }))
      .sort((a, b) => alphabetical(a.name, b.name)),
    tags: page.tags
      .map(({ id, label, count }) => ({ id, label, count, href: `/the/${id}/` }))
      .sort((a, b) => alphabetical(a.label, b.label)),
  };
}

/** `/tim-kiem/` */
export function searchView(address: string): SearchView {
  return {
    categories: currentSite().categories.map(({ id, title }) => ({
      href: `/chuyen-muc/${id}/`,
      label: title,
    })),
    years: yearsView(plannedPage(address, 'search').years),
  };
}

/** As Vietnamese dictionaries order words: a, ă, â, b, …, d, đ. */
const alphabetical = new Intl.Collator('vi').compare;

function textPageLinks(): Link[] {
  return currentSite()
    .textPages()
    .map(({ address, title }) => ({ href: address, label: title }));
}

function yearsView(years: PlannedArchive['years']): YearView[] {
  return years.map(({ year, months }) => ({
    year,
    count: months.reduce((sum, { count }) => sum + count, 0),
    href: `/luu-tru/${year}/`,
    months: months.map(({ month, count }) => ({
      month,
      count,
      href: `/luu-tru/${year}/${String(month).padStart(2, '0')}/`,
    })),
  }));
}
