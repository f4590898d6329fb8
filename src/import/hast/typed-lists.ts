/** Lists that were typed with hyphens, bullets or numbers, and those that Word saves as paragraphs. */
import type { Element, ElementContent } from 'hast';
import { attribute, h, isElement, textOf } from './nodes.ts';

const BULLET = /^(?:[-+•·●▪■□◦➢➤✓✔*o§ü]|[\uf000-\uf0ff])\s+(?=\S)/u;
/** Long dashes begin speech as well: one alone is no list. */
const DASH = /^[–—]\s+(?=\S)/u;
const NUMBER = /^(\d{1,2})\.\s+(?=\S)/;

interface Item {
  kind: 'bullet' | 'sub' | 'dash' | 'number';
  number: number;
  block: Element;
}

/** Makes lists of runs of such paragraphs. A "+" under a "-" is a list within the item. */
export function makeLists(blocks: readonly Element[]): Element[] {
  const out: Element[] = [];
  let run: Item[] = [];
  const endRun = (): void => {
    out.push(...listOf(run));
    run = [];
  };
  for (const block of blocks) {
    const item = itemOf(block);
    if (!item) {
      endRun();
      out.push(block);
      continue;
    }
    if (run.length > 0 && !continues(run, item)) endRun();
    run.push(item);
  }
  endRun();
  return out;
}

function itemOf(block: Element): Item | null {
  if (!isElement(block, 'p') || attribute(block, 'dataRole') !== '') return null;
  const line = textOf(block);
  const number = NUMBER.exec(line);
  if (number) return { kind: 'number', number: Number(number[1]), block };
  if (DASH.test(line)) return { kind: 'dash', number: 0, block };
  if (!BULLET.test(line)) return null;
  return { kind: /^[+o]\s/.test(line) ? 'sub' : 'bullet', number: 0, block };
}

function continues(run: readonly Item[], item: Item): boolean {
  const last = run.at(-1);
  if (!last) return true;
  if (item.kind === 'number') return last.kind === 'number' && item.number === last.number + 1;
  if (item.kind === 'dash' || last.kind === 'dash') return item.kind === last.kind;
  return last.kind !== 'number';
}

function listOf(run: readonly Item[]): Element[] {
  const [first] = run;
  if (!first) return [];
  if (first.kind === 'dash' && run.length < 2) return [first.block];
  // "o " alone begins a word as often as a list.
  if (run.length < 2 && /^[o*ü§]\s/.test(textOf(first.block))) return [first.block];
  const items: Element[] = [];
  for (const item of run) {
    const entry = h('li', {}, withoutSign(item));
    const above = items.at(-1);
    if (item.kind !== 'sub' || !above || first.kind === 'sub') {
      items.push(entry);
      continue;
    }
    const below = above.children.at(-1);
    if (isElement(below, 'ul')) below.children.push(entry);
    else above.children.push(h('ul', {}, [entry]));
  }
  const list =
    first.kind === 'number'
      ? h('ol', first.number === 1 ? {} : { start: first.number }, items)
      : h('ul', {}, items);
  return [list];
}

/** The paragraph's content without its typed sign. */
function withoutSign({ kind, block }: Item): ElementContent[] {
  const sign = kind === 'number' ? /^\s*\d{1,2}\.\s*/ : /^\s*(?:[-+•·●▪■□◦➢➤✓✔*o§ü–—]|[\uf000-\uf0ff])\s*/u;
  return cutStart(block.children, sign);
}

function cutStart(children: readonly ElementContent[], sign: RegExp): ElementContent[] {
  const at = children.findIndex((child) => textOf(child) !== '');
  return children.slice(Math.max(at, 0)).map((child, i): ElementContent => {
    if (i > 0) return child;
    if (child.type === 'text') return { ...child, value: child.value.replace(sign, '') };
    return isElement(child) ? { ...child, children: cutStart(child.children, sign) } : child;
  });
}
