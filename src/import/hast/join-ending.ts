import type { Element, ElementContent } from 'hast';
import { isElement, text, textOf } from './nodes.ts';

/** The mark that ends an official text, on a line of its own, goes back to the end of the last sentence. */
export function joinEnding(blocks: readonly Element[]): Element[] {
  const joined: Element[] = [];
  for (const block of blocks) {
    const ending = textOf(block).replace(/\s+/g, '');
    const last = joined.at(-1);
    if (/^\.?\/\.?$/.test(ending) && isElement(last, 'p')) {
      joined[joined.length - 1] = {
        ...last,
        children: [
          ...trimEnd(last.children),
          text(/\.$/.test(textOf(last)) ? ending.replace(/^\./, '') : ending),
        ],
      };
    } else joined.push(block);
  }
  return joined;
}

function trimEnd(children: readonly ElementContent[]): ElementContent[] {
  const last = children.at(-1);
  return last?.type === 'text' ? [...children.slice(0, -1), text(last.value.trimEnd())] : [...children];
}
