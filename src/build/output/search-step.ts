/** Keeps the search index in --out in step with the published articles. */

import { z } from 'zod';
import { endBelow } from '../../archive/below.ts';
import type { GlossaryEntry } from '../../archive/list-schemas.ts';
import { PUBLISHED, publishedAt } from '../../archive/published.ts';
import type { Store } from '../../archive/store.ts';
import { SEARCH_FOLDER } from '../../search/index-files.ts';
import type { IndexedPage, IndexedPart } from '../../search/index-state.ts';
import { type SearchRecord, searchRecord } from '../../search/record.ts';
import { updateSearch } from '../../search/update-search.ts';
import { say } from '../../strings.ts';
import { categoryOf } from '../../views/article.ts';
import type { Site } from '../../views/site.ts';
import { searchInputHash } from '../astro/input-hash.ts';
import { digestOf } from '../digest.ts';
import type { Progress } from '../progress.ts';

export { SEARCH_FOLDER };

/** Indexes the published articles that have changed since they were indexed last; all of them when the code has. */
export async function keepSearch(options: {
  store: Store;
  site: Site;
  glossary: readonly GlossaryEntry[];
  outDir: string;
  cacheDir: string;
  /** Files of --out that are not as they were written. */
  damaged?: readonly string[];
  /** Index everything anew, whatever has changed. */
  compact: boolean;
  progress: Progress;
}): Promise<void> {
  const { store, site, glossary, outDir, cacheDir, damaged = [], compact, progress } = options;
  const published = publishedIn(store, site);
  const months = published.months();
  progress.start(say('stageSearch', { pages: months.reduce((sum, { count }) => sum + count, 0) }));
  const { kind } = await updateSearch({
    parts: indexedParts(months, published.pages, site.categories),
    version: digestOf([searchInputHash(), site.settings.wording]),
    record: (address) => recordOf(site, published.id(address)),
    glossary,
    outDir,
    cacheDir,
    damaged,
    compact,
    onProgress: (done, of) => progress.step(done, of),
  });
  progress.end(kind === 'kept' ? say('stageSearchKept') : undefined);
}

const monthRow = z.object({ name: z.string(), count: z.number(), shows: z.string() });
const pageRow = z.object({ address: z.string(), digest: z.string(), category: z.string().nullable() });
const idRow = z.object({ id: z.number() });

type Month = z.infer<typeof monthRow>;

/** The published articles as search compares them: by the beginning of their addresses, `/2023/12/`. */
function publishedIn(store: Store, site: Site) {
  const values = publishedAt(site);
  // Joined by SQLite: a row of each article in our hands would be felt.
  const months = store.prepare(
    `select substr(address, 1, 9) as name, count(*) as count,
       group_concat(address || ' ' || digest || coalesce(category, ''), ' ') as shows
     from (select address, digest, category from articles where ${PUBLISHED} order by address) group by 1`,
  );
  const pages = store.prepare(
    `select address, digest, category from articles where ${PUBLISHED} and address >= :from and address < :to order by address`,
  );
  const id = store.prepare(`select id from articles where ${PUBLISHED} and address = :address`);
  return {
    months: () => months.all(values).map((row) => monthRow.parse(row)),
    pages: (month: string) =>
      pages.all({ ...values, from: month, to: endBelow(month) }).map((row) => pageRow.parse(row)),
    id: (address: string) => idRow.parse(id.get({ ...values, address })).id,
  };
}

/** What search compares: a page's record is made of its row and of what its category is called. */
function indexedParts(
  months: readonly Month[],
  pages: ReturnType<typeof publishedIn>['pages'],
  categories: Site['categories'],
): IndexedPart[] {
  const titles = new Map(categories.map(({ id, title }) => [id, digestOf(title).slice(0, 8)]));
  const names = JSON.stringify([...titles]);
  const pageOf = ({ address, digest, category }: z.infer<typeof pageRow>): IndexedPage => ({
    address,
    digest: digest + (titles.get(category ?? '') ?? ''),
  });
  return months.map(({ name, shows }) => ({
    name,
    digest: digestOf(`${names} ${shows}`),
    pages: () => pages(name).map(pageOf),
  }));
}

function recordOf(site: Site, id: number): SearchRecord {
  const article = site.article(id);
  const category = article.category === null ? null : categoryOf(article.category).title;
  return searchRecord(article, site.body(id).html, category);
}
