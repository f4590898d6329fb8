/** Abbreviations as Vietnamese official texts make them: the first letter of each syllable, "Hội đồng nhân dân (HĐND)". */

export interface Definition {
  /** As written: `TTHTCĐ`, `GD&ĐT`. */
  abbr: string;
  /** `Trung tâm học tập cộng đồng` */
  expansion: string;
}

const ABBR = '[A-ZĐÁÂĂÔƠƯÊ][A-ZĐÁÂĂÔƠƯÊ&-]{0,12}[A-ZĐÁÂĂÔƠƯÊ]';
/** "(HĐND)", "(sau đây gọi tắt là HĐND)" */
const IN_BRACKETS = new RegExp(`\\((?:[\\p{L} ]{0,20} là )?[“"']?(${ABBR})[”"']?\\)`, 'gu');
/** "HĐND (Hội đồng nhân dân)". Runs on readers' phones: Safari 14 knows no lookbehind. */
const BEFORE_BRACKETS = new RegExp(`(?:^|[^\\p{L}&-])(${ABBR}) ?\\(([\\p{L}][^()]{3,100})\\)`, 'gu');
const LONGEST = 120;

/** Words that an abbreviation may pass over. */
const CONNECTING = new Set(['và', 'của', 'các', 'cho', 'về', 'vì', 'với', 'theo', 'trong'].map(plain));

/** What a text (NFC) itself says its abbreviations stand for. */
export function definitionsIn(text: string): Definition[] {
  if (!text.includes('(')) return [];
  const found: Definition[] = [];
  for (const match of text.matchAll(IN_BRACKETS)) {
    const before = text.slice(Math.max(0, match.index - LONGEST), match.index).trimEnd();
    const expansion = endingWith(match[1] ?? '', before);
    if (expansion) found.push({ abbr: match[1] ?? '', expansion });
  }
  for (const [, abbr = '', words = ''] of text.matchAll(BEFORE_BRACKETS)) {
    if (endingWith(abbr, words) === words) found.push({ abbr, expansion: words });
  }
  return found;
}

/** The end of `text` whose first letters make up the abbreviation; null where there is none. */
function endingWith(abbr: string, text: string): string | null {
  const letters = [...plain(abbr)].filter((letter) => /\p{L}/u.test(letter));
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)];
  let left = letters.length - 1;
  for (let i = words.length - 1; i >= 0; i--) {
    const word = plain(words[i]?.[0] ?? '');
    if (word.startsWith(letters[left] ?? '-')) {
      if (--left < 0) return text.slice(words[i]?.index);
    } else if (!CONNECTING.has(word) || left === letters.length - 1) return null;
  }
  return null;
}

/** Small letters without marks, đ as it is: UBND begins with the U of "Ủy". */
function plain(words: string): string {
  return words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
