import { say } from '../../strings.ts';
import type { Made, Output, OutputFile } from '../output/output.ts';
import type { PlannedPage } from '../plan/planned-page.ts';
import type { Progress } from '../progress.ts';
import type { RenderJob } from '../render/make-pages.ts';
import { RenderMismatch } from '../render/page-error.ts';
import { renderPages } from '../render/render-pages.ts';
import { Staging } from './staging.ts';

/** A page's file. */
export interface PageFile extends OutputFile {
  page: PlannedPage;
}

/** Makes files beside their places: pages by rendering, the others as each says. */
export async function stageFiles(
  stale: readonly (PageFile | Output)[],
  job: Omit<RenderJob, 'pages'>,
  progress: Progress,
): Promise<Map<string, Made>> {
  progress.start(say('stageWrite', { stale: stale.length }));
  let done = 0;
  const onProgress = (more: number) => {
    done += more;
    progress.step(done, stale.length);
  };
  const pages = stale.flatMap((output) => ('page' in output ? [output.page] : []));
  const made = await guarded({ ...job, pages }, onProgress, progress);
  const staging = new Staging(job.outDir);
  for (const output of stale) {
    if ('page' in output) continue;
    made.set(output.file, staging.write(output.file, Buffer.from(await output.make())));
    onProgress(1);
  }
  progress.end();
  return made;
}

/** Renders the fast way; where that proves wrong, says so and renders all of it the public way. */
async function guarded(
  job: RenderJob,
  onProgress: (more: number) => void,
  progress: Progress,
): Promise<Map<string, Made>> {
  try {
    return await renderPages(job, onProgress);
  } catch (error) {
    if (!(error instanceof RenderMismatch)) throw error;
    progress.line(say('fastWayLeft', { address: error.address }));
    return renderPages({ ...job, reference: true }, () => {});
  }
}
