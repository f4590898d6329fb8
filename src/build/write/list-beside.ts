import { Worker } from 'node:worker_threads';
import type { SentListing } from './list-thread.ts';

/**
 * Lists a folder as `listFiles` does, in a thread beside this one: of 50,000 pages it takes half a second, as long as
 * finding what changed in the content.
 */
export async function listBeside(dir: string): Promise<Map<string, number>> {
  const worker = new Worker(new URL('./list-thread.ts', import.meta.url), { workerData: dir });
  const { paths, sizes } = await sent(worker);
  const files = new Map<string, number>();
  if (paths !== '')
    for (const [index, path] of paths.split('\0').entries()) files.set(path, sizes[index] ?? -1);
  return files;
}

function sent(worker: Worker): Promise<SentListing> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
