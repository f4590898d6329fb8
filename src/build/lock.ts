/** One build at a time in a cache folder and in an --out. */
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDamaged } from '../archive/cache-database.ts';
import { say } from '../strings.ts';
import { digestOf } from './digest.ts';
import type { BuildOptions } from './options.ts';
import type { Progress } from './progress.ts';
import { realPath } from './real-path.ts';

const WAIT_SECONDS = 20;
const LOOK_EVERY_MS = 100;

/** SQLITE_BUSY */
const BUSY = 5;

/** Another build has been running for as long as we wait. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}

export interface Lock {
  release(): void;
}

/**
 * Waits for other builds in these folders and keeps further ones waiting. The system releases the lock of a
 * process that was killed. Throws BusyError after 20 s.
 */
export async function lockFolders(
  { cacheDir, outDir }: Pick<BuildOptions, 'cacheDir' | 'outDir'>,
  progress: Pick<Progress, 'line'>,
): Promise<Lock> {
  mkdirSync(cacheDir, { recursive: true });
  const cache = await lock(join(cacheDir, 'build.lock'), progress);
  try {
    // Not beside --out, where it would be published or in the way.
    const out = await lock(
      join(tmpdir(), `bantin-${digestOf([userInfo().uid, realPath(outDir)])}.lock`),
      progress,
    );
    return {
      release() {
        out.close();
        cache.close();
      },
    };
  } catch (error) {
    cache.close();
    throw error;
  }
}

async function lock(file: string, progress: Pick<Progress, 'line'>): Promise<DatabaseSync> {
  const until = performance.now() + WAIT_SECONDS * 1000;
  for (let said = false; ; said = true) {
    const taken = tryLock(file);
    if (taken) return taken;
    if (performance.now() > until) throw new BusyError(say('buildBusy'));
    if (!said) progress.line(say('buildWaits', { seconds: WAIT_SECONDS }));
    await sleep(LOOK_EVERY_MS);
  }
}

/** SQLite's own lock on an empty file: what Node offers that ends with the process. */
function tryLock(file: string): DatabaseSync | null {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('begin exclusive');
    return database;
  } catch (error) {
    database.close();
    if (isBusy(error)) return null;
    if (!isDamaged(error)) throw error;
    // Somebody wrote into it: nobody can hold it.
    rmSync(file);
    return tryLock(file);
  }
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    'errcode' in error &&
    typeof error.errcode === 'number' &&
    (error.errcode & 0xff) === BUSY
  );
}
