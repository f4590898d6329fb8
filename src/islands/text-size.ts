/** The reader's text size: the root's font size in per cent, from which every length in rem follows. */

/** A stored size, brought within 100 to 200; 100 for what is missing or no number. */
export function parseSize(stored: string | null): number {
  return Math.min(200, Math.max(100, Number(stored) || 100));
}

/** The size after a press: a step up (1), down (-1), or back to the default (0). Stops at either end. */
export function steppedSize(size: number, by: number): number {
  return by ? parseSize(String(size + by * 25)) : 100;
}
