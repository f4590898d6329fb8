/** What readers do to the words of a query, by rule: the same word comes out the same every time. */
import { unmark } from '../../../src/vietnamese/fold.ts';

/** A number from 0 up to before `below`, the same for the same text. */
export function pick(seed: string, below: number): number {
  let hash = 2166136261;
  for (const char of seed) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909) >>> 0;
  return ((hash ^ (hash >>> 16)) >>> 0) % below;
}

export const withoutMarks = (query: string): string => unmark(query);

/** Every other word without its marks, or with its tone alone left out. */
export function someMarks(query: string): string {
  return query
    .split(' ')
    .map((word, i) => (i % 2 ? word : pick(word, 2) ? unmark(word) : withoutTone(word)))
    .join(' ');
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

function withoutTone(word: string): string {
  return word.normalize('NFD').replace(TONE, '').normalize('NFC');
}

/** The other placement of a tone (hoà, hòa), y for i or i for y; null where no word has another spelling. */
export function otherSpelling(query: string): string | null {
  const changed = query.split(' ').map(spelledOtherwise).join(' ');
  return changed === query ? null : changed;
}

function spelledOtherwise(word: string): string {
  const marks = word.normalize('NFD');
  const moved = marks
    .replace(/([oO])([\u0300\u0301\u0303\u0309\u0323])([aeAE])$/, '$1$3$2')
    .replace(/(?<![qQ])([uU])([\u0300\u0301\u0303\u0309\u0323])([yY])$/, '$1$3$2');
  if (moved !== marks) return moved.normalize('NFC');
  const back = marks
    .replace(/([oO])([aeAE])([\u0300\u0301\u0303\u0309\u0323])$/, '$1$3$2')
    .replace(/(?<![qQ])([uU])([yY])([\u0300\u0301\u0303\u0309\u0323])$/, '$1$3$2');
  if (back !== marks) return back.normalize('NFC');
  return marks
    .replace(
      /^([hklmst])([iy])(\p{M}?)$/iu,
      (_, onset, vowel, tone) => onset + (vowel === 'i' ? 'y' : 'i') + tone,
    )
    .normalize('NFC');
}

const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 's',
  c: 'v',
  d: 'f',
  e: 'r',
  g: 'h',
  h: 'j',
  i: 'o',
  l: 'k',
  m: 'n',
  n: 'm',
  o: 'p',
  p: 'o',
  t: 'r',
  u: 'y',
  v: 'b',
  y: 'u',
};

/** One word with one slip: a letter doubled, missing, wrong or swapped with its neighbour, or a wrong tone. */
export function oneTypo(query: string, seed: string): string {
  const words = query.split(' ');
  const long = [...words.keys()].filter(
    (i) => (words[i]?.length ?? 0) >= 4 && /^\p{L}+$/u.test(words[i] ?? ''),
  );
  const at = long[pick(seed, Math.max(1, long.length))];
  if (at === undefined) return query;
  words[at] = slip(words[at] ?? '', seed);
  return words.join(' ');
}

function slip(word: string, seed: string): string {
  const letters = [...word];
  const at = 1 + pick(`${seed}at`, letters.length - 2);
  const [letter = '', next = ''] = letters.slice(at, at + 2);
  switch (pick(`${seed}kind`, 5)) {
    case 0:
      letters.splice(at, 0, letter);
      break;
    case 1:
      letters.splice(at, 1);
      break;
    case 2:
      letters.splice(at, 2, next, letter);
      break;
    case 3:
      letters[at] = NEIGHBOURS[unmark(letter).toLowerCase()] ?? letter + letter;
      break;
    default:
      return withoutTone(word) === word
        ? `${word.slice(0, -1)}${word.slice(-1)}${word.slice(-1)}`
        : otherTone(word);
  }
  const slipped = letters.join('');
  return slipped === word ? `${word}${letters[letters.length - 1]}` : slipped;
}

function otherTone(word: string): string {
  return word
    .normalize('NFD')
    .replace(TONE, (tone) => (tone === '\u0323' ? '\u0301' : '\u0323'))
    .normalize('NFC');
}

const TELEX_TONES: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};
const VNI_TONES: Readonly<Record<string, string>> = {
  '\u0301': '1',
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
};
const TELEX_LETTERS: Readonly<Record<string, string>> = {
  ă: 'aw',
  â: 'aa',
  ê: 'ee',
  ô: 'oo',
  ơ: 'ow',
  ư: 'uw',
  đ: 'dd',
};
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ă: 'a8',
  â: 'a6',
  ê: 'e6',
  ô: 'o6',
  ơ: 'o7',
  ư: 'u7',
  đ: 'd9',
};

/** The keys of Telex or VNI, the tone behind the word or, where `early`, behind its vowel. */
export function asKeys(query: string, keyboard: 'telex' | 'vni', early: boolean): string {
  const [tones, letters] = keyboard === 'telex' ? [TELEX_TONES, TELEX_LETTERS] : [VNI_TONES, VNI_LETTERS];
  return query
    .toLowerCase()
    .split(' ')
    .map((word) => {
      let tone = '';
      let keys = '';
      for (const letter of word) {
        const marks = letter.normalize('NFD');
        const own = TONE.exec(marks)?.[0];
        const base = marks.replace(TONE, '').normalize('NFC');
        keys += letters[base] ?? base;
        if (own && early) keys += tones[own];
        else if (own) tone = tones[own] ?? '';
      }
      return keys + tone;
    })
    .join(' ');
}
