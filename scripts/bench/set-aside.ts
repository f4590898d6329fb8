/** Results that a bench is done with. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH_DIR } from './corpus.ts';

const ASIDE = join(BENCH_DIR, 'set-aside');

let moved = 0;

/**
 * Moves files and folders out of the way instead of deleting them: for five minutes ext4 does not give the inodes of
 * deleted files to new ones and looks through all of them each time, so that a build after a deletion takes up to
 * twice as long, whoever builds.
 */
export function setAside(...paths: readonly string[]): void {
  mkdirSync(ASIDE, { recursive: true });
  for (const path of paths) if (existsSync(path)) renameSync(path, join(ASIDE, `${process.pid}-${moved++}`));
}

/** Deletes what was set aside. */
export function clearAside(): void {
  rmSync(ASIDE, { recursive: true, force: true });
}
