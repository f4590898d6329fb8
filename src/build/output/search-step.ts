/** Keeps the search index in --out in step with the published articles. */

import type { GlossaryEntry } from '../../archive/list-schemas.ts';
import { SEARCH_FOLDER } from '../../search/index-files.ts';
import type { IndexedPage } from '../../search/index-state.ts';
import { type SearchRecord, searchRecord } from '../../search/record.ts';
import { updateSearch } from '../../search/update-search.ts';
import { say } from '../../strings.ts';
import { categoryOf } from '../../views/article.ts';
import type { Site } from '../../views/site.ts';
import { searchInputHash } from '../astro/input-hash.ts';
import { digestOf } from '../digest.ts';
import type { Plan } from '../plan/plan.ts';
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
  let ids: Map<string, number> | undefined;
  const idOf = (address: string) => {
    ids ??= new Map(plan.rows.map((row) => [row.address, row.id]));
    return ids.get(address) ?? 0;
  };
  progress.start(say('stageSearch', { pages: plan.rows.length }));
  const { kind } = await updateSearch({
    pages: () => indexedPages(plan.rows, site.categories),
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

/** A page's record is made of its row and of what its category is called. */
function* indexedPages(rows: Plan['rows'], categories: Site['categories']): Generator<IndexedPage> {
  const titles = new Map(categories.map(({ id, title }) => [id, digestOf(title).slice(0, 8)]));
  for (const { address, digest, category } of rows)
    yield { address, digest: digest + (titles.get(category ?? '') ?? '') };
}

function recordOf(site: Site, id: number): SearchRecord {
  const article = site.article(id);
  const category = article.category === null ? null : categoryOf(article.category).title;
  return searchRecord(article, site.body(id).html, category);
}
