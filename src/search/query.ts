/** What the reader typed, as words to look for. */
import { toNfc } from '../vietnamese/normalize.ts';
import { isBare } from './likeness.ts';
import { type Word, wordsOf } from './words.ts';

/** More is no question any more; what is over is left out, and said. */
export const LONGEST_QUERY = 200;
/** One bit of a 32-bit number for each. */
const MOST_WORDS = 24;

export interface Query {
  /** As understood: NFC, without control characters, spaces made one. */
  text: string;
  words: readonly Word[];
  /** Words `from` up to before `to` stood in quotes. */
  phrases: readonly { from: number; to: number }[];
  /** No word has a mark. */
  bare: boolean;
  /** Something was left out. */
  cut: boolean;
}

/** Reads a query; one without a letter or digit has no words. Takes any string. */
export function readQuery(typed: string): Query {
  const clean = toNfc(typed)
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim();
  const text = clean.length <= LONGEST_QUERY ? clean : cutAtSpace(clean);
  const all = wordsOf(text);
  const words = all.slice(0, MOST_WORDS);
  const phrases = quoted(text)
    .map(({ start, end }) => ({
      from: words.findIndex((word) => word.start >= start),
      to: words.filter((word) => word.end <= end).length,
    }))
    .filter(({ from, to }) => from >= 0 && to > from);
  return { text, words, phrases, bare: isBare(text), cut: text !== clean || words.length < all.length };
}

function cutAtSpace(text: string): string {
  const cut = text.lastIndexOf(' ', LONGEST_QUERY);
  return text.slice(0, cut > 0 ? cut : LONGEST_QUERY);
}

/** What stands between quotes, also typographic ones. A single quote at the end of a query is still open: typing goes on. */
function quoted(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
