/** Keeps the search bundle in --out in step with the published articles. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { indexSite } from '../search/index-site.ts';
import { searchRecord } from '../search/record.ts';
import { say } from '../strings.ts';
import { categoryOf } from '../views/article.ts';
import type { Site } from '../views/site.ts';
import { digestOf } from './digest.ts';
import type { Manifest } from './manifest.ts';
import type { Plan } from './plan/plan.ts';
import type { Progress } from './progress.ts';

export const SEARCH_FOLDER = 'pagefind';

const NOTE = 'search';

/** Indexes the published articles anew when one of them, or the code, has changed since the last index. */
export async function keepSearch(options: {
  site: Site;
  plan: Plan;
  codeHash: string;
  manifest: Manifest;
  outDir: string;
  progress: Progress;
}): Promise<void> {
  const { site, plan, codeHash, manifest, outDir, progress } = options;
  const digest = digestOf([codeHash, site.categories, plan.rows.map((row) => [row.address, row.digest])]);
  if (manifest.note(NOTE) === digest && existsSync(join(outDir, SEARCH_FOLDER))) {
    progress.line(say('stageSearchKept'));
    return;
  }
  progress.start(say('stageSearch', { pages: plan.rows.length }));
  manifest.setNote(NOTE, '');
  await indexSite({
    records: records(site, plan),
    outDir,
    onProgress: (done) => progress.step(done, plan.rows.length),
  });
  manifest.setNote(NOTE, digest);
  progress.end();
}

function* records(site: Site, plan: Plan) {
  for (const { id } of plan.rows) {
    const article = site.article(id);
    const category = article.category === null ? null : categoryOf(article.category).title;
    yield searchRecord(article, site.body(id).html, category);
  }
}
