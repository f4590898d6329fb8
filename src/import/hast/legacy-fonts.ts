/** Text in old encodings inside a page: by the font that is named, else paragraph by paragraph. */
import type { Element, Root } from 'hast';
import { cleanText, noteEncoding } from '../characters.ts';
import { encodingOfFont, fromFont, likelyEncoding, recognise } from '../legacy/recognise.ts';
import type { Notes } from '../notes.ts';
import { attribute, isElement, isPhrasing, type Parent, rewriteTexts, textOf } from './nodes.ts';

const FONT_FAMILY = /font-family\s*:\s*([^;]+)/i;

/** Makes Unicode of all text, NFC, with plain spaces and nothing invisible. */
export function convertTexts(tree: Root, notes: Notes): void {
  convertFonts(tree, null, notes);
  const lines = linesOf(tree);
  const likely = likelyEncoding(lines.map(textOf));
  for (const line of lines) {
    const { encoding, text } = recognise(textOf(line), likely);
    if (!encoding) continue;
    noteEncoding(encoding, text, notes);
    rewriteTexts(line, (value) => recognise(value, encoding).text);
  }
  rewriteTexts(tree, cleanText);
}

function convertFonts(parent: Parent, font: string | null, notes: Notes): void {
  for (const child of parent.children) {
    if (isElement(child)) convertFonts(child, fontOf(child) ?? font, notes);
    else if (child.type === 'text' && font !== null && encodingOfFont(font)) {
      const { encoding, text } = fromFont(child.value, font);
      if (encoding && text.trim() !== '') noteEncoding(encoding, text.trim(), notes);
      child.value = text;
    }
  }
}

function fontOf(element: Element): string | null {
  const named = attribute(element, 'face') || (FONT_FAMILY.exec(attribute(element, 'style'))?.[1] ?? '');
  return named.split(',')[0]?.trim() || null;
}

/** The innermost elements that hold lines of text: what is recognised as a whole. */
function linesOf(parent: Parent): Parent[] {
  if (parent.children.some((child) => isPhrasing(child) && textOf(child) !== '')) return [parent];
  return parent.children.flatMap((child) => (isElement(child) && !isPhrasing(child) ? linesOf(child) : []));
}
