/**
 * One word, many spellings: both placements of a tone mark (hoà, hòa), i for y (kĩ, kỹ), letters composed or not.
 * A *form* is a word with its marks, the same for all placements; a *key* is what stays when marks and i/y no longer count.
 */
import { fold } from './fold.ts';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Syllables in which i and y are said alike and both are written: hi/hy, kĩ/kỹ, lí/lý, mĩ/mỹ, sĩ/sỹ, tỉ/tỷ, vi/vy, quí/quý. */
const Y_FOR_I = /^(h|k|l|m|s|t|v|qu|)y$/;

/**
 * The form of a word: lower case, its tone mark at the end ("hoà" and "hòa" → "hoa" + grave; "Đường" → "đương" + grave).
 * Where the reader's key hit the wrong vowel ("caỉ") the form is right all the same.
 */
export function wordForm(word: string): string {
  const marks = word.toLowerCase().normalize('NFD');
  const tones = marks.match(TONES);
  return tones ? marks.replace(TONES, '').normalize('NFC') + tones.join('') : marks.normalize('NFC');
}

/** The key of a word or of its form: no marks, i for y, numbers without zeros in front: "Kỹ" → "ki", "09" → "9". */
export function wordKey(word: string): string {
  const folded = fold(word);
  if (/^0+\d/.test(folded)) return folded.replace(/^0+(?=\d)/, '');
  return folded.replace(Y_FOR_I, '$1i');
}

/** Vowels that carry the tone wherever they stand: they have a mark of their own. */
const MARKED_VOWEL = /[ăâêôơư](?!.*[ăâêôơư])/;
const VOWELS = /[aăâeêioôơuưy]+/;

/** A form as it is written, the tone where most print puts it: "hoa" + grave → "hòa". Other text is given back as it is. */
export function spellForm(form: string): string {
  const tone = /[\u0300\u0301\u0303\u0309\u0323]$/.exec(form)?.[0];
  if (!tone) return form;
  const base = form.slice(0, -1);
  const at = toneVowel(base);
  if (at < 0) return form.normalize('NFC');
  return (base.slice(0, at + 1) + tone + base.slice(at + 1)).normalize('NFC');
}

function toneVowel(base: string): number {
  const marked = MARKED_VOWEL.exec(base);
  if (marked) return marked.index;
  // The u of "qu" and the i of "gi" belong to the consonant, unless no other vowel follows.
  const skip = /^(?:qu|gi)(?=[aeiouy])/.exec(base)?.[0].length ?? 0;
  const vowels = VOWELS.exec(base.slice(skip));
  if (!vowels) return -1;
  const first = skip + vowels.index;
  const count = vowels[0].length;
  const ends = first + count === base.length;
  if (count === 1) return first;
  return count === 2 && ends ? first : first + 1;
}
