/** Every address of a site, and who finds something there. */
import { z } from 'zod';
import { aliasKey } from '../archive/old-address.ts';
import { PUBLISHED, publishedAt } from '../archive/published.ts';
import type { Store } from '../archive/store.ts';
import type { SyncResult } from '../archive/sync.ts';
import { numberedPages } from '../build/plan/pagination.ts';
import { civilMonth } from '../vietnamese/dates.ts';

/** What stands at an address today. `unlisted`: a list of drafts and articles of a later date alone. */
export type Standing = 'published' | 'draft' | 'later' | 'unlisted';

const articleRow = z.object({
  path: z.string(),
  address: z.string(),
  title: z.string(),
  instant: z.number(),
  draft: z.number(),
  published: z.number(),
  category: z.string().nullable(),
  author: z.string(),
  tags: z.string(),
});
const pageRow = z.object({ path: z.string(), address: z.string() });
const aliasRow = z.object({ alias: z.string(), path: z.string() });
const assetsRow = z.object({ path: z.string(), assets: z.string() });
const tagIds = z.array(z.string());
const hrefs = z.array(z.object({ href: z.string() }));

/** An article as far as addresses go. */
export interface Placed {
  path: string;
  address: string;
  title: string;
  standing: Standing;
  /** The page of its year. */
  year: string;
  /** Addresses of the lists that it is on. */
  lists: string[];
}

/** All articles of the store, as they stand at `now` (ms since 1970). */
export function placedArticles(store: Store, now: number): Placed[] {
  return store
    .prepare(
      `select path, address, json_extract(card, '$.title') as title, instant, draft, ${PUBLISHED} as published,
         category, author, tags from articles join cards using (id)`,
    )
    .all(publishedAt({ now, drafts: false }))
    .map((row) => {
      const { path, address, title, instant, draft, published, ...on } = articleRow.parse(row);
      const month = civilMonth(instant);
      return {
        path,
        address,
        title,
        standing: published ? 'published' : draft ? 'draft' : 'later',
        year: `/luu-tru/${month.slice(0, 4)}/`,
        lists: ['/', `/luu-tru/${month}/`, ...listsOf(on)],
      };
    });
}

function listsOf({
  category,
  author,
  tags,
}: Pick<z.infer<typeof articleRow>, 'category' | 'author' | 'tags'>): string[] {
  return [
    `/tac-gia/${author}/`,
    ...(category === null ? [] : [`/chuyen-muc/${category}/`]),
    ...tagIds.parse(JSON.parse(tags)).map((tag) => `/the/${tag}/`),
  ];
}

/** The pages of content/pages, with the address of each. */
export function textPages(store: Store): { path: string; address: string }[] {
  return store
    .prepare('select path, address from pages')
    .all()
    .map((row) => pageRow.parse(row));
}

const FEEDS = ['rss.xml', 'atom.xml', 'feed.json'];

/** Every address of the site with what stands there: articles, pages, lists, feeds, files, old addresses. */
export function siteAddresses(
  store: Store,
  { categories, redirects, publicFiles }: Pick<SyncResult, 'categories' | 'redirects' | 'publicFiles'>,
  articles: readonly Placed[],
): ReadonlyMap<string, Standing> {
  const standings = new Map(articles.map(({ path, standing }) => [path, standing]));
  const ofPath = (path: string): Standing => standings.get(path) ?? 'published';
  const rows = (sql: string) => store.prepare(sql).all();
  const feedsBelow = (base: string): string[] => FEEDS.map((name) => base + name);
  const bases = ['/', ...categories.map(({ id }) => `/chuyen-muc/${id}/`)];
  const always = [
    ...[
      '/tim-kiem/',
      '/so-do-trang/',
      '/ngoai-tuyen/',
      '/luu-tru/',
      '/404.html',
      '/favicon.svg',
      '/robots.txt',
    ],
    ...['/sitemap.xml', '/sitemap/lists.xml', '/news-sitemap.xml'],
    ...bases.flatMap((base) => [base, ...feedsBelow(base)]),
    ...textPages(store).map(({ address }) => address),
    ...redirects.map(({ from }) => from),
    ...publicFiles.map(({ href }) => href),
  ];
  const found: [string, Standing][] = [
    ...always.map((address): [string, Standing] => [address, 'published']),
    ...articles.flatMap(({ address, year, standing }): [string, Standing][] => [
      [year, standing === 'published' ? standing : 'unlisted'],
      [address, standing],
      // Its Markdown stands beside it.
      [`${address}${address.split('/').at(-2)}.md`, standing],
    ]),
    ...rows('select alias, path from aliases').map((row): [string, Standing] => {
      const { alias, path } = aliasRow.parse(row);
      return [alias, ofPath(path)];
    }),
    ...rows(
      `select path, assets from texts join articles using (id) where assets <> '[]'
       union all select path, assets from pages where assets <> '[]'`,
    ).flatMap((row) => {
      const { path, assets } = assetsRow.parse(row);
      return hrefs.parse(JSON.parse(assets)).map(({ href }): [string, Standing] => [href, ofPath(path)]);
    }),
    ...listPages(articles),
  ];
  // A picture of several articles is there for readers where one of them is.
  const addresses = new Map(found.filter(([, standing]) => standing !== 'published'));
  for (const [address, standing] of found) if (standing === 'published') addresses.set(address, standing);
  return addresses;
}

/** The pages of the lists that articles are on. A preview shows more of them than readers get. */
function listPages(articles: readonly Placed[]): [string, Standing][] {
  const counts = new Map<string, { all: number; published: number }>();
  for (const { standing, lists } of articles) {
    for (const list of lists) {
      const count = counts.get(list) ?? { all: 0, published: 0 };
      count.all++;
      if (standing === 'published') count.published++;
      counts.set(list, count);
    }
  }
  return [...counts].flatMap(([base, { all, published }]) => {
    const numbered = Array.from({ length: numberedPages(all) }, (_, i): [string, Standing] => [
      `${base}trang/${i + 1}/`,
      i < numberedPages(published) ? 'published' : 'unlisted',
    ]);
    return [[base, published > 0 ? 'published' : 'unlisted'], ...numbered];
  });
}

/** How an address may be known, as it is written: with or without `?…` and the slash at its end, `%C5%A9` as a letter or not. */
export function spellings(address: string): string[] {
  const path = address.replace(/\?.*$/s, '');
  const plain = [address, path, `${path}/`, `${path}index.html`, aliasKey(address)];
  return [...new Set([...plain, ...plain.map((each) => encodeURI(each.toWellFormed()))])];
}
