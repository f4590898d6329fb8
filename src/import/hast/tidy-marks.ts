/** Marks that Markdown can write: no spaces at their edges, none empty, neighbours joined. */
import type { Element, ElementContent } from 'hast';
import { isElement, isPhrasing, text, textOf } from './nodes.ts';

const MARKS = ['strong', 'em', 'del'] as const;
const isMark = (node: ElementContent | undefined): node is Element => isElement(node, ...MARKS);

/** Tidies the marks in a block. Words and their order stay. */
export function tidyMarks(element: Element): Element {
  const inside = element.children.map((child) => (isElement(child) ? tidyMarks(child) : child));
  const pieces = inside.flatMap((child) => (isMark(child) ? loosen(child) : [child]));
  return { ...element, children: joinNeighbours(pieces, element) };
}

/** Takes spaces, line breaks and closing punctuation out of a mark; undoes a mark without words, or within its like. */
function loosen(mark: Element): ElementContent[] {
  const before: ElementContent[] = [];
  const after: ElementContent[] = [];
  let children = mark.children.flatMap((child): ElementContent[] =>
    isElement(child, mark.tagName) ? child.children : [child],
  );
  for (let first = children[0]; first; first = children[0]) {
    const spaces = first.type === 'text' ? (/^\s+/.exec(first.value)?.[0] ?? '') : '';
    if (isElement(first, 'br') || (first.type === 'text' && first.value === spaces)) {
      before.push(first);
      children = children.slice(1);
    } else {
      if (first.type === 'text' && spaces !== '') {
        before.push(text(spaces));
        children = [text(first.value.slice(spaces.length)), ...children.slice(1)];
      }
      break;
    }
  }
  for (let last = children.at(-1); last; last = children.at(-1)) {
    const spaces = last.type === 'text' ? (/\s+$/.exec(last.value)?.[0] ?? '') : '';
    if (isElement(last, 'br') || (last.type === 'text' && last.value === spaces)) {
      after.unshift(last);
      children = children.slice(0, -1);
    } else {
      if (last.type === 'text' && spaces !== '') {
        after.unshift(text(spaces));
        children = [...children.slice(0, -1), text(last.value.slice(0, -spaces.length))];
      }
      break;
    }
  }
  const words = children.map(textOf).join('');
  if (!/[\p{L}\p{N}]/u.test(words)) return [...before, ...children, ...after];
  return [...before, { ...mark, children }, ...after];
}

function joinNeighbours(children: readonly ElementContent[], parent: Element): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    const beforeLast = joined.at(-2);
    if (child.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = text(last.value + child.value);
    } else if (isMark(child) && isElement(last, child.tagName)) {
      joined[joined.length - 1] = {
        ...last,
        children: joinNeighbours([...last.children, ...child.children], last),
      };
    } else if (
      isMark(child) &&
      last?.type === 'text' &&
      /^ +$/.test(last.value) &&
      isElement(beforeLast, child.tagName)
    ) {
      joined.splice(-2, 2, {
        ...beforeLast,
        children: joinNeighbours([...beforeLast.children, last, ...child.children], beforeLast),
      });
    } else joined.push(child);
  }
  return isPhrasing(parent)
    ? joined
    : joined.flatMap((child, i) => (isMark(child) ? fit(child, joined[i - 1], joined[i + 1]) : [child]));
}

/**
 * Markdown takes `**a:**b` for no mark: punctuation at the edge of a mark needs a space beyond it.
 * There the punctuation moves out, or, where that does not help, the mark goes.
 */
function fit(
  mark: Element,
  before: ElementContent | undefined,
  after: ElementContent | undefined,
): ElementContent[] {
  const next = firstOf(after);
  const previous = lastOf(before);
  const words = textOf(mark);
  const endsOpen = /[^\p{L}\p{N}]$/u.test(words) && /^[\p{L}\p{N}]/u.test(next);
  const startsOpen = /^[^\p{L}\p{N}]/u.test(words) && /[\p{L}\p{N}]$/u.test(previous);
  if (startsOpen) return mark.children;
  if (!endsOpen) return [mark];
  const last = mark.children.at(-1);
  const stop = last?.type === 'text' ? (/[^\p{L}\p{N}]+$/u.exec(last.value)?.[0] ?? '') : '';
  if (last?.type !== 'text' || stop === '' || stop.length === last.value.length) return mark.children;
  return [
    { ...mark, children: [...mark.children.slice(0, -1), text(last.value.slice(0, -stop.length))] },
    text(stop),
  ];
}

function firstOf(node: ElementContent | undefined): string {
  return node === undefined || isElement(node, 'br')
    ? ''
    : node.type === 'text'
      ? node.value.slice(0, 1)
      : textOf(node).slice(0, 1);
}

function lastOf(node: ElementContent | undefined): string {
  return node === undefined || isElement(node, 'br')
    ? ''
    : node.type === 'text'
      ? node.value.slice(-1)
      : textOf(node).slice(-1);
}
