/** Keeps the search index in --out in step with the published articles. */

import type { GlossaryEntry } from '../../archive/list-schemas.ts';
import { SEARCH_FOLDER } from '../../search/index-files.ts';
import type { IndexedPage, IndexedPart } from '../../search/index-state.ts';
import { type SearchRecord, searchRecord } from '../../search/record.ts';
import { updateSearch } from '../../search/update-search.ts';
import { say } from '../../strings.ts';
import { categoryOf } from '../../views/article.ts';
import type { Site } from '../../views/site.ts';
import { searchInputHash } from '../astro/input-hash.ts';
import { digestOf } from '../digest.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanRow } from '../plan/rows.ts';
import type { Progress } from '../progress.ts';

export { SEARCH_FOLDER };

/** Indexes the published articles that have changed since they were indexed last; all of them when the code has. */
export async function keepSearch(options: {
  site: Site;
  plan: Plan;
  glossary: readonly GlossaryEntry[];
  outDir: string;
  cacheDir: string;
  /** Index everything anew, whatever has changed. */
  compact: boolean;
  progress: Progress;
}): Promise<void> {
  const { site, plan, glossary, outDir, cacheDir, compact, progress } = options;
  const months = monthsOf(plan.rows);
  const idOf = idsIn(months);
  progress.start(say('stageSearch', { pages: plan.rows.length }));
  const { kind } = await updateSearch({
    parts: indexedParts(months, site.categories),
    version: digestOf([searchInputHash(), site.settings.wording]),
    record: (address) => recordOf(site, idOf(address)),
    glossary,
    outDir,
    cacheDir,
    compact,
    onProgress: (done, of) => progress.step(done, of),
  });
  progress.end(kind === 'kept' ? say('stageSearchKept') : undefined);
}

/** Articles whose addresses begin with `name`: `/2023/12/`. */
interface Month {
  name: string;
  articles: readonly PlanRow[];
}

const monthOf = (address: string) => address.slice(0, '/2023/12/'.length);

function monthsOf(rows: readonly PlanRow[]): Month[] {
  const months = Map.groupBy(rows, ({ address }) => monthOf(address));
  return [...months].map(([name, articles]) => ({ name, articles }));
}

/** Looks up ids by address, only in the months of the addresses asked for: there are as many as articles. */
function idsIn(months: readonly Month[]): (address: string) => number {
  const known = new Map<string, Map<string, number>>();
  return (address) => {
    const month = monthOf(address);
    const articles = months.find(({ name }) => name === month)?.articles ?? [];
    const ids = known.get(month) ?? new Map(articles.map((row) => [row.address, row.id]));
    known.set(month, ids);
    return ids.get(address) ?? 0;
  };
}

/** What search compares: a page's record is made of its row and of what its category is called. */
function indexedParts(months: readonly Month[], categories: Site['categories']): IndexedPart[] {
  const titles = new Map(categories.map(({ id, title }) => [id, digestOf(title).slice(0, 8)]));
  const pageOf = ({ address, digest, category }: PlanRow): IndexedPage => ({
    address,
    digest: digest + (titles.get(category ?? '') ?? ''),
  });
  return months.map(({ name, articles }) => ({
    name,
    digest: digestOf([[...titles], articles.map(({ address, digest }) => address + digest).join(' ')]),
    pages: () => articles.map(pageOf),
  }));
}

function recordOf(site: Site, id: number): SearchRecord {
  const article = site.article(id);
  const category = article.category === null ? null : categoryOf(article.category).title;
  return searchRecord(article, site.body(id).html, category);
}
