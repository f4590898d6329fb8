import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** An editor saves in several steps: one report for what comes within this time. */
const SETTLE_MS = 40;

/**
 * Reports changes anywhere below a folder, one watch for each folder: ten thousand articles in two hundred
 * folders cost two hundred watches. Gives a function that stops it.
 */
export function watchFolders(root: string, onChange: () => void): () => void {
  const watched = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;

  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      follow();
      onChange();
    }, SETTLE_MS);
  };
  const follow = () => {
    const present = new Set(foldersBelow(root));
    for (const [dir, watcher] of watched) {
      if (present.has(dir)) continue;
      watcher.close();
      watched.delete(dir);
    }
    for (const dir of present) {
      if (watched.has(dir)) continue;
      try {
        watched.set(dir, watch(dir, settle).on('error', settle));
      } catch (error) {
        ignoreGone(error);
      }
    }
  };

  follow();
  return () => {
    clearTimeout(timer);
    for (const watcher of watched.values()) watcher.close();
  };
}

function foldersBelow(dir: string): string[] {
  return [dir, ...foldersIn(dir).flatMap((name) => foldersBelow(join(dir, name)))];
}

function foldersIn(dir: string): string[] {
  try {
    const entries = readdirSync(dir, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && entry.name !== '.git').map(({ name }) => name);
  } catch (error) {
    ignoreGone(error);
    return [];
  }
}

/** Changing branches takes folders away while they are being listed; the next report finds what is there then. */
function ignoreGone(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}
