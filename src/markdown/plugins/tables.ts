import type { Element, Nodes } from 'hast';
import { defineHastPlugin, type HastVisitorContext, type PluginFactoryContext } from 'satteri';
import { treeText } from '../plain-text.ts';
import type { Translate } from '../translate.ts';

/** A table has a bar, or a one-column table's `:-`, or is raw HTML. */
const MAY_HOLD_TABLE = /\||:-|-:|<t(?:able|h|d)\b/i;

/**
 * Puts a table into a box that scrolls sideways and that the keyboard reaches; says alignment by class,
 * as the content policy lets no style attribute through; tells what a header cell is the header of.
 */
export function tables(translate: Translate) {
  return ({ source }: PluginFactoryContext) => {
    if (!MAY_HOLD_TABLE.test(source)) return false;
    let number = 0;
    return defineHastPlugin({
      name: 'tables',
      element: [
        {
          filter: ['table'],
          visit(node, context) {
            if (within(node, 'table', context)) return;
            number++;
            context.wrapNode(node, scrollBox(caption(node) || translate('tableNumber', { number })));
          },
        },
        {
          filter: ['th', 'td'],
          visit(node, context) {
            const isHeader = node.tagName === 'th' && node.children.length > 0;
            const { style, align, ...properties } = node.properties;
            const alignment = alignmentOf(style, align);
            if (alignment) properties.className = [`align-${alignment}`];
            if (isHeader) properties.scope ??= headsColumn(node, context) ? 'col' : 'row';
            return { ...node, tagName: isHeader ? 'th' : 'td', properties };
          },
        },
      ],
    });
  };
}

function scrollBox(label: string): Element {
  return {
    type: 'element',
    tagName: 'section',
    properties: { className: ['table-scroll'], tabIndex: 0, ariaLabel: label },
    children: [],
  };
}

function caption(table: Readonly<Element>): string {
  const found = table.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  return found ? treeText(found).replaceAll('\n', ' ') : '';
}

/** `text-align: right` (of Sätteri, or of an editor's HTML) or the old `align="right"`. */
function alignmentOf(style: unknown, align: unknown): string | undefined {
  const said = /text-align:\s*(left|center|right)/i.exec(String(style))?.[1] ?? String(align);
  return /^(?:left|center|right)$/i.test(said) ? said.toLowerCase() : undefined;
}

/** A header cell of the table's head, or of a row that holds no other cells. */
function headsColumn(cell: Readonly<Element>, context: HastVisitorContext): boolean {
  const row = context.parent(cell).children;
  return (
    within(cell, 'thead', context) || !row.some((child) => child.type === 'element' && child.tagName === 'td')
  );
}

function within(node: Readonly<Nodes>, tagName: string, context: HastVisitorContext): boolean {
  const parent = context.parent(node);
  if (!parent) return false;
  return (parent.type === 'element' && parent.tagName === tagName) || within(parent, tagName, context);
}
