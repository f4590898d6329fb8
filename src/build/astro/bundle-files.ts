/** The folder of a compiled bundle: whole where it holds the very files that its list names. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { hashOf } from '../digest.ts';
import { listFiles } from '../write/list-files.ts';

/** The service worker, compiled. Its name stands here, since the code that compiles it takes a tenth of a second to load. */
export const WORKER_FILE = 'worker.js';

/** The list, written last: hashes of the other files by their paths. */
const LIST = 'complete';

/** Bundles kept besides the one in use: so that going back to the last commit compiles nothing. */
const BUNDLES_KEPT = 2;

const listSchema = z.record(z.string(), z.string());

/** Whether a bundle was compiled to its end, and nobody touched it since. */
export function isWhole(dir: string): boolean {
  try {
    const listed = listSchema.parse(JSON.parse(readFileSync(join(dir, LIST), 'utf8')));
    const present = hashes(dir);
    const paths = Object.keys(present);
    return (
      paths.length === Object.keys(listed).length && paths.every((path) => present[path] === listed[path])
    );
  } catch {
    // No list, a garbled one, a file that cannot be read: compiled anew in any case.
    return false;
  }
}

/** Makes room for a bundle: what lies there goes. */
export function startBundle(dir: string): void {
  removeFolder(dir);
  mkdirSync(dir, { recursive: true });
}

/** Marks a bundle as whole. */
export function finishBundle(dir: string): void {
  writeFileSync(join(dir, LIST), JSON.stringify(hashes(dir)));
}

/** Removes what lies beside a bundle: unfinished ones, and all but the newest of the others. */
export function forgetOthers(dir: string): void {
  const others = readdirSync(dirname(dir))
    .map((name) => join(dirname(dir), name))
    .filter((other) => other !== dir);
  const finished = others.filter((other) => existsSync(join(other, LIST)));
  const newest = finished.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs).slice(0, BUNDLES_KEPT);
  for (const other of others) if (!newest.includes(other)) removeFolder(other);
}

/** Tries again where somebody still writes there: the process that compiled for a build that was killed. */
export function removeFolder(dir: string): void {
  rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

function hashes(dir: string): Record<string, string> {
  const paths = [...listFiles(dir).keys()].filter((path) => path !== LIST);
  return Object.fromEntries(paths.map((path) => [path, hashOf(readFileSync(join(dir, path)))]));
}
