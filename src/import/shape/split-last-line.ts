import type { Element, ElementContent } from 'hast';
import { isBlank, isElement, textOf } from '../hast/nodes.ts';
import { readByline } from './byline.ts';

/** Parts the author's name from the last paragraph where it stands on its last line, or in bold after the last sentence. */
export function splitLastLine(blocks: readonly Element[]): Element[] {
  const at = blocks.findLastIndex((block) => textOf(block) !== '');
  const last = blocks[at];
  if (!last || !isElement(last, 'p')) return [...blocks];
  const from = nameStart(last.children);
  if (from <= 0) return [...blocks];
  const [before, name] = [last.children.slice(0, from), last.children.slice(from)];
  const parts = [
    { ...last, children: isElement(before.at(-1), 'br') ? before.slice(0, -1) : before },
    { ...last, children: name },
  ];
  return [...blocks.slice(0, at), ...parts, ...blocks.slice(at + 1)];
}

/** Where the name begins among a paragraph's children; -1 where it holds none. */
function nameStart(children: readonly ElementContent[]): number {
  const lastBreak = children.findLastIndex((child) => isElement(child, 'br'));
  if (lastBreak > 0 && readByline(line(children.slice(lastBreak + 1)))) return lastBreak + 1;
  const last = children.findLastIndex((child) => !isBlank(child));
  const mark = children[last];
  if (!isElement(mark, 'strong', 'em') || !readByline(textOf(mark))) return -1;
  return /[.!?…/]["”)]?$/.test(line(children.slice(0, last))) ? last : -1;
}

function line(children: readonly ElementContent[]): string {
  return textOf({ type: 'root', children: [...children] });
}
