/** A thread that compares --out with the manifest. */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { compareFolder } from './compare-folder.ts';
import { knownFiles } from './known-files.ts';

const { dir, manifest }: { dir: string; manifest: string } = workerData;
const database = new DatabaseSync(manifest, { readOnly: true });
try {
  parentPort?.postMessage(compareFolder(dir, knownFiles(database)));
} finally {
  database.close();
}
