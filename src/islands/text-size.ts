/** The reader's text size: the root's font size in per cent, from which every length in rem follows. */

/** A size, stored or reckoned, brought within 100 to 200; 100 for what is missing or no number. */
export function parseSize(size: string | number | null): number {
  return Math.min(200, Math.max(100, Number(size) || 100));
}

/** The size after a press: so many per cent up or down, or back to the default (0). Stops at either end. */
export function steppedSize(size: number, by: number): number {
  return by ? parseSize(size + by) : 100;
}
