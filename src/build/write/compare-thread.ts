/** A thread that helps to compare --out with the manifest, from when it is told to. */
import { parentPort, workerData } from 'node:worker_threads';
import { compareShares } from './compare-shares.ts';

const { dir, manifest, shares }: { dir: string; manifest: string; shares: SharedArrayBuffer } = workerData;
parentPort?.once('message', () => parentPort?.postMessage(compareShares(dir, manifest, shares)));
