import { newsSitemap } from '../../feeds/news-sitemap.ts';
import {
  SITEMAP_PART,
  type SitemapEntry,
  sitemapAddress,
  sitemapIndex,
  sitemapPart,
} from '../../feeds/sitemap.ts';
import type { Site } from '../../views/site.ts';
import { digestOf } from '../digest.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlannedPage } from '../plan/planned-page.ts';
import { changedAt } from '../plan/rows.ts';
import type { Touched } from '../plan/touched.ts';
import { fileOf, type Output, type OutputPart } from './output.ts';
import { asPart } from './page-parts.ts';

const LISTS = '/sitemap/lists.xml';

/** A day more than the news sitemap looks back: what may enter or leave it. */
const NEWS_SPAN = 3 * 86_400_000;
/** As many as a news sitemap may hold. */
const MOST_NEWS = 1000;

/** The parts of the sitemap that the plan may touch, each a part of the site. */
export function sitemapParts({ articles, siteDigest, touched }: Plan, origin: string): OutputPart<Output>[] {
  const count = Math.ceil(articles.count(null) / SITEMAP_PART);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return numbers
    .filter((number) => touched === null || touchesSitemap(touched, number))
    .map((number) => {
      const rows = articles.slice(null, (number - 1) * SITEMAP_PART, number * SITEMAP_PART);
      const entries = rows.map((row) => ({ address: row.address, modified: changedAt(row) }));
      const shows = entries.map(({ address, modified }) => `${address} ${modified}`).join('\n');
      const digest = digestOf(`${siteDigest} ${shows}`);
      const make = () => sitemapPart(origin, entries);
      return asPart(`${SITEMAP} ${number}`, [{ file: fileOf(sitemapAddress(number)), digest, make }]);
    });
}

const SITEMAP = 'sitemap';

/** Whether a part of this name is one of the sitemap's that the plan may touch. */
export function coversSitemap(touched: Touched, name: string): boolean {
  const [what, number] = name.split(' ');
  return what === SITEMAP && touchesSitemap(touched, Number(number));
}

function touchesSitemap({ changedPlaces, movedFrom }: Touched, number: number): boolean {
  const holds = (place: number) => Math.floor(place / SITEMAP_PART) + 1;
  return number >= holds(movedFrom) || changedPlaces.some((place) => holds(place) === number);
}

/** `/sitemap.xml`, the part of it with lists, and `/news-sitemap.xml`. */
export function sitemapOutputs({ articles, overviews, lists, siteDigest }: Plan, site: Site): Output[] {
  const { origin, now, settings } = site;
  const addresses = [...overviews.filter(isListed).map(({ address }) => address), ...lists];
  const listed: SitemapEntry[] = addresses.map((address) => ({ address, modified: null }));
  const index = [
    ...articles
      .lastChanges(SITEMAP_PART)
      .map((modified, part) => ({ address: sitemapAddress(part + 1), modified })),
    { address: LISTS, modified: null },
  ];
  // Its text decides whether it changed, not the time: else every build would write it anew.
  const recent = articles
    .after(null, { id: 0, instant: now - NEWS_SPAN, address: '' }, MOST_NEWS)
    .toReversed();
  const news = newsSitemap({
    origin,
    name: settings.name,
    now,
    articles: site.cards(recent.map(({ id }) => id)),
  });

  const output = (address: string, shows: unknown, make: () => string): Output => ({
    file: fileOf(address),
    digest: digestOf([siteDigest, shows]),
    make,
  });
  return [
    output(LISTS, addresses, () => sitemapPart(origin, listed)),
    output('/sitemap.xml', index, () => sitemapIndex(origin, index)),
    output('/news-sitemap.xml', news, () => news),
  ];
}

/** Pages worth a crawler's visit, besides articles and lists: those that lead there or stand for themselves. */
function isListed({ kind }: PlannedPage): boolean {
  return !['search', 'not-found', 'offline'].includes(kind);
}
