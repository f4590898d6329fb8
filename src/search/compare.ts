/** What of the pages the index holds already. */
import { type HeldPage, heldPage, type IndexedPage, type Segment } from './index-state.ts';

/** A segment and the pages that it holds, a line for each. */
export interface Held {
  segment: Segment;
  lines: readonly string[];
  /** Those that are no longer as it holds them, by address; before they were compared, all of them. */
  superseded: Map<string, string>;
}

export function heldBy(segment: Segment, lines: readonly string[]): Held {
  return {
    segment,
    lines,
    superseded: new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line])),
  };
}

/** Compares the segments with the pages as they are now. Gives the pages that none of them holds. */
export function changedPages(held: readonly Held[], pages: Iterable<IndexedPage>): IndexedPage[] {
  const changed: IndexedPage[] = [];
  for (const page of pages) {
    const holder = held.find(({ superseded }) => isHeld(superseded.get(page.address), page));
    if (holder) holder.superseded.delete(page.address);
    else changed.push(page);
  }
  return changed;
}

/** Without taking the line apart: there are as many as articles. */
function isHeld(line: string | undefined, { address, digest }: IndexedPage): boolean {
  return line?.startsWith(`${digest} `, address.length + 1) ?? false;
}

/** The pages of a segment that are still as it holds them; none for no segment. */
export function livePages(held: readonly Held[], segment: Segment | null): HeldPage[] {
  const found = held.find((each) => each.segment === segment);
  return (found?.lines ?? []).map(heldPage).filter(({ address }) => !found?.superseded.has(address));
}

/** Pagefind's names of the pages of each segment that are no longer as it holds them, by its id. */
export function supersededNames(held: readonly Held[]): Map<string, string[]> {
  return new Map(
    held.map(({ segment, superseded }) => [
      segment.id,
      [...superseded.values()].map((line) => heldPage(line).name),
    ]),
  );
}
