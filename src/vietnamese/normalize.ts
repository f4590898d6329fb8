/** Characters that show nothing and break words: zero-width space, word joiner, BOM, soft hyphen, direction marks. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;
/** Joiners are kept inside emoji only, where they hold a picture together. */
const STRAY_JOINER =
  /(?<!\p{Extended_Pictographic}\ufe0f?)[\u200c\u200d]|[\u200c\u200d](?!\p{Extended_Pictographic})/gu;
const ODD_SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;

/**
 * Text as the archive keeps it: NFC, lines ended by `\n`, plain spaces, no invisible characters.
 * The number of lines stays.
 */
export function toNfc(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(ODD_SPACE, ' ')
    .normalize('NFC');
}
