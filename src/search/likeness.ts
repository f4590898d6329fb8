/** How well a form found in a text is what the reader typed, from 0 to 1. */
import { fold, unmark } from '../vietnamese/fold.ts';
import { editDistance } from '../vietnamese/nearest.ts';

/** As good as typed: counted as a find without a second thought. */
export const ALIKE = 0.5;

interface Bounds {
  least: number;
  most: number;
}
/** Typed without its marks, as many do; typed with some of them; typed with others. */
const UNMARKED: Bounds = { least: 0.3, most: 0.9 };
const PARTLY: Bounds = { least: 0.25, most: 0.8 };
const OTHERWISE: Bounds = { least: 0.2, most: 0.6 };
/** kĩ for kỹ. */
export const SPELLED_OTHERWISE = 0.97;

/**
 * `share` is how much of the key's occurrences in the texts have the typed form itself: where texts often hold what
 * was typed ("nam"), the reader meant it; where they never do ("doi", "tâp"), marks were left out or slipped.
 * `bare` says that nothing in the query has a mark: then none was meant anywhere.
 */
export function likeness(typed: string, found: string, share: number, bare: boolean): number {
  if (typed === found) return 1;
  if (bare) return 0.98;
  if (sameSpelling(typed, found)) return SPELLED_OTHERWISE;
  const { least, most } = fold(typed) === typed ? UNMARKED : isPart(typed, found) ? PARTLY : OTHERWISE;
  return least + (most - least) * (1 - Math.sqrt(share));
}

/** How well a form is what a slip of the keys made of it: letters and marks that differ count alike. */
export function slipLikeness(typed: string, found: string): number {
  const distance = editDistance(typed.normalize('NFD'), found.normalize('NFD'), 4);
  return Math.min(1, Math.max(0.4, 1.2 - 0.2 * distance));
}

/** kĩ and kỹ; 09 and 9. */
function sameSpelling(a: string, b: string): boolean {
  const plain = (form: string) => form.replaceAll('y', 'i').replace(/^0+(?=\d)/, '');
  return plain(a) === plain(b);
}

/** Whether a form has all the marks of the typed one, and more. Both are of one key. */
function isPart(typed: string, found: string): boolean {
  const [some, all] = [letters(typed), letters(found)];
  return (
    some.length === all.length && some.every((marks, i) => [...marks].every((mark) => all[i]?.includes(mark)))
  );
}

/** For each letter its marks; the tone, which a form has at its end, goes with the last one. */
function letters(form: string): string[] {
  return (form.normalize('NFC').match(/\p{L}\p{M}*/gu) ?? []).map(
    (letter) => letter.normalize('NFD').replace(/\p{L}/gu, '') + (/[đĐ]/.test(letter) ? '-' : ''),
  );
}

/** Whether a text has no marks at all. */
export function isBare(text: string): boolean {
  return unmark(text) === text.normalize('NFC');
}
