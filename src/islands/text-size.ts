/** The reader's text size: the root's font size in per cent, from which every length in rem follows. */

/** A size, stored or reckoned, brought within 100 to 200; 100 for what is no number. */
export function withinBounds(size: number): number {
  return Math.min(200, Math.max(100, size || 100));
}
