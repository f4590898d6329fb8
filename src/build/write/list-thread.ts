/** A thread that lists a folder. */
import { parentPort, workerData } from 'node:worker_threads';
import { listFiles } from './list-files.ts';

/** A listing as it goes from thread to thread: a map of 60,000 paths would cost more to send than to make. */
export interface SentListing {
  /** Joined by NUL, which no path holds. */
  paths: string;
  sizes: Float64Array<ArrayBuffer>;
}

const dir: string = workerData;
const files = listFiles(dir);
const sizes = Float64Array.from(files.values());
const listing: SentListing = { paths: [...files.keys()].join('\0'), sizes };
parentPort?.postMessage(listing, [sizes.buffer]);
