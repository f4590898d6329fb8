import { isOfSearch } from '../output/search-files.ts';
import type { Manifest, Written } from './manifest.ts';
import { refuseForeign } from './out-dir.ts';
import { MARK_FILE, readMark } from './out-mark.ts';
import { clearUnfinished } from './staging.ts';

/** What lies in --out, with sizes in bytes, and what the last build knows of it. */
export interface Found {
  present: Map<string, number>;
  last: Map<string, Written>;
}

/**
 * Looks at --out before it is written: clears away what a build that was cut off left, and distrusts the manifest where it
 * says nothing of this folder. `present` are its files, and become those that count. With `search` the search bundle is
 * left to its own step. Throws UsageError for a folder with files that are not ours.
 */
export function lookAtOut(
  outDir: string,
  present: Map<string, number>,
  manifest: Manifest,
  search: boolean,
): Found {
  clearUnfinished(outDir, present);
  const mark = readMark(outDir);
  const known = mark !== null && mark === manifest.note('mark');
  refuseForeign(outDir, present, known);
  if (!known) manifest.forgetAll();
  const counts = (file: string) => file !== MARK_FILE && !(search && isOfSearch(file));
  const last = manifest.files();
  for (const files of [present, last]) for (const file of files.keys()) if (!counts(file)) files.delete(file);
  return { present, last };
}
