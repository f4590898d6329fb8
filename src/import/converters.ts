/** Threads that convert sources, a source at a time each. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { say } from '../strings.ts';
import type { Converted } from './convert.ts';
import type { Message, Task } from './convert-worker.ts';

/** No page takes this long: most take 0.05 s. Each row of a list begins anew. */
const PATIENCE_MS = 60_000;
const MEMORY_MB = 2048;
const MOST = 4;

export interface Result {
  converted: Converted[];
  used: string[];
}

/** Converts within limits of time and memory; a thread that breaks them is ended and its source refused. */
export class Converters {
  readonly count: number;
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();

  constructor(sources: number) {
    this.count = Math.max(1, Math.min(availableParallelism(), MOST, sources));
  }

  /** Call it for at most `count` sources at a time. */
  async convert(task: Task): Promise<Result> {
    const worker = this.idle.pop() ?? this.start();
    const result = await runTask(worker, task);
    if (result.broken) {
      this.all.delete(worker);
      await worker.terminate();
    } else this.idle.push(worker);
    return result;
  }

  async close(): Promise<void> {
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  private start(): Worker {
    const worker = new Worker(new URL('./convert-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      // Libraries' warnings on broken input are not for editors.
      stdout: true,
      stderr: true,
    });
    this.all.add(worker);
    return worker;
  }
}

function runTask(worker: Worker, task: Task): Promise<Result & { broken: boolean }> {
  return new Promise((resolve) => {
    const converted: Converted[] = [];
    let timer: NodeJS.Timeout;
    const end = (used: string[], refused: string | null): void => {
      clearTimeout(timer);
      worker.off('message', hear).off('error', fail);
      if (refused !== null) converted.push({ ok: false, part: '', message: refused });
      resolve({ converted, used, broken: refused !== null });
    };
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => end([], say('importTooSlow')), PATIENCE_MS);
    };
    const hear = (message: Message): void => {
      wait();
      if (message.type === 'converted') converted.push(message.converted);
      else end(message.used, null);
    };
    // Out of memory, or an error that no step foresaw.
    const fail = (error: Error): void => {
      const memory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end([], memory ? say('importTooLarge') : say('importFailed', { reason: error.message }));
    };
    worker.on('message', hear).on('error', fail);
    wait();
    worker.postMessage(task);
  });
}
