import { Worker } from 'node:worker_threads';
import type { FolderDifference } from './compare-folder.ts';
import { compareShares, newShares, together } from './compare-shares.ts';

interface Comparison {
  /** To be called once, when the manifest lies there and what it says of files and folders is not written for a while. */
  begin(): void;
  /** Does what is left to be done, and gives all that was found. */
  finish(): Promise<FolderDifference>;
  /** Ends the thread, be it done or not. */
  end(): Promise<unknown>;
}

/**
 * Compares --out with the manifest in this file, in a thread beside this one and, where that is not done in time, in both:
 * of 50,000 articles it takes as long as all else that an edit does.
 */
export function compareBeside(dir: string, manifest: string): Comparison {
  const shares = newShares();
  const worker = new Worker(new URL('./compare-thread.ts', import.meta.url), {
    workerData: { dir, manifest, shares },
  });
  const there = new Promise<FolderDifference>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread that compares --out ended with ${code}`)));
  });
  // Awaited where it is needed: what ends the build before is told first.
  there.catch(() => {});
  return {
    begin: () => worker.postMessage('begin'),
    async finish() {
      const here = compareShares(dir, manifest, shares);
      const all = together([here, await there]);
      // Its 30 MB are free before pages are rendered.
      await worker.terminate();
      return all;
    },
    end: () => worker.terminate(),
  };
}
