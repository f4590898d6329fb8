/** The folder that is published: listed, guarded, written. */
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { lstatIfThere } from '../../archive/missing.ts';
import { say } from '../../strings.ts';
import { type BuildOptions, PROJECT_DIR, UsageError } from '../options.ts';
import { realPath } from '../real-path.ts';
import { readMark } from './out-mark.ts';

/** Stands in the head of every page; a folder whose 404.html has it was written by us. */
export const GENERATOR = 'Bản Tin';

/**
 * Refuses an --out that is the project, the content or the cache, a folder above one of them, or one inside the content:
 * writing there would lose them. Throws UsageError.
 */
export function refuseSources({
  outDir,
  contentDir,
  cacheDir,
}: Pick<BuildOptions, 'outDir' | 'contentDir' | 'cacheDir'>): void {
  const [project, out] = [realPath(PROJECT_DIR), realPath(outDir)];
  const [content, cache] = [realPath(contentDir), realPath(cacheDir)];
  if ([project, content, cache].some((dir) => holds(out, dir)) || holds(content, out))
    throw new UsageError(say('usageOutHoldsSources', { out: outDir }));
}

function holds(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(join(outer, sep));
}

/** Refuses an --out whose files are neither known from the last build nor written by an earlier one. Throws UsageError. */
export function refuseForeign(outDir: string, files: number, known: boolean): void {
  if (known || files === 0 || writtenByUs(outDir)) return;
  throw new UsageError(say('usageOutForeign', { out: outDir }));
}

function writtenByUs(outDir: string): boolean {
  if (readMark(outDir) !== null) return true;
  const page = join(outDir, '404.html');
  return existsSync(page) && readFileSync(page, 'utf8').includes(`content="${GENERATOR}"`);
}

/** Deletes files, and the folders that they leave empty. A folder that stands in the place of one is left. */
export function removeFiles(outDir: string, files: Iterable<string>): void {
  for (const file of files) {
    const path = join(outDir, file);
    const found = kindOf(path);
    if (found === 'folder') continue;
    if (found === 'file') rmSync(path);
    removeEmptyParents(path, outDir);
  }
}

/** null also where a file stands in the place of a folder above. */
function kindOf(path: string): 'file' | 'folder' | null {
  const found = lstatIfThere(path);
  if (!found) return null;
  return found.isDirectory() ? 'folder' : 'file';
}

/** Removes the folders above a path that hold nothing, up to `root`. */
export function removeEmptyParents(path: string, root: string): void {
  for (let dir = dirname(path); dir !== root && dir.startsWith(root); dir = dirname(dir)) {
    if (kindOf(dir) !== 'folder') continue;
    if (readdirSync(dir).length > 0) return;
    rmdirSync(dir);
  }
}
