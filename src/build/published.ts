/** `npm run build -- --published`: what the last build left in --out is what readers see now. */
import { say } from '../strings.ts';
import { lockFolders } from './lock.ts';
import { type BuildOptions, UsageError } from './options.ts';
import type { Progress } from './progress.ts';
import { writeChanges } from './write/changes-file.ts';
import { openManifest } from './write/manifest-file.ts';
import { readMark } from './write/out-mark.ts';

/**
 * Takes the last build as published: the next ones count their changes from it. Gives the number of its files.
 * Throws UsageError where --out does not hold a finished build of this cache, or not the one that was sent, where that is
 * named: what a later one added would never be sent.
 */
export async function confirmPublished(
  { cacheDir, outDir, sentState }: Pick<BuildOptions, 'cacheDir' | 'outDir' | 'sentState'>,
  progress: Pick<Progress, 'line'>,
): Promise<number> {
  const lock = await lockFolders({ cacheDir, outDir }, progress);
  const { manifest, close } = openManifest(cacheDir);
  try {
    const mark = manifest.note('mark');
    if (mark === null || mark !== readMark(outDir) || manifest.note('finished') !== 'yes')
      throw new UsageError(say('usagePublished', { out: outDir }));
    if (sentState !== null && sentState !== manifest.note('state'))
      throw new UsageError(say('usagePublishedState', { state: sentState }));
    const files = manifest.publish(new Date().toISOString());
    writeChanges(manifest, cacheDir);
    return files;
  } finally {
    close();
    lock.release();
  }
}
