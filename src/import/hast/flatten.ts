/** A page as one list of blocks: paragraphs, headings, lists, tables, figures. Boxes within boxes go. */
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { attribute, h, holds, isBlank, isElement, isEmpty, isPhrasing } from './nodes.ts';

const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr figure footnote-text'.split(' '),
);
/** What a box says about all that is in it. */
const INHERITED = ['dataRole', 'dataZone', 'dataAlign', 'dataKind'] as const;

/** The blocks of a tree in order, without empty ones; two line breaks in a row part a paragraph. */
export function flatten(tree: Root | Element): Element[] {
  return blocksOf(tree.children, {}).filter((block) => !isEmpty(block));
}

function blocksOf(children: readonly (ElementContent | RootContent)[], above: Properties): Element[] {
  const blocks: Element[] = [];
  let line: ElementContent[] = [];
  const endLine = (): void => {
    if (!line.every(isBlank)) blocks.push(...splitLines(h('p', above, line)));
    line = [];
  };
  for (const child of children) {
    if (isElement(child) && holds(child, isBlock)) {
      endLine();
      blocks.push(...(BLOCKS.has(child.tagName) ? ownBlock(child, above) : boxBlocks(child, above)));
    } else if (isElement(child) && (!isPhrasing(child) || attribute(child, 'dataRole') !== '')) {
      endLine();
      blocks.push(...boxBlocks(child, above));
    } else if (child.type === 'text' || isElement(child)) {
      line.push(child);
    }
  }
  endLine();
  return blocks;
}

function isBlock(element: Element): boolean {
  return BLOCKS.has(element.tagName);
}

function inherit(element: Element, above: Properties): Properties {
  const own = Object.fromEntries(
    INHERITED.flatMap((name) => {
      const value = element.properties[name] ?? above[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return own;
}

/** A box: its blocks; where the box is a mark or a link around blocks, that goes around the text of each. */
function boxBlocks(box: Element, above: Properties): Element[] {
  const inside = blocksOf(box.children, inherit(box, above));
  if (!isPhrasing(box) || box.tagName === 'span') return inside;
  return inside.map((block) =>
    isElement(block, 'p') ? { ...block, children: [{ ...box, children: block.children }] } : block,
  );
}

function ownBlock(block: Element, above: Properties): Element[] {
  const properties = { ...block.properties, ...inherit(block, above) };
  if (block.tagName !== 'p') return [{ ...block, properties }];
  const nested = block.children.some((child) => holds(child, isBlock));
  return nested ? blocksOf(block.children, properties) : splitLines({ ...block, properties });
}

/** Parts a paragraph at empty lines made of line breaks; a break at either end goes. */
function splitLines(paragraph: Element): Element[] {
  const parts: ElementContent[][] = [[]];
  let breaks: ElementContent[] = [];
  for (const child of paragraph.children) {
    if (isElement(child, 'br')) {
      breaks.push(child);
    } else if (breaks.length > 0 && isBlank(child)) {
      // Spaces between two breaks.
    } else {
      if (breaks.length > 1) parts.push([]);
      else parts.at(-1)?.push(...breaks);
      breaks = [];
      parts.at(-1)?.push(child);
    }
  }
  return parts.map((children) => {
    const first = children.findIndex((child) => !isBlank(child) && !isElement(child, 'br'));
    return { ...paragraph, children: first < 0 ? [] : children.slice(first) };
  });
}
