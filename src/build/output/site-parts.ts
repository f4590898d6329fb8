import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../../archive/store.ts';
import type { Site } from '../../views/site.ts';
import { WORKER_FILE } from '../astro/bundle-files.ts';
import type { Bundle } from '../astro/compile.ts';
import type { Content } from '../content.ts';
import { OVERVIEWS, type Plan } from '../plan/plan.ts';
import { besidePages } from './beside-pages.ts';
import { fileOutputs } from './file-outputs.ts';
import type { OriginalFile } from './original-outputs.ts';
import type { Output, OutputPart } from './output.ts';
import { asPart, type PageFile, pageParts } from './page-parts.ts';
import type { PictureOutput } from './picture-outputs.ts';
import { coversSitemap, sitemapParts } from './sitemap-outputs.ts';
import type { UsedAssets } from './used-assets.ts';
import { workerOutput } from './worker-output.ts';

/** All that does not come in parts. */
const BESIDE = 'beside';

/** Every part of the site that was planned. */
export function siteParts(input: {
  store: Store;
  plan: Plan;
  site: Site;
  content: Content;
  contentDir: string;
  bundle: Bundle;
  used: UsedAssets;
  pictures: readonly PictureOutput[];
}): OutputPart<PageFile | OriginalFile | Output | PictureOutput>[] {
  const { store, plan, site, content, contentDir, bundle, used, pictures } = input;
  const worker = () => readFileSync(join(bundle.dir, WORKER_FILE), 'utf8');
  return [
    ...pageParts(plan, site.origin),
    ...sitemapParts(plan, site.origin),
    asPart(BESIDE, [
      ...besidePages(store, plan, site, content),
      workerOutput(plan, site.settings.wording, worker),
      ...pictures,
      ...fileOutputs(used.assets, bundle, content, contentDir),
    ]),
  ];
}

/** Whether a part of this name would stand among them, were it still planned. */
export function covers({ touched }: Plan, name: string): boolean {
  if (touched === null || name === BESIDE || name === OVERVIEWS) return true;
  return touched.covers(name) || coversSitemap(touched, name);
}
