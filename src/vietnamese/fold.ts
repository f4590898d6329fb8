/**
 * Takes off all diacritics, đ included, and makes lower case: "Đường Hoà" → "duong hoa".
 * What a reader who types without diacritics means. Folding twice gives the same as once.
 */
export function fold(text: string): string {
  return unmark(text.toLowerCase());
}

/** Takes off all diacritics, đ included, and leaves the case: "Đường" → "Duong". */
export function unmark(text: string): string {
  // Hangul and the like come apart in NFD and must be put together again.
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .normalize('NFC');
}
