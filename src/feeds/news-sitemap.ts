import type { Card } from '../archive/article.ts';
import { isoTime } from '../vietnamese/dates.ts';
import { XML_DECLARATION, xmlLine } from './xml.ts';

/** Google News reads the articles of the last two days, and at most 1,000. */
const DAYS = 2;
const MOST = 1000;
const DAY = 86_400_000;

interface NewsSitemapInput {
  origin: string;
  /** The name of the publication. */
  name: string;
  /** ms since 1970. */
  now: number;
  /** Published ones, newest first. */
  articles: readonly Card[];
}

/** `/news-sitemap.xml`: the articles of the two days before `now`. */
export function newsSitemap({ origin, name, now, articles }: NewsSitemapInput): string {
  const news = articles.filter(({ instant }) => instant <= now && instant > now - DAYS * DAY).slice(0, MOST);
  const urls = news.map(
    ({ address, title, instant }) => `<url>
${xmlLine('loc', origin + address)}<news:news>
<news:publication>
${xmlLine('news:name', name)}<news:language>vi</news:language>
</news:publication>
${xmlLine('news:publication_date', isoTime(instant))}${xmlLine('news:title', title)}</news:news>
</url>
`,
  );
  return `${XML_DECLARATION}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${urls.join('')}</urlset>
`;
}
