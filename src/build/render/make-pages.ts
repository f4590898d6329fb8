/** Renders planned pages and stages their files: in this thread, or in one of several. */
import { openStore } from '../../archive/store.ts';
import { takeSite } from '../../views/site.ts';
import { loadApp } from '../astro/astro-app.ts';
import { fileOf, type Made } from '../output/output.ts';
import type { PlannedPage } from '../plan/planned-page.ts';
import { Staging } from '../write/staging.ts';
import { bodiesOf } from './bodies.ts';
import { withPolicy } from './content-policy.ts';
import { PageError, RenderMismatch } from './page-error.ts';
import { directRenderer, referenceRenderer } from './renderer.ts';
import { type SiteFacts, siteInHand } from './site-in-hand.ts';

/** All that rendering needs, as plain data: it goes to other threads. */
export interface RenderJob {
  pages: readonly PlannedPage[];
  facts: SiteFacts;
  bundleDir: string;
  cacheDir: string;
  outDir: string;
  /** Only through `app.render`. */
  reference: boolean;
}

/** How many pages are reported as done at a time. */
const REPORT_EVERY = 50;

/**
 * Renders a job's pages into files beside their places. Throws PageError for a
 * page that cannot be rendered, RenderMismatch where the fast way cannot be trusted.
 */
export async function makePages(
  job: RenderJob,
  onProgress: (more: number) => void,
): Promise<Map<string, Made>> {
  const { facts, pages, outDir } = job;
  const store = openStore(job.cacheDir);
  const planned = new Map(pages.map((page) => [page.address, page]));
  const bodies = bodiesOf(store, facts);
  const site = siteInHand({ ...facts, store, bodies, planned });
  takeSite(site);
  const app = await loadApp({ dir: job.bundleDir }, facts.origin);
  const renderer = job.reference ? referenceRenderer(app) : directRenderer(app);
  const known = new Set([...app.inlineTexts, site.theme.css]);
  const staging = new Staging(outDir);
  const made = new Map<string, Made>();
  try {
    for (const page of pages) {
      const html = await named(page, async () =>
        withPolicy(await renderer.render(page), known, page.kind === 'search'),
      );
      const file = fileOf(page.address);
      made.set(file, staging.write(file, Buffer.from(html)));
      if (made.size % REPORT_EVERY === 0) onProgress(REPORT_EVERY);
    }
    await renderer.finish();
  } finally {
    store.close();
  }
  return made;
}

async function named<Result>({ address }: PlannedPage, make: () => Promise<Result>): Promise<Result> {
  try {
    return await make();
  } catch (error) {
    throw error instanceof RenderMismatch ? error : new PageError(address, error);
  }
}
