/** Makes planned pages, in whichever thread: rendered, with their content policy, as bytes. */
import { openStore } from '../../archive/store.ts';
import { takeSite } from '../../views/site.ts';
import { loadApp } from '../astro/astro-app.ts';
import { fileOf, type Made, madeOf } from '../output/output.ts';
import type { PlannedPage } from '../plan/planned-page.ts';
import { bodiesOf } from './bodies.ts';
import { policyWriter } from './content-policy.ts';
import { PageError, RenderMismatch } from './page-error.ts';
import { directRenderer, referenceRenderer } from './renderer.ts';
import { type SiteFacts, siteInHand } from './site-in-hand.ts';

/** All that rendering needs besides the pages, as plain data: it goes to other threads. */
export interface RenderJob {
  facts: SiteFacts;
  bundleDir: string;
  cacheDir: string;
  /** Only through `app.render`. */
  reference: boolean;
}

/** A page's file, made but not written. */
export interface MadePage extends Made {
  file: string;
  /** In an ArrayBuffer of its own, which can be handed to another thread. */
  bytes: Uint8Array<ArrayBuffer>;
}

export interface PageMaker {
  /** Throws PageError for a page that cannot be rendered, RenderMismatch where the fast way cannot be trusted. */
  make(pages: readonly PlannedPage[]): Promise<MadePage[]>;
  /** The last check. To be called before anything that was made is kept. */
  finish(): Promise<void>;
  close(): void;
}

/** Takes the site in hand, for this thread, and loads its templates. */
export async function pageMaker(job: RenderJob): Promise<PageMaker> {
  const { facts } = job;
  const store = openStore(job.cacheDir);
  const planned = new Map<string, PlannedPage>();
  const site = siteInHand({ ...facts, store, planned, bodies: bodiesOf(store, facts) });
  takeSite(site);
  const app = await loadApp({ dir: job.bundleDir }, facts.origin);
  const renderer = job.reference ? referenceRenderer(app) : directRenderer(app);
  const withPolicy = policyWriter(new Set([...app.inlineTexts, site.theme.css]));
  const encoder = new TextEncoder();
  return {
    async make(pages) {
      for (const page of pages) planned.set(page.address, page);
      const made: MadePage[] = [];
      for (const page of pages) {
        const html = await named(page, async () =>
          withPolicy(await renderer.render(page), page.kind === 'search'),
        );
        const bytes = encoder.encode(html);
        made.push({ file: fileOf(page.address), bytes, ...madeOf(bytes) });
      }
      return made;
    },
    finish: () => renderer.finish(),
    close: () => store.close(),
  };
}

async function named<Result>({ address }: PlannedPage, make: () => Promise<Result>): Promise<Result> {
  try {
    return await make();
  } catch (error) {
    throw error instanceof RenderMismatch ? error : new PageError(address, error);
  }
}
