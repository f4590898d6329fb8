/** A thread beside this one that makes pages, as this one sees it. */
import { Worker } from 'node:worker_threads';
import { PageError, RenderMismatch } from './page-error.ts';
import type { MadePage, RenderJob, ToMake } from './page-maker.ts';
import type { RenderMessage, RenderRequest } from './render-worker.ts';

/** A thread's heap is bounded: pages are small, and memory that is not collected only makes the peak higher. */
const LIMITS = { maxYoungGenerationSizeMb: 16 };

/** Blocks sent ahead, so that the thread never waits for this one. */
const AHEAD = 2;

export class RenderHelper {
  readonly #worker: Worker;

  constructor(job: RenderJob) {
    this.#worker = new Worker(new URL('./render-worker.ts', import.meta.url), {
      workerData: job,
      resourceLimits: LIMITS,
    });
  }

  /** Has blocks made until `next` gives null, and gives each page to `keep`. Throws as PageMaker does. */
  work(next: () => readonly ToMake[] | null, keep: (page: MadePage) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      let ended = false;
      const send = () => {
        if (ended) return;
        const block: RenderRequest = next();
        ended = block === null;
        this.#worker.postMessage(block);
      };
      this.#worker.once('error', reject);
      this.#worker.once('exit', (code) => reject(new Error(`a rendering thread ended with ${code}`)));
      this.#worker.on('message', (message: RenderMessage) => {
        if (message.kind === 'made') {
          send();
          try {
            for (const page of message.pages) keep(page);
          } catch (error) {
            reject(error);
          }
        } else if (message.kind === 'finished') resolve();
        else if (message.kind === 'mismatch') reject(new RenderMismatch(message.address));
        else if (message.kind === 'page-error') reject(new PageError(message.address, message.cause));
        else reject(message.error);
      });
      for (let i = 0; i < AHEAD; i++) send();
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
