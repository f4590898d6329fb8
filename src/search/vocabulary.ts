/** Which words the texts hold, and how many pages hold each. */
import type { BundleWords } from './index-files.ts';

export interface Vocabulary {
  pages: number;
  /** Words of a page, on average. */
  length: number;
  /** Keys of words that more than one page holds, the most frequent first. */
  keys: readonly string[];
  /** About how many pages hold a key: 1 for all that is not among `keys`. */
  pagesWith(key: string): number;
}

/** Puts the words of all bundles together. */
export function vocabularyOf(bundles: readonly BundleWords[]): Vocabulary {
  const frequencies = new Map<string, number>();
  for (const { byFrequency } of bundles) {
    for (const [row, keys] of byFrequency.entries()) {
      for (const key of keys.split(' ')) {
        // A row holds from 2^row to 2^(row+1) − 1 pages: the middle, on a scale of ratios.
        if (key !== '') frequencies.set(key, (frequencies.get(key) ?? 0) + 2 ** (row + 0.5));
      }
    }
  }
  const pages = bundles.reduce((sum, bundle) => sum + bundle.pages, 0);
  const words = bundles.reduce((sum, bundle) => sum + bundle.pages * bundle.length, 0);
  return {
    pages,
    length: words / Math.max(1, pages),
    keys: [...frequencies].sort((a, b) => b[1] - a[1]).map(([key]) => key),
    pagesWith: (key) => Math.min(pages, frequencies.get(key) ?? 1),
  };
}
