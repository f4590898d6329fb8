/** Word documents: mammoth makes HTML of them, which then goes the way of all pages. */
import { strFromU8 } from 'fflate';
import mammoth from 'mammoth';
import { say } from '../../strings.ts';
import { cleanLine } from '../characters.ts';
import { readFragment } from '../html/read-html.ts';
import type { Notes } from '../notes.ts';
import { RefusedSource } from '../refused.ts';
import { shownDate } from '../shape/shown-date.ts';
import type { SourcePage } from '../source-page.ts';
import { missingWords } from '../words.ts';
import { type Docx, openDocx } from './open-docx.ts';
import { aroundText, bodyText, drawnText } from './part-text.ts';
import { prepare } from './prepare.ts';
import { isWordNode, wordText } from './word-nodes.ts';

const STYLES = [
  "p[style-name='Title'] => h1.article-title:fresh",
  "p[style-name='Subtitle'] => p.sapo:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='bantin-right'] => p.align-right:fresh",
  "p[style-name='bantin-center'] => p.align-center:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  'strike => s',
];

/** Reads a .docx. Words that mammoth cannot reach (drawings, charts, page headers) are noted as left out. */
export async function readDocx(bytes: Uint8Array, notes: Notes): Promise<SourcePage> {
  const docx = openDocx(bytes);
  const embedded = new Map<string, Uint8Array>();
  let seen = '';
  const html = await toHtml(docx, embedded, (node) => {
    if (!isWordNode(node)) return;
    seen = wordText(node);
    prepare(node, notes);
  });
  const lost = missingWords(bodyText(docx), [seen]);
  if (lost.length > 0) notes.left.push({ message: say('importWordDrawing'), text: lost.join(' ') });
  const drawn = cleanLine(drawnText(docx));
  if (drawn !== '') notes.left.push({ message: say('importWordDrawing'), text: drawn });
  if (docx.hidden !== '') notes.left.push({ message: say('importWordHidden'), text: cleanLine(docx.hidden) });
  if (docx.formulas > 0)
    notes.doubts.push({ message: say('importWordFormula', { count: docx.formulas }), text: '' });
  if (docx.inserted > 0)
    notes.left.push({ message: say('importWordInserted', { count: docx.inserted }), text: '' });
  const around = cleanLine(aroundText(docx));
  if (around !== '') notes.left.push({ message: say('importWordAround'), text: around });
  return {
    tree: readFragment(html, notes),
    known: {},
    address: null,
    category: null,
    embedded,
    beside: '',
    savedOn: savedDate(docx),
  };
}

async function toHtml(
  docx: Docx,
  embedded: Map<string, Uint8Array>,
  look: (document: unknown) => void,
): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: docx.buffer },
      {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        transformDocument: (document: unknown) => {
          look(document);
          return document;
        },
        convertImage: mammoth.images.imgElement(async (image) => {
          const src = `word:${embedded.size + 1}`;
          embedded.set(src, new Uint8Array(await image.readAsArrayBuffer()));
          return { src };
        }),
      },
    );
    return value;
  } catch (error) {
    if (error instanceof RangeError) throw new RefusedSource(say('importTooDeep'));
    throw new RefusedSource(say('importBrokenDocx'));
  }
}

/** When the document was last saved, as a date; null where it does not say. */
function savedDate(docx: Docx): string | null {
  const core = docx.parts.get('docProps/core.xml');
  const text = core ? strFromU8(core) : '';
  const saved =
    /<dcterms:modified[^>]*>([^<]+)</.exec(text)?.[1] ?? /<dcterms:created[^>]*>([^<]+)</.exec(text)?.[1];
  return saved === undefined ? null : (shownDate(saved)?.date.slice(0, 10) ?? null);
}
