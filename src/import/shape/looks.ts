/** How a paragraph looks as a whole: where editors used looks for meaning. */
import type { Element, ElementContent } from 'hast';
import { isElement, textOf } from '../hast/nodes.ts';

export interface Looks {
  bold: boolean;
  italic: boolean;
  /** All its letters are capitals, and there are at least two words. */
  capital: boolean;
}

/** Whether all words of a block are bold, italic, capitals. A heading counts as bold. */
export function looks(block: Element): Looks {
  const line = textOf(block);
  return {
    bold: /^h[1-6]$/.test(block.tagName) || within(block.children, 'strong'),
    italic: within(block.children, 'em'),
    capital: /\p{L}\s+\p{L}|\p{Lu}{4}/u.test(line) && line === line.toUpperCase() && /\p{Lu}/u.test(line),
  };
}

function within(children: readonly ElementContent[], mark: string): boolean {
  const shown = children.filter((child) => textOf(child) !== '' && /[\p{L}\p{N}]/u.test(textOf(child)));
  return (
    shown.length > 0 &&
    shown.every((child) => isElement(child) && (child.tagName === mark || within(child.children, mark)))
  );
}
