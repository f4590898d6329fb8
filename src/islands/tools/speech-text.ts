/** Text made fit for a voice: in sentences, with abbreviations in full. */
import { definitionsIn } from '../../vietnamese/abbreviations.ts';

/**
 * Characters of the longest utterance: some 15 s of speech. Chrome breaks off voices from the network when one
 * utterance takes longer.
 */
const LONGEST = 200;

const END = /[.!?…]+["”’»)\]]*(?=\s|$)/gu;
/** A full stop behind these ends no sentence: a number in front of a point, "TP.", "ThS.", an initial. */
const NO_END = /(?:^\d{1,3}|(?:^|[\s("“.])(?:\p{Lu}\p{Ll}?\p{Lu}?|Nxb|Đ\/c|đ\/c))\.$/u;
/** Where a sentence that is too long is best parted. */
const BREAKS = ['; ', ': ', ', ', ' – ', ' '];

/** The sentences of a paragraph, none longer than a voice can hold; [] where there is nothing to say. */
export function sentences(paragraph: string): string[] {
  const text = paragraph.replace(/\s+/g, ' ').trim();
  const found: string[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(END)) {
    const end = index + mark.length;
    if (NO_END.test(text.slice(start, end)) || /^ \p{Ll}/u.test(text.slice(end, end + 2))) continue;
    found.push(text.slice(start, end));
    start = end + 1;
  }
  found.push(text.slice(start));
  // A voice has no word for a line of signs alone.
  return found.flatMap(parts).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

function parts(sentence: string): string[] {
  const rest = sentence.trim();
  if (rest.length <= LONGEST) return [rest];
  const head = rest.slice(0, LONGEST);
  // Not so near the beginning that most of it is left.
  const cut =
    BREAKS.map((mark) => head.lastIndexOf(mark) + mark.length).find((at) => at > LONGEST / 3) ?? LONGEST;
  return [rest.slice(0, cut).trim(), ...parts(rest.slice(cut))];
}

/** Says abbreviations in full, as the article itself explains them. */
type Speller = (text: string) => string;

/**
 * Makes the speller of an article from its whole text (NFC), and from what its `abbr` elements explain. Where the
 * article explains one, "Hội đồng nhân dân (HĐND)", it is said once. Numbers of documents (12/QĐ-UBND) stay as they are.
 */
export function spellerOf(article: string, explained: Readonly<Record<string, string>> = {}): Speller {
  const full = new Map(Object.entries(explained));
  for (const { abbr, expansion } of definitionsIn(article)) full.set(abbr, expansion);
  if (full.size === 0) return (text) => text;
  const abbrs = [...full.keys()].sort((a, b) => b.length - a.length).map(quoted);
  // Without a lookbehind, which Safari 14 does not know.
  const standing = new RegExp(`(^|[^\\p{L}\\p{N}/&-])(${abbrs.join('|')})(?![\\p{L}\\p{N}/&-])`, 'gu');
  return (text) => {
    let said = text;
    for (const [abbr, words] of full) {
      const short = `[“"']?${quoted(abbr)}[”"']?`;
      said = said
        .replace(new RegExp(`(${quoted(words)}) ?\\((?:[\\p{L} ]{0,20} là )?${short}\\)`, 'giu'), '$1')
        .replace(new RegExp(`${short} ?\\((${quoted(words)})\\)`, 'giu'), '$1');
    }
    return said.replace(standing, (_, before: string, abbr: string) => before + (full.get(abbr) ?? abbr));
  };
}

function quoted(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
