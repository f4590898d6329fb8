import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from './manifest.ts';

export interface ChangeCounts {
  /** Whether a publication was ever confirmed: if not, everything counts as added. */
  known: boolean;
  added: number;
  changed: number;
  deleted: number;
}

const fileIn = (cacheDir: string) => join(cacheDir, 'changes.json');

/**
 * Writes `changes.json` into the cache folder: what publishing has to send and to delete. `everything` says that
 * nothing is known of what readers see: all files are to be sent, and what else lies there deleted.
 * `state` names what lies in --out, and `since` what the changes count from.
 */
export function writeChanges(manifest: Manifest, cacheDir: string): ChangeCounts {
  const { published, added, changed, deleted } = manifest.changes();
  const counts = { added: added.length, changed: changed.length, deleted: deleted.length };
  const about = {
    published,
    everything: published === null,
    state: manifest.note('state'),
    since: manifest.note('since'),
    mark: manifest.note('mark'),
    site: manifest.note('site'),
    drafts: manifest.note('drafts') === 'yes',
  };
  const path = fileIn(cacheDir);
  writeFileSync(
    `${path}.part`,
    `${JSON.stringify({ ...about, counts, added, changed, deleted }, null, 1)}\n`,
  );
  renameSync(`${path}.part`, path);
  return { known: published !== null, ...counts };
}

/** Before --out is touched: were the build killed then, nobody must send the list of the one before. */
export function removeChanges(cacheDir: string): void {
  rmSync(fileIn(cacheDir), { force: true });
}
