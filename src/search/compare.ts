/** What of the pages the index holds already. */
import {
  heldPage,
  type IndexedPage,
  type IndexedPart,
  type IndexState,
  type Segment,
} from './index-state.ts';

/** A segment, and a line for each of its pages. */
export interface Held {
  segment: Segment;
  lines: readonly string[];
}

interface Compared {
  /** The segments, with what is superseded in them now. */
  held: Held[];
  /** Pages that none of them holds as they are now. */
  changed: IndexedPage[];
}

/** Names of the parts that are not as they were when the index was compared with them: another digest, new, or gone. */
export function openParts(known: IndexState['parts'], parts: readonly IndexedPart[]): Set<string> {
  const names = new Set(Object.keys(known));
  for (const { name, digest } of parts) {
    if (known[name] === digest) names.delete(name);
    else names.add(name);
  }
  return names;
}

/** Compares the segments with the parts of these names. Of all others they are known to hold what there is. */
export function compare(
  held: readonly Held[],
  parts: readonly IndexedPart[],
  names: ReadonlySet<string>,
): Compared {
  const prefixes = [...names];
  const isOpen = (line: string) => prefixes.some((prefix) => line.startsWith(prefix));
  const open = held.map(({ lines }) => new Map(lines.filter(isOpen).map((line) => [addressOf(line), line])));
  const changed: IndexedPage[] = [];
  for (const part of parts) {
    if (!names.has(part.name)) continue;
    for (const page of part.pages()) {
      const holder = open.find((lines) => isHeld(lines.get(page.address), page));
      if (holder) holder.delete(page.address);
      else changed.push(page);
    }
  }
  const compared = held.map(({ segment, lines }, index): Held => {
    const before = segment.superseded.filter((line) => !isOpen(line));
    const superseded = [...before, ...(open[index]?.values() ?? [])].sort();
    return { segment: { ...segment, superseded }, lines };
  });
  return { held: compared, changed };
}

function addressOf(line: string): string {
  return line.slice(0, line.indexOf(' '));
}

/** Without taking the line apart: there may be as many as articles. */
function isHeld(line: string | undefined, { address, digest }: IndexedPage): boolean {
  return line?.startsWith(`${digest} `, address.length + 1) ?? false;
}

/** The pages of a segment that are still as it holds them; none for no segment. */
export function livePages(held: Held | undefined): IndexedPage[] {
  const superseded = new Set(held?.segment.superseded);
  return (held?.lines ?? []).filter((line) => !superseded.has(line)).map(heldPage);
}
