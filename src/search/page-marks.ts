/** Marks the words of a search in the page that it led to. */
import { isBare, likeness } from './likeness.ts';
import { readQuery } from './query.ts';
import { wordsOf } from './words.ts';

/** As sure as in the list of results; here no share of forms is known, so a form typed with marks must be met as it stands. */
const SURE = 0.9;

/** Words and rows of words of a text that a query is about: where they stand. Takes any strings. */
export function wordsToMark(text: string, typed: string): { start: number; end: number }[] {
  const query = readQuery(typed);
  const found: { start: number; end: number }[] = [];
  for (const word of wordsOf(text)) {
    const met = query.words.some(
      ({ form, key }) => key === word.key && likeness(form, word.form, 1, query.bare || isBare(form)) >= SURE,
    );
    const last = found[found.length - 1];
    if (met && last && /^\s+$/.test(text.slice(last.end, word.start))) last.end = word.end;
    else if (met) found.push({ start: word.start, end: word.end });
  }
  return found;
}
