/** What a word that no page holds may have been meant to be. */

import { wordForm, wordKey } from '../vietnamese/spelling.ts';
import { fromKeys } from '../vietnamese/typing.ts';
import type { Wanted } from './senses.ts';

/** Each costs a look into the index. */
const MOST = 8;
const SHORTEST = 3;

/** The word that the keys of a switched-off keyboard stand for. */
export function typedKeys(word: string): Wanted | null {
  const read = fromKeys(word);
  return read === null ? null : { form: wordForm(read), key: wordKey(read) };
}

/**
 * Keys of words that a mistyped one is near to: one letter too many, missing, wrong or swapped with its neighbour;
 * for the last word of a query also words that begin so. The most frequent first; a word with digits has none.
 */
export function nearKeys(key: string, vocabulary: readonly string[], unfinished: boolean): string[] {
  if (/\d/.test(key)) return [];
  const near: string[] = [];
  const begun: string[] = [];
  for (const known of vocabulary) {
    if (key.length >= SHORTEST && isNear(key, known)) near.push(known);
    else if (unfinished && known.startsWith(key) && begun.length < MOST / 2) begun.push(known);
    if (near.length === MOST) break;
  }
  return [...near, ...begun].slice(0, MOST);
}

/** Two known words that were typed as one: "họctập". */
export function splitInTwo(key: string, vocabulary: readonly string[]): [string, string] | null {
  if (key.length < 4) return null;
  const known = new Set(vocabulary);
  let best: [string, string] | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  for (let at = 2; at <= key.length - 2; at++) {
    const parts: [string, string] = [wordKey(key.slice(0, at)), wordKey(key.slice(at))];
    const rank = Math.max(
      ...parts.map((part) => (known.has(part) ? vocabulary.indexOf(part) : Number.POSITIVE_INFINITY)),
    );
    if (rank < bestRank) [best, bestRank] = [parts, rank];
  }
  return best;
}

/** Whether two different words are one slip of the keys apart. */
export function isNear(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [inA, inB] = [a.length - start - end, b.length - start - end];
  if (inA <= 1 && inB <= 1) return true;
  return inA === 2 && inB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
