/** Shares the pages out: a few in this thread, thousands among as many threads as there are processors. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Made } from '../output/output.ts';
import { makePages, type RenderJob } from './make-pages.ts';
import { PageError, RenderMismatch } from './page-error.ts';
import type { RenderMessage } from './render-worker.ts';

/** Below so many pages a thread's start (0.2 s) costs more than it saves. */
const PAGES_WORTH_A_THREAD = 500;
const MOST_THREADS = 8;

/** Neighbours in time share folders, which two threads had better not write into at once. */
const BLOCK = 128;

/** A thread's heap is bounded: pages are small, and memory that is not collected only makes the peak higher. */
const THREAD_LIMITS = { maxYoungGenerationSizeMb: 16 };

/** Renders a job's pages as `makePages` does, in as many threads as pay. */
export async function renderPages(
  job: RenderJob,
  onProgress: (more: number) => void,
): Promise<Map<string, Made>> {
  const threads = Math.min(
    availableParallelism(),
    MOST_THREADS,
    Math.floor(job.pages.length / PAGES_WORTH_A_THREAD),
  );
  if (threads < 2) return makePages(job, onProgress);
  const shares = Array.from({ length: threads }, (_, thread) => ({
    ...job,
    pages: job.pages.filter((_, index) => Math.floor(index / BLOCK) % threads === thread),
  }));
  const workers = shares.map(
    (share) =>
      new Worker(new URL('./render-worker.ts', import.meta.url), {
        workerData: share,
        resourceLimits: THREAD_LIMITS,
      }),
  );
  try {
    const parts = await Promise.all(workers.map((worker) => result(worker, onProgress)));
    return new Map(parts.flatMap((part) => [...part]));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function result(worker: Worker, onProgress: (more: number) => void): Promise<Map<string, Made>> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a rendering thread ended with ${code}`)));
    worker.on('message', (message: RenderMessage) => {
      if (message.kind === 'progress') onProgress(message.more);
      else if (message.kind === 'done') resolve(message.made);
      else if (message.kind === 'mismatch') reject(new RenderMismatch(message.address));
      else if (message.kind === 'page-error') reject(new PageError(message.address, message.cause));
      else reject(message.error);
    });
  });
}
