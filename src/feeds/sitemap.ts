/** Sitemaps for search engines (sitemaps.org, 0.9): an index of parts, so that one edit rewrites one part. */
import { isoTime } from '../vietnamese/dates.ts';
import { XML_DECLARATION, xmlLine } from './xml.ts';

/** How many articles a part holds. The protocol allows 50,000; a small part is cheap to write again. */
export const SITEMAP_PART = 1000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A page, or a part of the sitemap. */
export interface SitemapEntry {
  address: string;
  /** When it last changed, ms since 1970; null where that is not known. */
  modified: number | null;
}

/** Address of the part with the articles of number `part`, the oldest being 1: a new article only ever changes the last. */
export function sitemapAddress(part: number): string {
  return `/sitemap/articles-${part}.xml`;
}

/** A part: pages with the time of their last change. */
export function sitemapPart(origin: string, pages: readonly SitemapEntry[]): string {
  return list('urlset', 'url', origin, pages);
}

/** `/sitemap.xml`: the parts, each with the time of the last change in it. */
export function sitemapIndex(origin: string, parts: readonly SitemapEntry[]): string {
  return list('sitemapindex', 'sitemap', origin, parts);
}

function list(whole: string, one: string, origin: string, entries: readonly SitemapEntry[]): string {
  const lines = entries.map(
    ({ address, modified }) =>
      `<${one}>\n${xmlLine('loc', origin + address)}${xmlLine('lastmod', modified === null ? null : isoTime(modified))}</${one}>\n`,
  );
  return `${XML_DECLARATION}<${whole} xmlns="${NAMESPACE}">\n${lines.join('')}</${whole}>\n`;
}
