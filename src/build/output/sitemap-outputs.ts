import { newsSitemap } from '../../feeds/news-sitemap.ts';
import {
  lastModified,
  type SitemapEntry,
  sitemapAddress,
  sitemapIndex,
  sitemapPart,
  sitemapParts,
} from '../../feeds/sitemap.ts';
import type { Site } from '../../views/site.ts';
import { digestOf } from '../digest.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlannedPage } from '../plan/planned-page.ts';
import { fileOf, type Output } from './output.ts';

const LISTS = '/sitemap/lists.xml';

/** A day more than the news sitemap looks back: what may enter or leave it. */
const NEWS_SPAN = 3 * 86_400_000;

/** `/sitemap.xml` with its parts, and `/news-sitemap.xml`. */
export function sitemapOutputs(plan: Plan, site: Site): Output[] {
  const { origin, now, settings } = site;
  const parts = sitemapParts(plan.rows).map((rows, index) => {
    const entries = rows.map(({ address, instant, updated }) => ({
      address,
      modified: Math.max(instant, updated ?? instant),
    }));
    const shows = entries.map(({ address, modified }) => `${address} ${modified}`).join('\n');
    return { address: sitemapAddress(index + 1), entries, shows, modified: lastModified(entries) };
  });
  const overviews = plan.overviews.filter(isListed).map(({ address }) => address);
  const lists: SitemapEntry[] = [...overviews, ...plan.lists].map((address) => ({ address, modified: null }));
  const index = [
    ...parts.map(({ address, modified }) => ({ address, modified })),
    { address: LISTS, modified: null },
  ];
  // Its text decides whether it changed, not the time: else every build would write it anew.
  const recent = plan.rows.filter(({ instant }) => instant > now - NEWS_SPAN).reverse();
  const news = newsSitemap({
    origin,
    name: settings.name,
    now,
    articles: site.cards(recent.map(({ id }) => id)),
  });

  const output = (address: string, shows: unknown, make: () => string): Output => ({
    file: fileOf(address),
    digest: digestOf([plan.siteDigest, shows]),
    make,
  });
  return [
    ...parts.map(({ address, entries, shows }) => output(address, shows, () => sitemapPart(origin, entries))),
    output(LISTS, lists, () => sitemapPart(origin, lists)),
    output('/sitemap.xml', index, () => sitemapIndex(origin, index)),
    output('/news-sitemap.xml', news, () => news),
  ];
}

/** Pages worth a crawler's visit, besides articles and lists: those that lead there or stand for themselves. */
function isListed({ kind }: PlannedPage): boolean {
  return !['search', 'not-found', 'offline'].includes(kind);
}
