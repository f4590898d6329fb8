/** Tells text in an old Vietnamese encoding from text as it should be, and converts it. */
import { isSyllable } from '../../vietnamese/syllable.ts';
import { fromTcvn3, TCVN3 } from './tcvn3.ts';
import { fromVni, VNI_CODES } from './vni.ts';

export type Legacy = 'tcvn3' | 'vni';

interface Recognised {
  encoding: Legacy | null;
  /** The text as Unicode; unchanged where no old encoding was found. */
  text: string;
}

/** Word keeps the letters of symbol fonts at U+F020–U+F0FF. */
const SYMBOL = /[\uf020-\uf0ff]/g;
const ALPHABETS: Readonly<Record<Legacy, ReadonlySet<string>>> = {
  tcvn3: new Set(TCVN3.keys()),
  vni: VNI_CODES,
};
const BETWEEN_WORDS = /[\s"'()[\]{}.,;:!?/\\<>=+*&%#@~^|–—…“”‘’0-9-]+/;

/**
 * Recognises one paragraph. `likely`, the encoding of the text around it, makes one telling word enough;
 * alone, a paragraph needs two. Text that reads as Vietnamese already stays as it is.
 */
export function recognise(text: string, likely: Legacy | null = null): Recognised {
  const plain = fromSymbols(text);
  if (readsAsUnicode(plain)) return { encoding: null, text };
  for (const encoding of likely === 'vni' ? (['vni', 'tcvn3'] as const) : (['tcvn3', 'vni'] as const)) {
    const { good, bad } = weigh(plain, encoding);
    const enough = encoding === likely ? 1 : 2;
    if (good >= enough && good > 3 * bad) return { encoding, text: convert(plain, encoding) };
  }
  return { encoding: null, text };
}

/** The encoding that most paragraphs of a text were written in; null where fewer than two tell. */
export function likelyEncoding(paragraphs: readonly string[]): Legacy | null {
  const count = { tcvn3: 0, vni: 0 };
  for (const paragraph of paragraphs) {
    const { encoding } = recognise(paragraph);
    if (encoding) count[encoding]++;
  }
  if (count.tcvn3 + count.vni === 0) return null;
  return count.tcvn3 >= count.vni ? 'tcvn3' : 'vni';
}

/** The encoding that a font's name gives away: ".VnTimeH" is TCVN3 in capitals, "VNI-Times" is VNI. */
export function encodingOfFont(font: string): { encoding: Legacy; capitalFont: boolean } | null {
  const name = font.trim().replace(/^["']|["']$/g, '');
  if (/^\.?vn[a-z]/i.test(name) && !/^vni/i.test(name)) {
    return { encoding: 'tcvn3', capitalFont: /H$/.test(name) };
  }
  return /^vni[- ]/i.test(name) ? { encoding: 'vni', capitalFont: false } : null;
}

/**
 * Converts text whose font was named. Text that is Unicode all the same (the font's name was left over) stays:
 * it has letters that the encoding does not know, or fewer syllables after than before.
 */
export function fromFont(text: string, font: string): Recognised {
  const named = encodingOfFont(font);
  if (!named) return { encoding: null, text };
  const plain = fromSymbols(text);
  const { good, bad, foreign } = weigh(plain, named.encoding);
  if (foreign > 0 || bad > good) return { encoding: null, text };
  const converted =
    named.encoding === 'tcvn3' ? fromTcvn3(plain, { capitalFont: named.capitalFont }) : fromVni(plain);
  return converted === text ? { encoding: null, text } : { encoding: named.encoding, text: converted };
}

/** A quick answer for nearly all text: no code of an old encoding, or among them many letters that these lack. */
function readsAsUnicode(text: string): boolean {
  const codes = text.match(/[\u00a1-\u00ff\u00ad]/g)?.length ?? 0;
  const others = text.match(/[\u0102-\u01b0\u1ea0-\u1ef9]/g)?.length ?? 0;
  return codes === 0 || others * 3 > codes;
}

function fromSymbols(text: string): string {
  return text.replace(SYMBOL, (c) => String.fromCharCode(c.charCodeAt(0) - 0xf000));
}

function convert(text: string, encoding: Legacy): string {
  return encoding === 'tcvn3' ? fromTcvn3(text) : fromVni(text);
}

/**
 * Counts the words that only make sense in an encoding (good), those that do not in it (bad), and among
 * these the ones with letters it does not have (foreign).
 */
function weigh(text: string, encoding: Legacy): { good: number; bad: number; foreign: number } {
  const alphabet = ALPHABETS[encoding];
  const count = { good: 0, bad: 0, foreign: 0 };
  for (const word of text.split(BETWEEN_WORDS)) {
    if (!/[^\0-\x7f]/.test(word)) continue;
    if (![...word].every((c) => c <= '\x7f' || alphabet.has(c))) {
      count.bad++;
      if (/\p{L}/u.test(word)) count.foreign++;
      continue;
    }
    const before = isSyllable(word);
    const after = isSyllable(convert(word, encoding));
    if (after && !before) count.good++;
    else if (!after) count.bad++;
  }
  return count;
}
