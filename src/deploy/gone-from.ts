import { dirname, join } from 'node:path';
import { lstatIfThere } from '../archive/missing.ts';

/**
 * What to delete, once all else is sent, so that neither deleted files nor the folders that they left empty stay behind: for each file the
 * highest folder above it that the site no longer has, else the file. A web server shows an empty folder as forbidden.
 * What has been replaced is left out: a file where a folder is now, and what lay in a folder where a file is.
 */
export function goneFrom(outDir: string, deleted: readonly string[]): string[] {
  const found = (path: string) => lstatIfThere(join(outDir, path));
  const gone = deleted.flatMap((file) => {
    if (found(file)) return [];
    let highest = file;
    for (let above = dirname(file); above !== '.'; above = dirname(above)) {
      const standing = found(above);
      if (standing) return standing.isDirectory() ? [highest] : [];
      highest = above;
    }
    return [highest];
  });
  return [...new Set(gone)];
}
