/** A thread that renders its share of the pages. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Made } from '../output/output.ts';
import { makePages, type RenderJob } from './make-pages.ts';
import { PageError, RenderMismatch } from './page-error.ts';

/** What the thread says to the one that started it. */
export type RenderMessage =
  | { kind: 'progress'; more: number }
  | { kind: 'done'; made: Map<string, Made> }
  | { kind: 'mismatch'; address: string }
  | { kind: 'page-error'; address: string; cause: unknown }
  | { kind: 'error'; error: unknown };

const job: RenderJob = workerData;
const post = (message: RenderMessage) => parentPort?.postMessage(message);

try {
  post({ kind: 'done', made: await makePages(job, (more) => post({ kind: 'progress', more })) });
} catch (error) {
  if (error instanceof RenderMismatch) post({ kind: 'mismatch', address: error.address });
  else if (error instanceof PageError)
    post({ kind: 'page-error', address: error.address, cause: error.cause });
  else post({ kind: 'error', error });
}
