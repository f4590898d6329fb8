import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from './manifest.ts';

export interface ChangeCounts {
  /** Whether a publication was ever confirmed: if not, everything counts as added. */
  known: boolean;
  added: number;
  changed: number;
  deleted: number;
}

/** Writes `changes.json` into the cache folder: what publishing has to send and to delete. */
export function writeChanges(manifest: Manifest, cacheDir: string): ChangeCounts {
  const { published, added, changed, deleted } = manifest.changes();
  const counts = { added: added.length, changed: changed.length, deleted: deleted.length };
  const path = join(cacheDir, 'changes.json');
  writeFileSync(
    `${path}.part`,
    `${JSON.stringify({ published, counts, added, changed, deleted }, null, 1)}\n`,
  );
  renameSync(`${path}.part`, path);
  return { known: published !== null, ...counts };
}
