/**
 * VNI for Windows (fonts VNI-Times, VNI-Helve): a letter, then a character for its marks, shown here as the
 * Windows-1252 characters that Unicode programs make of them. "Vieät Nam" → "Việt Nam".
 */

/** Characters that follow a letter, in small letters: what each adds to it, in NFD. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['ù', '\u0301'],
  ['ø', '\u0300'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
  // Circumflex, alone and with each tone.
  ['â', '\u0302'],
  ['á', '\u0302\u0301'],
  ['à', '\u0302\u0300'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
  // Breve, alone and with each tone.
  ['ê', '\u0306'],
  ['é', '\u0306\u0301'],
  ['è', '\u0306\u0300'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
]);
const TONES = 'ùøûõï';
const CIRCUMFLEX = 'âáàåãä';
const BREVE = 'êéèúüë';

/** Letters with a code of their own. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ñ', 'đ'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
]);

/** Which marks may follow a letter: a breve stands on a alone, the horned letters take tones alone. */
const FOLLOWS: ReadonlyMap<string, string> = new Map([
  ['a', TONES + CIRCUMFLEX + BREVE],
  ['e', TONES + CIRCUMFLEX],
  ['o', TONES + CIRCUMFLEX],
  ['u', TONES],
  ['y', TONES],
  ['ô', TONES],
  ['ö', TONES],
]);

/** All characters that VNI uses beyond ASCII, small and capital. */
export const VNI_CODES: ReadonlySet<string> = new Set(
  [...MARKS.keys(), ...LETTERS.keys()].flatMap((code) => [code, code.toUpperCase()]),
);

/** Text of VNI codes as Unicode (NFC). What is no VNI sequence stays as it is. */
export function fromVni(text: string): string {
  const codes = [...text];
  let out = '';
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? '';
    const small = code.toLowerCase();
    const letter = LETTERS.get(small) ?? small;
    const next = (codes[i + 1] ?? '').toLowerCase();
    const marks = next !== '' && FOLLOWS.get(small)?.includes(next) ? MARKS.get(next) : undefined;
    const whole = marks === undefined ? letter : letter + marks;
    out += code === small ? whole : whole.toUpperCase();
    if (marks !== undefined) i++;
  }
  return out.normalize('NFC');
}
