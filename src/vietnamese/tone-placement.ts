/** Where the tone mark stands in oa, oe, uy at the end of a syllable: "hòa, thủy" or "hoà, thuỷ". Both are in use. */

const FIRST = '[òóỏõọ][ae]|(?<!q)[ùúủũụ]y';
const SECOND = 'o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ]';
const WORD = /\p{L}+/gu;
const ON_FIRST = new RegExp(`(?:${FIRST})$`, 'iu');
const ON_SECOND = new RegExp(`(?:${SECOND})$`, 'iu');

interface TonedWord {
  word: string;
  /** In the text, counted in UTF-16 units. */
  offset: number;
  placement: 'first' | 'second';
}

/** The words of a text (NFC) whose tone mark could stand in two places, and where it stands. */
export function tonedWords(text: string): TonedWord[] {
  const found: TonedWord[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (ON_FIRST.test(word)) found.push({ word, offset: index, placement: 'first' });
    else if (ON_SECOND.test(word)) found.push({ word, offset: index, placement: 'second' });
  }
  return found;
}
