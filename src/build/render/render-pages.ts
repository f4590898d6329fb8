/** Shares the pages out among this thread and, where they are thousands, others beside it. */
import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type MadePage, pageMaker, type RenderJob, type ToMake } from './page-maker.ts';
import { RenderHelper } from './render-helper.ts';

/** Below so many pages for each thread its start (0.2 s) costs more than it saves. Markdown is nothing to them. */
const PAGES_WORTH_A_THREAD = 1500;
const MOST_THREADS = 8;

/** Pages made at a time. */
const BLOCK = 32;

export interface RenderWork {
  job: RenderJob;
  keep: (page: MadePage) => void;
  /** What this thread does first, now and then giving way to what the others have made. */
  makeOthers: () => Promise<void>;
}

/**
 * Makes pages and gives each to `keep`, in this thread and in no order: files are written by one thread alone,
 * since two that make folders at once hold each other up (ext4: twice the wall time, five times the processor's).
 * Throws as PageMaker does; what was kept by then is worth nothing.
 */
export async function renderPages(
  pages: readonly ToMake[],
  { job, keep, makeOthers }: RenderWork,
): Promise<void> {
  const blocks = blocksOf(pages.toSorted((a, b) => oldestRow(a) - oldestRow(b)));
  const threads = Math.min(
    availableParallelism(),
    MOST_THREADS,
    Math.floor(pages.filter(({ kind }) => kind !== 'original').length / PAGES_WORTH_A_THREAD),
  );
  const helpers = Array.from({ length: Math.max(0, threads - 1) }, () => new RenderHelper(job));
  const next = () => blocks.next().value ?? null;
  try {
    const work = helpers.map((helper) => helper.work(next, keep));
    // A helper's failure is seen where all are awaited, not before.
    for (const one of work) one.catch(() => {});
    await makeOthers();
    if (pages.length > 0) await workHere(next, job, keep);
    await Promise.all(work);
  } finally {
    await Promise.all(helpers.map((helper) => helper.end()));
  }
}

async function workHere(
  next: () => readonly ToMake[] | null,
  job: RenderJob,
  keep: (page: MadePage) => void,
): Promise<void> {
  const maker = await pageMaker(job);
  try {
    for (let block = next(); block; block = next()) {
      for (const page of await maker.make(block)) keep(page);
      // What the helpers made meanwhile is written, and they get more to do.
      await nextTurn();
    }
    await maker.finish();
  } finally {
    maker.close();
  }
}

/**
 * The row of the oldest article that a page is made of. In the order of these, pages of one time follow each other, whatever they
 * are, and share cards. Roughly: rows are numbered as paths are sorted, by month, but those that came later follow all others.
 */
function oldestRow(page: ToMake): number {
  if (page.kind === 'article' || page.kind === 'original') return page.article;
  return page.kind === 'list' ? (page.items.at(-1) ?? 0) : 0;
}

function* blocksOf(pages: readonly ToMake[]): Generator<readonly ToMake[]> {
  for (let start = 0; start < pages.length; start += BLOCK) yield pages.slice(start, start + BLOCK);
}
