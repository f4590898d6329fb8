/** Compares two lists of entries that end in NUL, as git gives them, at the speed of comparing memory. */

interface ChangedEntry {
  path: string;
  /** The entries without their NUL; null in a list that has none of this path. */
  before: string | null;
  after: string | null;
}

/** The first comparison; longer ones follow while nothing differs. */
const SHORTEST = 4096;

/** The entries of `git ls-files -s -v -z` that differ between two outputs, in the order of their paths. */
export function changedEntries(before: Buffer, after: Buffer): ChangedEntry[] {
  const changed: ChangedEntry[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const differ = i + equalLength(before, i, after, j);
    // Back to where the entry begins in which they differ.
    const same = Math.max(0, differ === i ? 0 : before.lastIndexOf(0, differ - 1) + 1 - i);
    i += same;
    j += same;
    const [old, present] = [entryAt(before, i), entryAt(after, j)];
    const first = old && present ? Buffer.compare(old.path, present.path) : old ? -1 : 1;
    const [gone, come] = [first <= 0 ? old : null, first >= 0 ? present : null];
    const path = gone?.path ?? come?.path;
    if (!path) return changed;
    changed.push({ path: path.toString('utf8'), before: gone?.text ?? null, after: come?.text ?? null });
    i = gone?.end ?? i;
    j = come?.end ?? j;
  }
}

/** How many bytes are the same from two places on. */
function equalLength(a: Buffer, i: number, b: Buffer, j: number): number {
  const longest = Math.min(a.length - i, b.length - j);
  const equal = (from: number, to: number) => a.compare(b, j + from, j + to, i + from, i + to) === 0;
  let same = 0;
  let step = SHORTEST;
  while (same < longest && equal(same, Math.min(same + step, longest))) {
    same = Math.min(same + step, longest);
    step *= 2;
  }
  // Now they differ within `step` bytes, or one has ended.
  let differ = Math.min(same + step, longest);
  while (same < differ) {
    const middle = (same + differ + 1) >> 1;
    if (equal(same, middle)) same = middle;
    else differ = middle - 1;
  }
  return same;
}

/** The entry that begins at a place; null at the end. */
function entryAt(list: Buffer, start: number): { path: Buffer; text: string; end: number } | null {
  if (start >= list.length) return null;
  const nul = list.indexOf(0, start);
  const end = nul < 0 ? list.length : nul;
  const tab = list.indexOf('\t', start);
  return { path: list.subarray(tab + 1, end), text: list.toString('utf8', start, end), end: end + 1 };
}

/** The entry of a path in such a list; null where there is none. */
export function entryOf(list: Buffer, path: string): string | null {
  const found = list.indexOf(`\t${path}\0`);
  return found < 0
    ? null
    : list.toString('utf8', list.lastIndexOf(0, found) + 1, found + 1 + Buffer.byteLength(path));
}
