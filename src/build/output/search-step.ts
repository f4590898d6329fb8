/** Keeps the search index in --out in step with the published articles. */

import type { GlossaryEntry } from '../../archive/list-schemas.ts';
import { SEARCH_FOLDER } from '../../search/index-files.ts';
import { searchRecord } from '../../search/record.ts';
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
  const ids = new Map(plan.rows.map(({ id, address }) => [address, id]));
  const common = digestOf([searchInputHash(), site.categories]);
  progress.start(say('stageSearch', { pages: plan.rows.length }));
  const { kind } = await updateSearch({
    pages: plan.rows.map(({ address, digest }) => ({ address, digest: common + digest })),
    record: (address) => recordOf(site, ids.get(address) ?? 0),
    glossary,
    outDir,
    cacheDir,
    compact,
    onProgress: (done, of) => progress.step(done, of),
  });
  progress.end(kind === 'kept' ? say('stageSearchKept') : undefined);
}

function recordOf(site: Site, id: number) {
  const article = site.article(id);
  const category = article.category === null ? null : categoryOf(article.category).title;
  return searchRecord(article, site.body(id).html, category);
}
