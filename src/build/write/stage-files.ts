import { setImmediate as nextTurn } from 'node:timers/promises';
import { say } from '../../strings.ts';
import type { OriginalFile } from '../output/original-outputs.ts';
import { type Made, madeOf, type Output } from '../output/output.ts';
import type { PageFile } from '../output/page-parts.ts';
import type { Progress } from '../progress.ts';
import { RenderMismatch } from '../render/page-error.ts';
import type { MadePage, RenderJob, ToMake } from '../render/page-maker.ts';
import { type RenderWork, renderPages } from '../render/render-pages.ts';
import type { Staging } from './staging.ts';

/** How many files are made before what other threads have made is written. */
const TURN = 32;

/** Makes files: pages by rendering, and what is made with them, the others as each says. */
export async function stageFiles(
  stale: readonly (PageFile | OriginalFile | Output)[],
  staging: Staging,
  job: RenderJob,
  progress: Progress,
): Promise<Map<string, Made>> {
  progress.start(say('stageWrite', { stale: stale.length }));
  const made = new Map<string, Made>();
  const write = (file: string, bytes: Uint8Array, { size, hash }: Made) => {
    staging.write(file, bytes);
    made.set(file, { size, hash });
    progress.step(made.size, stale.length);
  };
  const keep = ({ file, bytes, ...page }: MadePage) => {
    write(file, bytes, page);
    // Its memory is free at once: the collector would leave that of a thousand pages.
    bytes.buffer.transfer(0);
  };
  const pages = stale.flatMap((output): ToMake[] =>
    'page' in output ? [output.page] : 'article' in output ? [output] : [],
  );
  const others = stale.flatMap((output) => ('make' in output ? [output] : [])).values();
  // Other threads render meanwhile; where they start anew, what was made of these stays.
  const makeOthers = async () => {
    for (const { file, make } of others) {
      const bytes = Buffer.from(await make());
      write(file, bytes, madeOf(bytes));
      if (made.size % TURN === 0) await nextTurn();
    }
  };
  await renderGuarded(pages, { job, keep, makeOthers }, progress);
  progress.end();
  return made;
}

/** Renders the fast way; where that proves wrong, says so and renders all of it the public way. */
async function renderGuarded(pages: readonly ToMake[], work: RenderWork, progress: Progress): Promise<void> {
  try {
    await renderPages(pages, work);
  } catch (error) {
    if (!(error instanceof RenderMismatch)) throw error;
    progress.line(say('fastWayLeft', { address: error.address }));
    await renderPages(pages, { ...work, job: { ...work.job, reference: true } });
  }
}
