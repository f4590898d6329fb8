/**
 * TCVN3 (TCVN 5712:1993, third part; "ABC", fonts .VnTime, .VnArial): one byte a letter, shown here as the
 * Windows-1252 characters that Unicode programs make of them. Capitals with tone marks have no codes: capital
 * fonts (.VnTimeH) show small letters as capitals.
 */

/** A letter without tone (ă), or null for a plain one, then its codes: huyền, hỏi, ngã, sắc, nặng. */
const ROWS: readonly (readonly [letter: string, own: string | null, toned: string])[] = [
  ['a', null, 'µ¶·¸¹'],
  ['ă', '¨', '»¼½¾Æ'],
  ['â', '©', 'ÇÈÉÊË'],
  ['e', null, 'ÌÎÏÐÑ'],
  ['ê', 'ª', 'ÒÓÔÕÖ'],
  ['i', null, '×ØÜÝÞ'],
  ['o', null, 'ßáâãä'],
  ['ô', '«', 'åæçèé'],
  ['ơ', '¬', 'êëìíî'],
  ['u', null, 'ïñòóô'],
  ['ư', '\u00ad', 'õö÷øù'],
  ['y', null, 'úûüýþ'],
];
const CAPITALS: readonly (readonly [string, string])[] = [
  ['Ă', '¡'],
  ['Â', '¢'],
  ['Ê', '£'],
  ['Ô', '¤'],
  ['Ơ', '¥'],
  ['Ư', '¦'],
  ['Đ', '§'],
  ['đ', '®'],
];
/** Combining grave, hook above, tilde, acute, dot below. */
const TONES = '\u0300\u0309\u0303\u0301\u0323';

/** Code → letter. */
export const TCVN3: ReadonlyMap<string, string> = new Map([
  ...ROWS.flatMap(([letter, own, toned]) => [
    ...(own === null ? [] : [[own, letter] as const]),
    ...[...toned].map((code, tone) => [code, `${letter}${TONES[tone]}`.normalize('NFC')] as const),
  ]),
  ...CAPITALS.map(([letter, code]) => [code, letter] as const),
]);

/**
 * Text of TCVN3 codes as Unicode (NFC). `capitalFont`: it stood in a capital font, so all of it is capitals.
 * Without the font's name, words typed with Caps Lock are known by their plain letters: "TØNH" → "TỈNH".
 */
export function fromTcvn3(text: string, { capitalFont = false } = {}): string {
  if (capitalFont) return decode(text).toUpperCase();
  const parts = text.split(/(\s+)/);
  const capital = parts.map(isCapital);
  const gains = parts.map((part, i) => capital[i] || (isShort(part) && (capital[i - 2] || capital[i + 2])));
  return parts.map((part, i) => (gains[i] ? decode(part).toUpperCase() : decode(part))).join('');
}

function decode(text: string): string {
  return Array.from(text, (code) => TCVN3.get(code) ?? code).join('');
}

/** Two plain capitals and no plain small letter: Caps Lock was on. */
function isCapital(word: string): boolean {
  return /[A-Z].*[A-Z]/.test(word) && !/[a-z]/.test(word);
}

/** Too short to tell by itself ("ñy", "Kú"): it follows the words beside it. */
function isShort(word: string): boolean {
  return word !== '' && !/[a-z]/.test(word);
}
