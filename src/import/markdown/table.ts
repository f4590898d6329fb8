/** Tables: as Markdown where it can say them, else as HTML that the site takes (merged cells, several paragraphs in one). */
import type { Element, ElementContent } from 'hast';
import { attribute, findAll, h, holds, isElement, isPhrasing, text, textOf } from '../hast/nodes.ts';
import { looks } from '../shape/looks.ts';

interface Row {
  cells: Element[];
  head: boolean;
}

/** Whether Markdown has a form for a table: whole cells of one line each, in rows of the same length. */
export function isPlainTable(table: Element): boolean {
  const rows = rowsOf(table);
  const width = rows[0]?.cells.length ?? 0;
  if (width === 0 || holds(table, (element) => element.tagName === 'caption')) return false;
  if (rows.some(({ cells }) => cells.length !== width)) return false;
  if (rows.slice(1).some(({ head }) => head) || !isHeadRow(rows[0])) return false;
  return rows.every(({ cells }) =>
    cells.every((cell) => span(cell, 'colSpan') === 1 && span(cell, 'rowSpan') === 1 && isOneLine(cell)),
  );
}

/** The first row of a plain table with its cells as headings. */
export function withHeadRow(table: Element): Element {
  const [first] = rowsOf(table);
  const asHead = (element: Element): Element => {
    // Spans of 1, or none that a browser would take.
    if (first?.cells.includes(element)) return h('th', {}, unbold(element.children));
    if (isElement(element, 'td', 'th')) return h('td', {}, element.children);
    return {
      ...element,
      children: element.children.map((child) => (isElement(child) ? asHead(child) : child)),
    };
  };
  return asHead(table);
}

function unbold(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    const inside = unbold(child.children);
    return child.tagName === 'strong' ? inside : [{ ...child, children: inside }];
  });
}

/** Whether a row names its columns: no cell is empty, and they are no figures. */
function isHeadRow(row: Row | undefined): boolean {
  if (!row || row.cells.some((cell) => textOf(cell) === '')) return false;
  return (
    row.head ||
    row.cells.every((cell) => looks(cell).bold) ||
    !row.cells.some((cell) => /^[\d.,%\s-]+$/.test(textOf(cell)))
  );
}

/** A table of elements and attributes that are safe, a row a line. */
export function safeTable(table: Element): Element {
  const caption = findAll(table, (element) => element.tagName === 'caption').map((each) =>
    h('caption', {}, inline(each.children)),
  );
  const rows = rowsOf(table).filter(({ cells }) => cells.length > 0);
  const heads = rows.findIndex(({ head }) => !head);
  const headRows = Math.max(heads, 0);
  const part = (tagName: string, from: readonly Row[]): Element[] =>
    from.length === 0
      ? []
      : [
          h(
            tagName,
            {},
            lines(
              from.map(({ cells, head }) => h('tr', {}, lines(cells.map((cell) => safeCell(cell, head))))),
            ),
          ),
        ];
  return h(
    'table',
    {},
    lines([...caption, ...part('thead', rows.slice(0, headRows)), ...part('tbody', rows.slice(headRows))]),
  );
}

/** A line break before and after each element, and never an empty line: that would end the HTML in Markdown. */
function lines(elements: readonly Element[]): ElementContent[] {
  return [text('\n'), ...elements.flatMap((element) => [element, text('\n')])];
}

function rowsOf(table: Element): Row[] {
  return table.children.flatMap((child): Row[] => {
    if (isElement(child, 'thead', 'tbody', 'tfoot')) {
      return rowsOf(child).map((row) => ({ ...row, head: row.head || child.tagName === 'thead' }));
    }
    if (!isElement(child, 'tr')) return [];
    const cells = child.children.filter((cell): cell is Element => isElement(cell, 'td', 'th'));
    return [{ cells, head: cells.length > 0 && cells.every((cell) => cell.tagName === 'th') }];
  });
}

function span(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const value = Number.parseInt(attribute(cell, name), 10);
  return Number.isInteger(value) && value > 1 && value <= 1000 ? value : 1;
}

function isOneLine(cell: Element): boolean {
  const blocks = cell.children.filter((child) => !isPhrasing(child));
  if (holds(cell, (element) => ['br', 'ul', 'ol', 'table', 'img'].includes(element.tagName))) return false;
  return (
    blocks.length === 0 ||
    (blocks.length === 1 &&
      isElement(blocks[0], 'p', 'div') &&
      cell.children.every((child) => child === blocks[0] || textOf(child) === ''))
  );
}

function safeCell(cell: Element, head: boolean): Element {
  const [colSpan, rowSpan] = [span(cell, 'colSpan'), span(cell, 'rowSpan')];
  const properties = { ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) };
  return h(head || cell.tagName === 'th' ? 'th' : 'td', properties, cellContent(cell.children));
}

/** One paragraph stands as plain text; several are parted by line breaks; lists stay. */
function cellContent(children: readonly ElementContent[]): ElementContent[] {
  const parts: ElementContent[][] = [];
  let open = false;
  for (const child of children) {
    if (isPhrasing(child)) {
      if (!open) parts.push([]);
      open = true;
      parts.at(-1)?.push(...inline([child]));
    } else if (isElement(child)) {
      open = false;
      if (isElement(child, 'ul', 'ol'))
        parts.push([
          h(
            child.tagName,
            {},
            child.children
              .filter((item): item is Element => isElement(item, 'li'))
              .map((item) => h('li', {}, cellContent(item.children))),
          ),
        ]);
      else parts.push(cellContent(child.children));
    }
  }
  const shown = parts.filter((part) => part.some((child) => textOf(child) !== '' || isElement(child, 'img')));
  return shown.flatMap((part, i) =>
    i === 0 || isElement(part[0], 'ul', 'ol') ? part : [h('br', {}, []), ...part],
  );
}

const KEPT = new Set(['strong', 'em', 'del', 'sup', 'sub', 'code', 'br', 'a', 'img']);

function inline(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [text(child.value.replace(/\s+/g, ' '))];
    if (!isElement(child)) return [];
    const inside = inline(child.children);
    if (!KEPT.has(child.tagName)) return isPhrasing(child) ? inside : [text(' '), ...inside];
    const { href, src, alt } = child.properties;
    const properties = {
      ...(href === undefined ? {} : { href }),
      ...(src === undefined ? {} : { src, alt: alt ?? '' }),
    };
    return [h(child.tagName, properties, inside)];
  });
}
