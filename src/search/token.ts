/**
 * A word as Pagefind gets it, in what is indexed and in what is asked. Pagefind folds marks, then finds all words that begin
 * like the one asked; both suit Vietnamese only if the words are prepared for it.
 */
import { fold } from '../vietnamese/fold.ts';
import { spellForm, wordKey } from '../vietnamese/spelling.ts';
import { encode } from './encoding.ts';

/**
 * Ends every token. So "an" is no beginning of "anh", and an answer does not depend on which files of the index an earlier
 * question has loaded. No Vietnamese word has a z; one that ends a foreign word is followed by another.
 */
const END = 'z';

/** The token of a form: one for all spellings of a word, and folded by Pagefind to its key. "kỹ" → "kĩz", "09" → "9z", "đi" → "ḍiz". */
export function tokenOf(form: string): string {
  const spelled = encode(spellForm(form));
  const zeros = /^0+(?=\d)/.test(spelled) ? spelled.replace(/^0+(?=\d)/, '') : spelled;
  const alike = /y$/.test(zeros.normalize('NFD').replace(/\p{M}/gu, '')) && !wordKey(form).endsWith('y');
  return (alike ? yToI(zeros) : zeros) + END;
}

const known = new Map<string, string>();
/** A site's vocabulary fits; a flood of odd words does not fill the memory. */
const MOST_KNOWN = 200_000;

/** Words with spaces between, as tokens. */
export function tokensOf(words: readonly { form: string }[]): string {
  return words.map(({ form }) => known.get(form) ?? learn(form)).join(' ');
}

function learn(form: string): string {
  const token = tokenOf(form);
  if (known.size < MOST_KNOWN) known.set(form, token);
  return token;
}

function yToI(word: string): string {
  return word
    .normalize('NFD')
    .replace(/y(\p{M}*)$/u, 'i$1')
    .normalize('NFC');
}

/** The key of a token's word. */
export function keyOf(token: string): string {
  return fold(token).slice(0, -END.length);
}
