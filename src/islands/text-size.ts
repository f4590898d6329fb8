/** The reader's text size: the root's font size in per cent, from which every length in rem follows. */

/** Where the choice is kept, in `localStorage`. */
const KEY = 'co-chu';

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

/** The size in force; the page holds it, so that it changes also where storage is denied. */
export let currentSize = DEFAULT;

/** Puts a size in force in this page. */
export function applySize(size: number): void {
  currentSize = size;
  document.documentElement.style.fontSize = `${size}%`;
}

/** Puts the stored size in force. Where storage is denied, the page's own stays. */
export function restoreSize(): void {
  try {
    applySize(parseSize(localStorage.getItem(KEY)));
  } catch {}
}

/** Remembers the size in force for other pages and other tabs, where storage allows. */
export function keepSize(): void {
  try {
    localStorage.setItem(KEY, String(currentSize));
  } catch {}
}

/**
 * Does it now, and again when another tab has chosen a size, or when the page comes back as it was left, which
 * `storage` does not reach.
 */
export function nowAndLater(task: () => void): void {
  task();
  addEventListener('storage', task);
  addEventListener('pageshow', task);
}
