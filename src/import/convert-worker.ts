/** Converts sources in a thread of its own: one that hangs or eats all memory can be ended without ending the run. */
import { parentPort } from 'node:worker_threads';
import { type Converted, type ConvertOptions, convert } from './convert.ts';
import type { Source } from './find-sources.ts';
import { surroundings } from './surroundings.ts';

export interface Task {
  source: Source;
  bytes: Uint8Array;
  options: ConvertOptions;
  fetch: boolean;
}

/** `used`: the files around the source that were taken along. */
export type Message = { type: 'converted'; converted: Converted } | { type: 'end'; used: string[] };

parentPort?.on('message', async ({ source, bytes, options, fetch }: Task) => {
  const used: string[] = [];
  const around = surroundings(source.path, source.root, fetch, (path) => used.push(path));
  const send = (message: Message): void => parentPort?.postMessage(message);
  for await (const converted of convert(source.name, bytes, around, options))
    send({ type: 'converted', converted });
  send({ type: 'end', used });
});
