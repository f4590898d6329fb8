import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What to delete so that neither deleted files nor the folders that they left empty stay behind: for each file the
 * highest folder above it that the site no longer has, else the file. A web server shows an empty folder as forbidden.
 */
export function goneFrom(outDir: string, deleted: readonly string[]): string[] {
  const gone = deleted.map((file) => {
    let highest = file;
    for (
      let above = dirname(file);
      above !== '.' && !existsSync(join(outDir, above));
      above = dirname(above)
    ) {
      highest = above;
    }
    return highest;
  });
  return [...new Set(gone)];
}
