import { isDamaged } from '../archive/cache-database.ts';
import { removeStore } from '../archive/store.ts';
import { say } from '../strings.ts';
import type { Progress } from './progress.ts';
import { removeManifest } from './write/manifest-file.ts';

/**
 * Runs a build; where a file of the cache proves damaged, drops it and runs again: first the archive, which is
 * only read anew, then the manifest, after which every page is made anew.
 */
export async function recovering<Result>(
  cacheDir: string,
  progress: Pick<Progress, 'line'>,
  run: () => Promise<Result>,
): Promise<Result> {
  for (const drop of [removeStore, removeManifest]) {
    try {
      return await run();
    } catch (error) {
      if (!isDamaged(error)) throw error;
      progress.line(say('cacheDamaged'));
      drop(cacheDir);
    }
  }
  return run();
}
