/** A thread that makes the pages it is sent, block by block. */
import { parentPort, workerData } from 'node:worker_threads';
import { PageError, RenderMismatch } from './page-error.ts';
import { type MadePage, pageMaker, type RenderJob, type ToMake } from './page-maker.ts';

/** What the thread is sent: pages to make, or null when there are no more. */
export type RenderRequest = readonly ToMake[] | null;

/** What the thread says to the one that started it. */
export type RenderMessage =
  | { kind: 'made'; pages: MadePage[] }
  | { kind: 'finished' }
  | { kind: 'mismatch'; address: string }
  | { kind: 'page-error'; address: string; cause: unknown }
  | { kind: 'error'; error: unknown };

const job: RenderJob = workerData;
const post = (message: RenderMessage, transfer: ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, transfer);

// One after another: a block that arrives while another is made waits for it.
let turn: Promise<void> = Promise.resolve();
const maker = pageMaker(job);
parentPort?.on('message', (request: RenderRequest) => {
  turn = turn.then(() => answer(request)).catch(report);
});

async function answer(request: RenderRequest): Promise<void> {
  const { make, finish, close } = await maker;
  if (request === null) {
    await finish();
    close();
    post({ kind: 'finished' });
    return;
  }
  const pages = await make(request);
  post(
    { kind: 'made', pages },
    pages.map(({ bytes }) => bytes.buffer),
  );
}

function report(error: unknown): void {
  if (error instanceof RenderMismatch) post({ kind: 'mismatch', address: error.address });
  else if (error instanceof PageError)
    post({ kind: 'page-error', address: error.address, cause: error.cause });
  else post({ kind: 'error', error });
}
