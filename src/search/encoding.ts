/**
 * đ has no Unicode decomposition, so Pagefind never takes its stroke off: "dao tao" would miss "đào tạo".
 * ḍ (U+1E0D) has one, and no Vietnamese word holds it: it stands for đ in all that is indexed, both ways.
 */
const PAIRS = [
  ['đ', 'ḍ'],
  ['Đ', 'Ḍ'],
] as const;

/** Text as it is indexed: NFC, đ as ḍ. A ḍ of a foreign word becomes d with its dot as a letter of its own. */
export function encode(text: string): string {
  let encoded = text.normalize('NFC');
  for (const [letter, stand] of PAIRS) encoded = encoded.replaceAll(letter, stand);
  return encoded;
}

/** The reader's text of what was indexed. */
export function decode(text: string): string {
  let decoded = text;
  for (const [letter, stand] of PAIRS) decoded = decoded.replaceAll(stand, letter);
  return decoded;
}
