/** Characters that show nothing and break words: zero-width space, word joiner, BOM, soft hyphen, direction marks. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;
const JOINER = /[\u200c\u200d]/g;
const PICTURE = /\p{Extended_Pictographic}/u;
const ODD_SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;

/**
 * Text as the archive keeps it: NFC, lines ended by `\n`, plain spaces, no invisible characters.
 * The number of lines stays.
 */
export function toNfc(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(JOINER, (joiner, at: number, whole: string) => (joinsPictures(whole, at) ? joiner : ''))
    .replace(ODD_SPACE, ' ')
    .normalize('NFC');
}

/** Joiners are kept inside emoji only, where they hold a picture together. (No lookbehind: older Safari does not know it.) */
function joinsPictures(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at).replace(/\ufe0f$/, '');
  return PICTURE.test(before.slice(-2)) && PICTURE.test(text.slice(at + 1, at + 3));
}
