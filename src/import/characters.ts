/** The characters of a text as an article has them: no old encoding, NFC, plain spaces, nothing invisible. */
import { say } from '../strings.ts';
import { toNfc } from '../vietnamese/normalize.ts';
import { type Legacy, likelyEncoding, recognise } from './legacy/recognise.ts';
import type { Notes } from './notes.ts';

const ENCODING_NAMES: Readonly<Record<Legacy, string>> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' };
const CONTROL = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]/g;
/** Line separators that browsers show as nothing or as a space. */
const ODD_BREAK = /[\x0b\x0c\x85\u2028\u2029]/g;

/** Converts the paragraphs that stand in an old encoding, each by itself, and says which. */
export function fromLegacy(paragraphs: readonly string[], notes: Notes): string[] {
  const likely = likelyEncoding(paragraphs);
  return paragraphs.map((paragraph) => {
    const { encoding, text } = recognise(paragraph, likely);
    if (encoding) noteEncoding(encoding, text, notes);
    return text;
  });
}

/** Says that text stood in an old encoding: once for each encoding, with the first text found. */
export function noteEncoding(encoding: Legacy, converted: string, notes: Notes): void {
  const message = say('importEncoding', { encoding: ENCODING_NAMES[encoding] });
  if (!notes.changed.some((note) => note.message === message))
    notes.changed.push({ message, text: converted });
}

/** NFC, NBSP and its like to spaces, hyphens of Word's to those of keyboards, control and zero-width characters off. Line ends stay. */
export function cleanText(text: string): string {
  return toNfc(
    text
      .replace(CONTROL, '')
      .replace(/[\u2010\u2011]/g, '-')
      .replace(ODD_BREAK, ' '),
  );
}

/** One line of text: cleaned, each run of spaces one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
