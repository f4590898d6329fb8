import { isOfSearch } from '../output/search-files.ts';
import type { FolderDifference } from './compare-folder.ts';
import type { Manifest } from './manifest.ts';
import { refuseForeign } from './out-dir.ts';
import { MARK_FILE, readMark } from './out-mark.ts';
import { clearUnfinished } from './staging.ts';

/**
 * Looks at --out before it is written, by how it differs from the manifest: clears away what a build that was cut off left,
 * and distrusts the manifest where it says nothing of this folder or a file is not as it was written. Gives the files that
 * nobody knows. With `search` the search bundle is left to its own step. Throws UsageError for a folder with files that
 * are not ours.
 */
export function lookAtOut(
  outDir: string,
  { files, damaged, extra, folders, left }: FolderDifference,
  manifest: Manifest,
  search: boolean,
): string[] {
  const unfinished = clearUnfinished(outDir, extra);
  const mark = readMark(outDir);
  const known = mark !== null && mark === manifest.note('mark');
  refuseForeign(outDir, files - unfinished.size, known);
  const counts = (file: string) => file !== MARK_FILE && !(search && isOfSearch(file));
  if (folders.length + left.length > 0) manifest.keepFolders(folders, left);
  if (!known) manifest.forgetAll();
  else if (damaged.some(counts)) manifest.forget(damaged.filter(counts));
  return extra.filter((file) => counts(file) && !unfinished.has(file));
}
