/** From blocks of HTML to the Markdown of an article's body. */
import type { Element, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root as MdastRoot, PhrasingContent, RootContent } from 'mdast';
import rehypeRemark, { type Options } from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { attribute, findAll, isElement, rewrite, textOf } from '../hast/nodes.ts';
import { isPlainTable, safeTable, withHeadRow } from './table.ts';

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPT = '₀₁₂₃₄₅₆₇₈₉';

/** The Markdown of these blocks, ended by a line break; '' for none. */
export function toMarkdown(blocks: readonly Element[]): string {
  const root: HastRoot = { type: 'root', children: [...blocks] };
  rewrite(root, (element) =>
    element.tagName !== 'table'
      ? [element]
      : [isPlainTable(element) ? withHeadRow(element) : { ...element, tagName: HTML_TABLE }],
  );
  return writer
    .stringify(tight(notesLast(converter.runSync(root))))
    .replace(DELIMITER_ROW, (row) => row.replace(/-/g, '---'));
}

type Handle = Exclude<NonNullable<Options['handlers']>[string], null | undefined>;
type State = Parameters<Handle>[0];

/** Our name for a table that Markdown has no form for. */
const HTML_TABLE = 'html-table';

/** `m²`, `CO₂`: figures have characters of their own, all else is HTML. */
function raised(figures: string): Handle {
  return (state, node) => {
    const words = textOf(node);
    if (/^\d+$/.test(words))
      return { type: 'text', value: words.replace(/\d/g, (digit) => figures[Number(digit)] ?? digit) };
    const tagName = node.tagName;
    return [
      { type: 'html', value: `<${tagName}>` },
      ...phrasing(state, node),
      { type: 'html', value: `</${tagName}>` },
    ];
  };
}

function phrasing(state: State, node: Element): PhrasingContent[] {
  return state.all(node).filter((child): child is PhrasingContent => child.type !== 'paragraph');
}

const HANDLERS: Readonly<Record<string, Handle>> = {
  sup: raised(SUPERSCRIPT),
  sub: raised(SUBSCRIPT),
  [HTML_TABLE]: (_, node) => ({ type: 'html', value: toHtml(safeTable(node)) }),
  figure(state, node) {
    const [picture] = findAll(node, (element) => element.tagName === 'img');
    const caption = textOf({
      type: 'root',
      children: node.children.filter((child) => isElement(child, 'figcaption')),
    });
    if (!picture) return state.toFlow(state.all(node));
    const image = {
      type: 'image',
      url: attribute(picture, 'src'),
      alt: attribute(picture, 'alt') || caption,
      title: caption === '' ? null : caption,
    } as const;
    const link = node.children.find((child) => isElement(child, 'a'));
    const href = isElement(link, 'a') ? attribute(link, 'href') : '';
    if (href === '') return { type: 'paragraph', children: [image] };
    return { type: 'paragraph', children: [{ type: 'link', url: href, title: null, children: [image] }] };
  },
  'footnote-ref'(_, node) {
    const identifier = attribute(node, 'id');
    return { type: 'footnoteReference', identifier, label: identifier };
  },
  'footnote-text'(state, node) {
    const identifier = attribute(node, 'id');
    const children = state.toFlow(state.all(node)).filter(isFlow);
    return { type: 'footnoteDefinition', identifier, label: identifier, children };
  },
};

type Definition = Extract<RootContent, { type: 'footnoteDefinition' }>;

function isFlow(node: { type: string }): node is Definition['children'][number] {
  return ['paragraph', 'list', 'blockquote', 'code', 'html', 'heading', 'table', 'thematicBreak'].includes(
    node.type,
  );
}

/** Footnotes stand at the end, in their order. */
function notesLast(tree: MdastRoot): MdastRoot {
  const isNote = (node: RootContent): node is Definition => node.type === 'footnoteDefinition';
  const notes = tree.children.filter(isNote).sort((a, b) => Number(a.identifier) - Number(b.identifier));
  return { type: 'root', children: [...tree.children.filter((node) => !isNote(node)), ...notes] };
}

/** A list stands close together unless an item has several paragraphs. */
function tight<Node extends RootContent | MdastRoot>(node: Node): Node {
  if ('children' in node) for (const child of node.children) tight(child);
  if (node.type === 'listItem')
    node.spread = node.children.filter((child) => child.type !== 'list').length > 1;
  if (node.type === 'list') node.spread = node.children.some((item) => item.spread === true);
  return node;
}

/** The row under a table's head. */
const DELIMITER_ROW = /^\|(?: :?-:? \|)+$/gm;

const converter = unified().use(rehypeRemark, { handlers: HANDLERS });

const writer = unified()
  .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    handlers: {
      text: (node, _, state, info) => plainer(state.safe(node.value, info)),
    },
  });

/** Takes back escapes that change nothing: `TT\&TT`, `a\@b.vn`, `https\://`. */
function plainer(markdown: string): string {
  return markdown
    .replace(/\\&(?!(?:[a-z][a-z0-9]*|#\d+|#x[0-9a-f]+);)/gi, '&')
    .replace(/(?<=[\w.+-])\\@(?=[\w-])/g, '@')
    .replace(/\b(https?|ftp)\\:(?=\/\/)/gi, '$1:')
    .replace(/\b(www)\\\.(?=[\w-])/gi, '$1.');
}
