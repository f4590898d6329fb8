/** Addresses that the portal has of itself: lists, search, feeds, and files that hosts and browsers ask for. */
import { monthSpan } from '../vietnamese/dates.ts';
import type { Category } from './article.ts';
import type { Store } from './store.ts';

/** Files right below the site's root. */
const FILES =
  '404.html rss.xml atom.xml feed.json sitemap.xml news-sitemap.xml robots.txt sw.js _headers _redirects headers.nginx.conf redirects.nginx.conf .bantin .bantin-new .bantin-published'.split(
    ' ',
  );

/** Folders in which all is the portal's. */
const FOLDERS = ['_astro', 'pagefind', 'sitemap'];

/** What a build that was cut off leaves, and the next one clears away. */
const UNFINISHED = /\.bantin-new(?:\/|$)/;

/** Pages of which there is one. */
const PAGES = ['', 'tim-kiem', 'so-do-trang', 'ngoai-tuyen'];

/** First parts of the addresses of lists. */
const LISTS = ['chuyen-muc', 'tac-gia', 'the', 'luu-tru', 'trang'];

/** First parts of addresses that no text page has: taken, or so near to a file's name that they would be mixed up. */
export const RESERVED: ReadonlySet<string> = new Set([
  ...FOLDERS,
  ...PAGES,
  ...LISTS,
  ...'404 index images rss atom feed'.split(' '),
]);

/** First parts of the portal's addresses. */
export const PORTAL_PLACES: readonly string[] = [...FILES, ...FOLDERS, ...PAGES, ...LISTS];

/** A list, a page of it or, of a category, a feed. */
const LIST =
  /^\/(?:(?<of>chuyen-muc|tac-gia|the)\/(?<id>[^/]+)|luu-tru\/(?<month>\d{4}\/(?:0[1-9]|1[0-2])))(?:\/trang\/\d+|(?<feed>\/(?:rss\.xml|atom\.xml|feed\.json)))?$/;

/** Says of an address, `/chuyen-muc/tin-tuc/`, whether the portal has it of itself. Of lists those that have an article, be it a draft. */
export function portalAddresses(
  store: Store,
  categories: readonly Category[] | null,
): (address: string) => boolean {
  const statements = new Map<string, ReturnType<Store['prepare']>>();
  const found = (query: string, values: (string | number)[]) => {
    const statement = statements.get(query) ?? store.prepare(query);
    statements.set(query, statement);
    return statement.get(...values) !== undefined;
  };
  // One after the other: published articles are found along an index, and drafts are few.
  const hasArticle = (where: string, ...values: (string | number)[]) =>
    [0, 1].some((draft) => found(`select 1 from articles where draft = ${draft} and ${where}`, values));
  const hasArticleIn = ({ from, to }: { from: number; to: number }) =>
    hasArticle('instant >= ? and instant < ?', from, to);
  const lists: Record<string, (id: string) => boolean> = {
    'chuyen-muc': (id) =>
      categories?.some((category) => category.id === id) ?? hasArticle('category = ?', id),
    'tac-gia': (id) => hasArticle('author = ?', id),
    the: (id) => found('select 1 from article_tags where tag = ?', [id]),
  };
  return (address) => {
    const path = address.replace(/\/$/, '');
    const [, first = '', second, ...deeper] = path.split('/');
    if (FILES.includes(first) || (FOLDERS.includes(first) && second !== undefined) || UNFINISHED.test(path))
      return true;
    if (second === undefined && (PAGES.includes(first) || first === 'luu-tru')) return true;
    const year = /^\/luu-tru\/(\d{4})$/.exec(path)?.[1];
    if (year) return hasArticleIn({ from: monthSpan(`${year}/01`).from, to: monthSpan(`${year}/12`).to });
    if (first === 'trang') return deeper.length === 0 && /^\d+$/.test(second ?? '');
    const { of, id = '', month, feed } = LIST.exec(path)?.groups ?? {};
    if (month) return feed === undefined && hasArticleIn(monthSpan(month));
    return of !== undefined && (feed === undefined || of === 'chuyen-muc') && (lists[of]?.(id) ?? false);
  };
}
