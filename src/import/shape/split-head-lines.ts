import type { Element, ElementContent } from 'hast';
import { isElement, textOf } from '../hast/nodes.ts';
import { shownDate } from './shown-date.ts';
import { blockHeading, isToolbar } from './toolbar.ts';

const NEAR_TOP = 5;

/** Parts the first paragraphs at their line breaks where one of the lines is a date or the portal's own. */
export function splitHeadLines(blocks: readonly Element[]): Element[] {
  return blocks.flatMap((block, index) => {
    if (index >= NEAR_TOP || !isElement(block, 'p')) return [block];
    const lines = linesOf(block.children).map((children) => ({ ...block, children }));
    return lines.length > 1 && lines.some(isHeadLine) ? lines.filter((line) => textOf(line) !== '') : [block];
  });
}

function isHeadLine(block: Element): boolean {
  const line = textOf(block);
  return (
    (line.length < 80 && (shownDate(line)?.alone ?? false)) || isToolbar(line) || blockHeading(line) !== null
  );
}

function linesOf(children: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    if (isElement(child, 'br')) lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines;
}
