/** Changes mammoth's tree before it becomes HTML: old fonts to Unicode, alignment to styles. */
import { noteEncoding } from '../characters.ts';
import { fromFont } from '../legacy/recognise.ts';
import type { Notes } from '../notes.ts';
import { below, type WordNode } from './word-nodes.ts';

/** Styles of our own, which the style map knows. */
const ALIGNED: Readonly<Record<string, string>> = {
  right: 'bantin-right',
  end: 'bantin-right',
  center: 'bantin-center',
};

/** Paragraphs of these styles are plain; only their alignment tells them apart. */
const PLAIN = /^(?:normal|body text.*|normal \(web\)|no spacing|default|thường|list paragraph)?$/i;

/** Changes the tree in place. */
export function prepare(node: WordNode, notes: Notes): void {
  if (node.type === 'paragraph') align(node);
  if (node.type === 'run' && typeof node.font === 'string') convertRun(node, node.font, notes);
  for (const child of below(node)) prepare(child, notes);
}

function align(paragraph: WordNode): void {
  const style = typeof paragraph.alignment === 'string' ? ALIGNED[paragraph.alignment] : undefined;
  const named = typeof paragraph.styleName === 'string' ? paragraph.styleName : '';
  if (style !== undefined && PLAIN.test(named) && !paragraph.numbering) paragraph.styleName = style;
}

function convertRun(run: WordNode, font: string, notes: Notes): void {
  for (const child of below(run)) {
    if (child.type !== 'text' || typeof child.value !== 'string') continue;
    const { encoding, text } = fromFont(child.value, font);
    if (encoding && text.trim() !== '') noteEncoding(encoding, text.trim(), notes);
    child.value = text;
  }
}
