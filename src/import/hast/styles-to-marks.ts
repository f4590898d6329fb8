/** Looks become meaning: bold and italic styles become strong and em, all other looks go. */
import type { Element, ElementContent, Properties, Root } from 'hast';
import { attribute, h, isElement, rewrite } from './nodes.ts';

const SAME: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  strike: 'del',
  s: 'del',
  cite: 'em',
  var: 'em',
  dfn: 'em',
};
/** Elements without a meaning of their own in an article. */
const UNWRAPPED = new Set(
  'span font u big small nobr tt bdo bdi ins mark acronym abbr time label data q ruby rb'.split(' '),
);
/** What later steps look at. `dataRole`, `dataZone` and `dataAlign` are ours. */
const KEPT = new Set([
  'href',
  'src',
  'alt',
  'colSpan',
  'rowSpan',
  'width',
  'height',
  'start',
  'id',
  'name',
  'dataRole',
  'dataZone',
  'dataAlign',
  'dataKind',
]);

/** Replaces styles by marks and drops every attribute that no later step needs. */
export function stylesToMarks(tree: Root): void {
  rewrite(tree, (element) => {
    if (element.tagName === 'pre') return [preToParagraph(element)];
    const marks = marksOf(element);
    const align = alignOf(element);
    const tagName = SAME[element.tagName] ?? element.tagName;
    const inside = marks.reduce<ElementContent[]>(
      (children, mark) => [h(mark, {}, children)],
      element.children,
    );
    const anchored =
      element.properties['id'] !== undefined &&
      /^_?(ftn|edn|footnote|endnote)/i.test(attribute(element, 'id'));
    if (UNWRAPPED.has(tagName) && attribute(element, 'dataRole') === '' && !anchored) return inside;
    const properties: Properties = Object.fromEntries(
      Object.entries(element.properties).filter(([name]) => KEPT.has(name)),
    );
    return [
      h(
        UNWRAPPED.has(tagName) ? 'span' : tagName,
        align === '' ? properties : { ...properties, dataAlign: align },
        inside,
      ),
    ];
  });
}

function marksOf(element: Element): string[] {
  const style = attribute(element, 'style');
  if (style === '' || isElement(element, 'table', 'tbody', 'thead', 'tr', 'body', 'html', 'ul', 'ol'))
    return [];
  const marks: string[] = [];
  const heading = /^h[1-6]$/.test(element.tagName);
  if (/font-style\s*:\s*(italic|oblique)/i.test(style) && element.tagName !== 'em') marks.push('em');
  if (/font-weight\s*:\s*(bold|[6-9]00)/i.test(style) && !heading && element.tagName !== 'strong')
    marks.push('strong');
  if (/vertical-align\s*:\s*super/i.test(style)) marks.push('sup');
  if (/vertical-align\s*:\s*sub(?!-)/i.test(style)) marks.push('sub');
  return marks;
}

function alignOf(element: Element): string {
  if (element.tagName === 'center') return 'center';
  const styled = /text-align\s*:\s*(\w+)/i.exec(attribute(element, 'style'))?.[1];
  const byClass = /\balign-(right|center)\b/.exec(attribute(element, 'className'))?.[1];
  const align = (styled ?? byClass ?? attribute(element, 'align')).toLowerCase();
  return ['right', 'center'].includes(align) && !isElement(element, 'img', 'table') ? align : '';
}

/** Offices set text in `pre` to keep its lines, and never code: a paragraph with line breaks. */
function preToParagraph(element: Element): Element {
  const lines = rawLines(element);
  return h(
    'p',
    {},
    lines.flatMap((line, i) => (i === 0 ? [line] : [h('br', {}, []), line])),
  );
}

function rawLines(element: Element): string[] {
  const raw = (node: ElementContent): string =>
    node.type === 'text'
      ? node.value
      : isElement(node, 'br')
        ? '\n'
        : isElement(node)
          ? node.children.map(raw).join('')
          : '';
  return element.children
    .map(raw)
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
