/** The comparison of --out with the manifest in shares, so that two threads can work at it. */
import { DatabaseSync } from 'node:sqlite';
import { compareFolder, type FolderDifference } from './compare-folder.ts';
import { knownBelow, knownBeside, knownTops } from './known-files.ts';

/** The number of the next share that nobody has taken, for the threads that work at one comparison. */
export function newShares(): SharedArrayBuffer {
  return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
}

/**
 * Compares what others have not taken yet, a folder right below --out at a time, and once what stands beside these folders.
 * All threads together have compared the whole. `manifest` is its file, of which nobody writes files and folders meanwhile.
 */
export function compareShares(dir: string, manifest: string, shares: SharedArrayBuffer): FolderDifference {
  const taken = new Int32Array(shares);
  const database = new DatabaseSync(manifest, { readOnly: true });
  try {
    const tops = knownTops(database);
    const found: FolderDifference[] = [];
    for (let next = Atomics.add(taken, 0, 1); next <= tops.length; next = Atomics.add(taken, 0, 1)) {
      const top = tops[next];
      found.push(
        top === undefined
          ? compareFolder(dir, knownBeside(database, tops), { except: tops })
          : compareFolder(dir, knownBelow(database, top), { within: top }),
      );
    }
    return together(found);
  } finally {
    database.close();
  }
}

/** Several parts of a folder as one. */
export function together(parts: readonly FolderDifference[]): FolderDifference {
  return {
    files: parts.reduce((sum, { files }) => sum + files, 0),
    damaged: parts.flatMap(({ damaged }) => damaged),
    extra: parts.flatMap(({ extra }) => extra),
    folders: parts.flatMap(({ folders }) => folders),
    left: parts.flatMap(({ left }) => left),
  };
}
