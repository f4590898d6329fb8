/** Keys typed while the Vietnamese keyboard was off: Telex ("ddaof taoj") and VNI ("d9ao2 ta5o") read back as words. */
import { isSyllable } from './syllable.ts';

const VOWELS = 'aeiouyăâêôơư';

/** What one key does: puts a mark on letters, or a tone on the word. */
interface Keyboard {
  /** Key → combining tone. */
  tones: Readonly<Record<string, string>>;
  /** Key → letters it changes, and into what; the last such letter is changed. */
  marks: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>>;
}

const TELEX: Keyboard = {
  tones: { f: '\u0300', s: '\u0301', r: '\u0309', x: '\u0303', j: '\u0323' },
  marks: {
    a: [['a', 'â']],
    e: [['e', 'ê']],
    o: [['o', 'ô']],
    d: [['d', 'đ']],
    w: [
      ['uo', 'ươ'],
      ['a', 'ă'],
      ['o', 'ơ'],
      ['u', 'ư'],
    ],
  },
};

const VNI: Keyboard = {
  tones: { 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' },
  marks: {
    6: [
      ['a', 'â'],
      ['e', 'ê'],
      ['o', 'ô'],
    ],
    7: [
      ['uo', 'ươ'],
      ['o', 'ơ'],
      ['u', 'ư'],
    ],
    8: [['a', 'ă']],
    9: [['d', 'đ']],
  },
};

/** The word that Telex or VNI keys stand for; null where they give no Vietnamese syllable, or nothing was changed. */
export function fromKeys(word: string): string | null {
  const keys = word.toLowerCase();
  if (!/^[a-z][a-z1-9]{1,11}$/.test(keys)) return null;
  return read(keys, /\d/.test(keys) ? VNI : TELEX);
}

function read(keys: string, { tones, marks }: Keyboard): string | null {
  let letters = '';
  let tone = '';
  let changed = false;
  for (const key of keys) {
    const hasVowel = [...letters].some((letter) => VOWELS.includes(letter));
    const marked = change(letters, marks[key] ?? []);
    if (marked) letters = marked;
    else if (hasVowel && tones[key]) tone = tones[key];
    else if (key === 'w') letters += 'ư';
    else {
      letters += key;
      continue;
    }
    changed = true;
  }
  // "uow" is ươ but for a few open syllables: "thuowr" is thuở.
  const readings = [letters + tone, letters.replace('ươ', 'uơ') + tone];
  return (changed && readings.find(isSyllable)) || null;
}

/** Telex lets a mark be typed at the end of the word as well, so the letter is looked for from the end. */
function change(letters: string, rules: readonly (readonly [string, string])[]): string | null {
  for (const [from, to] of rules) {
    const at = letters.lastIndexOf(from);
    if (at >= 0 && onlyVowelsAfterFirst(letters, at, from))
      return letters.slice(0, at) + to + letters.slice(at + from.length);
  }
  return null;
}

/** "toota" is no word: a second vowel of another group is a letter of its own. */
function onlyVowelsAfterFirst(letters: string, at: number, from: string): boolean {
  return from === 'd' ? at === 0 : !/[aeiouy][^aeiouyăâêôơư]+[aeiouy]/.test(letters.slice(at));
}
