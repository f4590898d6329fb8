/** Makes planned pages, in whichever thread: rendered, with their content policy, as bytes; and articles' Markdown with them. */
import { openStore } from '../../archive/store.ts';
import { originalText } from '../../markdown/original.ts';
import { takeSite } from '../../views/site.ts';
import { loadApp } from '../astro/astro-app.ts';
import type { OriginalFile } from '../output/original-outputs.ts';
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

/** What is made: best an article's page and then its Markdown. */
export type ToMake = PlannedPage | Pick<OriginalFile, 'kind' | 'file' | 'article'>;

/** A file, made but not written. */
export interface MadePage extends Made {
  file: string;
  /** In an ArrayBuffer of its own, which can be handed to another thread. */
  bytes: Uint8Array<ArrayBuffer>;
}

export interface PageMaker {
  /** Throws PageError for a page that cannot be rendered, RenderMismatch where the fast way cannot be trusted. */
  make(files: readonly ToMake[]): Promise<MadePage[]>;
  /** The last check. To be called before anything that was made is kept. */
  finish(): Promise<void>;
  close(): void;
}

/** Takes the site in hand, for this thread, and loads its templates. */
export async function pageMaker(job: RenderJob): Promise<PageMaker> {
  const { facts } = job;
  const store = openStore(job.cacheDir);
  const planned = new Map<string, PlannedPage>();
  const bodies = bodiesOf(store, facts);
  const site = siteInHand({ ...facts, store, planned, bodies });
  takeSite(site);
  const app = await loadApp({ dir: job.bundleDir }, facts.origin);
  const renderer = job.reference ? referenceRenderer(app) : directRenderer(app);
  const withPolicy = policyWriter(new Set([...app.inlineTexts, site.theme]));
  const encoder = new TextEncoder();
  const markdownOf = (id: number) => originalText(bodies.article(id), bodies.markdownOf(id), facts.origin);
  const htmlOf = (page: PlannedPage) =>
    named(page, async () => withPolicy(await renderer.render(page), page.kind === 'search'));
  return {
    async make(files) {
      for (const file of files) if (file.kind !== 'original') planned.set(file.address, file);
      const made: MadePage[] = [];
      for (const file of files) {
        const text = file.kind === 'original' ? markdownOf(file.article) : await htmlOf(file);
        const bytes = encoder.encode(text);
        const name = file.kind === 'original' ? file.file : fileOf(file.address);
        made.push({ file: name, bytes, ...madeOf(bytes) });
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
