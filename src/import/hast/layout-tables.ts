/** Tables that only place things on the page: undone. Tables of data stay. */
import type { Element, ElementContent, Root } from 'hast';
import { attribute, findAll, h, holds, isElement, rewrite, textOf } from './nodes.ts';

const LONG_CELL = 500;

/** Makes figures of tables that hold a picture and its caption, and plain blocks of other layout tables. */
export function undoLayoutTables(tree: Root): void {
  rewrite(tree, (element) => {
    if (element.tagName !== 'table') return [element];
    const figure = pictureTable(element);
    if (figure) return [figure];
    return isLayout(element) ? [h('div', element.properties, cellsOf(element).map(cellBlock))] : [element];
  });
}

function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (isElement(child, 'tr')) return [child];
    return isElement(child, 'tbody', 'thead', 'tfoot')
      ? child.children.filter((row) => isElement(row, 'tr'))
      : [];
  });
}

function cellsOf(table: Element): Element[] {
  return table.children.flatMap((child): Element[] => {
    if (isElement(child, 'caption')) return [child];
    if (isElement(child, 'tr')) return child.children.filter((cell) => isElement(cell, 'td', 'th'));
    return isElement(child, 'tbody', 'thead', 'tfoot') ? cellsOf(child) : [];
  });
}

function cellBlock(cell: Element): Element {
  const { dataRole, dataAlign, align, style, className, id } = cell.properties;
  return h('div', { dataRole, dataAlign, align, style, className, id }, cell.children);
}

/** One column or one row, tables or whole sections in its cells, or cells as long as an article. */
function isLayout(table: Element): boolean {
  const inCells = (wanted: (element: Element) => boolean) =>
    table.children.some((child) => holds(child, wanted));
  if (inCells((element) => element.tagName === 'th' || element.tagName === 'caption')) return false;
  if (attribute(table, 'role') === 'presentation') return true;
  if (inCells((element) => ['table', 'h1', 'h2', 'h3', 'hr', 'article', 'figure'].includes(element.tagName)))
    return true;
  const rows = rowsOf(table);
  const widest = Math.max(0, ...rows.map((row) => cellsOf(h('table', {}, [row])).length));
  if (rows.length <= 1 || widest <= 1) return true;
  return cellsOf(table).some((cell) => textOf(cell).length > LONG_CELL);
}

/** A picture and at most a few short lines: the caption, wherever its cell stands. */
function pictureTable(table: Element): Element | null {
  const pictures = findAll(table, (element) => element.tagName === 'img');
  const [picture] = pictures;
  if (!picture || pictures.length > 1 || holds(table, (each) => each !== table && each.tagName === 'table'))
    return null;
  const lines = cellsOf(table)
    .map(textOf)
    .filter((line) => line !== '');
  const caption = lines.join(' ');
  if (lines.length > 2 || caption.length > 300 || rowsOf(table).length > 3) return null;
  const link = findAll(
    table,
    (element) => element.tagName === 'a' && holds(element, (each) => each === picture),
  )[0];
  const shown: ElementContent = link ? { ...link, children: [picture] } : picture;
  return h('figure', {}, caption === '' ? [shown] : [shown, h('figcaption', {}, [caption])]);
}
