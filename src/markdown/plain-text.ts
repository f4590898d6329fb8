/** The words of a Markdown body, without its markup. */
import type { Element, Nodes, Root } from 'hast';
import { markdownToHast } from 'satteri';

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  'address article aside blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table td th tr ul'.split(
    ' ',
  ),
);

/** Elements that are taken out of a page with all they hold. */
export const UNSEEN: ReadonlySet<string> = new Set(
  'iframe math noscript object script select style svg template textarea title'.split(' '),
);

/** A body as a tree, its raw HTML as elements. `body` is without frontmatter. */
export function bodyTree(body: string): Root {
  const tree = markdownToHast(body, { position: false, features: { frontmatter: false, rawHtml: true } });
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}

/** The text of a body: a line for each paragraph, heading, list item or cell; no pictures, no footnotes. */
export function plainText(body: string): string {
  return treeText(bodyTree(body));
}

/** The text of a tree or of one element, as `plainText` gives it. */
export function treeText(node: Nodes): string {
  return rawText(node)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** With `\n` around blocks only: line breaks inside a paragraph are spaces. */
function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'element' && (UNSEEN.has(node.tagName) || isFootnote(node))) return '';
  if (node.type === 'element' && node.tagName === 'br') return ' ';
  const text = node.children.map(rawText).join('');
  return node.type === 'element' && BLOCKS.has(node.tagName) ? `\n${text}\n` : text;
}

/** Whether an element is a footnote's mark in the text, or the notes at the end. */
export function isFootnote({ properties }: Element): boolean {
  return properties.dataFootnoteRef !== undefined || properties.dataFootnotes !== undefined;
}
