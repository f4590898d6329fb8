import type { Element, ElementContent } from 'hast';
import { isElement, textOf } from '../hast/nodes.ts';
import { readByline } from './byline.ts';
import { shownDate } from './shown-date.ts';
import { blockHeading, isPortalLine, isToolbar } from './toolbar.ts';

const NEAR_TOP = 5;

/** Parts the first paragraphs at their line breaks where one of the lines is a date or the portal's own. */
export function splitHeadLines(blocks: readonly Element[]): Element[] {
  return blocks.flatMap((block, index) => {
    if (index >= NEAR_TOP || !isElement(block, 'p')) return [block];
    const lines = linesOf(block.children).map((children) => ({ ...block, children }));
    const isParted = lines.length > 1 && lines.some(isHeadLine);
    return (isParted ? lines.filter((line) => textOf(line) !== '') : [block]).flatMap(partLine);
  });
}

function isHeadLine(block: Element): boolean {
  const line = textOf(block);
  return (
    (line.length < 80 && (shownDate(line)?.alone ?? false)) || isToolbar(line) || blockHeading(line) !== null
  );
}

/** "Ngày đăng: 6/9/2022 8:15 - Người đăng: Quản trị": parts of one line, each for itself; a line with other words stays. */
function partLine(block: Element): Element[] {
  const parts = textOf(block).split(/\s+[-–|•]\s+|\s*[|;]\s*/);
  const roles = parts.map(partRole);
  if (parts.length < 2 || !roles.includes('date') || roles.includes(null)) return [block];
  return parts.map((part, i) => {
    const role = roles[i];
    const named = role === 'author' || role === 'source' ? { dataRole: role } : {};
    return {
      ...block,
      properties: { ...block.properties, ...named },
      children: [{ type: 'text', value: part }],
    };
  });
}

/** What a part of such a line says; null where it may be of the text. */
function partRole(part: string): 'date' | 'author' | 'source' | 'portal' | null {
  if (shownDate(part)?.alone) return 'date';
  if (isToolbar(part) || isPortalLine(part)) return 'portal';
  const byline = readByline(part);
  return byline?.labelled ? byline.kind : null;
}

function linesOf(children: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    if (isElement(child, 'br')) lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines;
}
