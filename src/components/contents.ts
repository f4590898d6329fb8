import type { Heading } from '../markdown/rendered.ts';

/** From so many headings on an article has a table of contents. */
const LONG = 4;

/** What a table of contents lists: the main headings, the ones below them too where there are few; [] for a short article. */
export function contentsOf(headings: readonly Heading[]): Heading[] {
  const upTo = (depth: number) => headings.filter((heading) => heading.depth <= depth);
  return [upTo(2), upTo(3), upTo(6)].find(({ length }) => length >= LONG) ?? [];
}
