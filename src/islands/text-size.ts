/** The reader's text size: the root's font size in per cent, from which every length in rem follows. */

/** Where the choice is kept, in `localStorage`. */
export const SIZE_KEY = 'co-chu';

const DEFAULT = 100;
const LARGEST = 200;
const STEP = 25;

/** A stored size in per cent; the default for what is missing, out of bounds or no number. */
export function parseSize(stored: string | null): number {
  const size = Number(stored);
  return size > DEFAULT && size <= LARGEST ? size : DEFAULT;
}

/** The size after a press: a step up (1), down (-1), or back to the default (0). Stops at either end. */
export function steppedSize(size: number, by: number): number {
  return by ? Math.min(LARGEST, Math.max(DEFAULT, size + by * STEP)) : DEFAULT;
}

/** The size in force. The page itself remembers it, so it also holds where storage is denied. */
export function currentSize(): number {
  return parseSize(document.documentElement.style.fontSize.slice(0, -1));
}

/** Puts a size in force; the default leaves the root to the style sheet. */
export function applySize(size: number): void {
  document.documentElement.style.fontSize = size > DEFAULT ? `${size}%` : '';
}
