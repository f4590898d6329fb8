import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isMissing } from '../archive/missing.ts';

/** A path without symbolic links, of which the last parts need not be there yet. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (!isMissing(error) || dirname(path) === path) throw error;
    return join(realPath(dirname(path)), basename(path));
  }
}
