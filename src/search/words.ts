/** How a text falls into words, for what is indexed and for what is asked: both sides must agree. */
import { wordForm, wordKey } from '../vietnamese/spelling.ts';

/** A word of a text: where it stands (UTF-16 offsets) and what it is to search. */
export interface Word {
  start: number;
  end: number;
  form: string;
  key: string;
}

/** Letters and digits. Stop marks, hyphens and strokes divide: "1768/QĐ-UBND" is three words in a row. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const known = new Map<string, { form: string; key: string }>();
/** A site's vocabulary fits; a flood of odd words does not fill the memory. */
const MOST_KNOWN = 200_000;

/** The words of a text, which should be NFC, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    words.push({ start, end: start + match[0].length, ...identity(match[0]) });
  }
  return words;
}

function identity(word: string): { form: string; key: string } {
  const cached = known.get(word);
  if (cached) return cached;
  const form = wordForm(word);
  const made = { form, key: wordKey(form) };
  if (known.size < MOST_KNOWN) known.set(word, made);
  return made;
}
