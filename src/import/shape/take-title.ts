import type { Element } from 'hast';
import { say } from '../../strings.ts';
import { fold } from '../../vietnamese/fold.ts';
import { attribute, holds, isElement, textOf } from '../hast/nodes.ts';
import type { Notes } from '../notes.ts';
import { looks } from './looks.ts';

const LONGEST = 300;
/** A title typed as several lines is at most this many. */
const MOST_LINES = 4;

/**
 * Takes the title: the block that the page marks, one that says what is known from elsewhere, the first heading at the
 * top, or the bold, centred or capital lines at the top. Else the known title, else null.
 */
export function takeTitle(
  blocks: readonly Element[],
  known: string | null,
  notes: Notes,
): { title: string | null; rest: Element[] } {
  const lines = titleLines(blocks, known);
  const title = lines.map(textOf).join(' ') || known;
  const rest = blocks.filter((block) => !lines.includes(block) && !repeats(block, title));
  if (lines.length > 1)
    notes.changed.push({ message: say('importTitleLines', { count: lines.length }), text: title ?? '' });
  for (const block of blocks) {
    if (repeats(block, title) && !lines.includes(block)) {
      notes.left.push({ message: say('importTitleAgain'), text: textOf(block) });
    }
  }
  return { title, rest };
}

function titleLines(blocks: readonly Element[], known: string | null): Element[] {
  const short = blocks.filter((block) => textOf(block).length <= LONGEST && textOf(block) !== '');
  const marked = short.find((block) => attribute(block, 'dataRole') === 'title');
  if (marked) return [marked];
  const said = known === null ? undefined : short.slice(0, 8).find((block) => isSame(textOf(block), known));
  if (said) return isElement(said, 'p') ? withNextLines(blocks, said) : [said];
  const head = blocks.slice(0, 4).find((block) => isElement(block, 'h1', 'h2'));
  if (head && short.includes(head) && !isSection(head, blocks)) return [head];
  const [first] = blocks;
  if ((first && attribute(first, 'dataZone')) === 'head') return short.slice(0, 1);
  const lines = topLines(blocks);
  if (lines.length > 0 || known !== null) return lines;
  const plain =
    first && short.includes(first) && blocks.length > 1 && isElement(first, 'p', 'h3', 'h4', 'h5', 'h6');
  return plain ? [first] : [];
}

/** Whether a heading under a line that stands out is the first of several of its kind: then that line is the title. */
function isSection(head: Element, blocks: readonly Element[]): boolean {
  if (blocks[0] === head || topLines(blocks).length === 0) return false;
  return blocks.filter((block) => block.tagName === head.tagName).length > 1;
}

/** Lines at the top that stand out and are no sentences: a title in bold, centred or in capitals. */
function topLines(blocks: readonly Element[]): Element[] {
  const [first] = blocks;
  if (!first || blocks.length < 2 || !standsOut(first) || /[.!?…]$/.test(textOf(first))) return [];
  const end = blocks.findIndex((block, i) => i > 0 && !goesOn(first, block));
  return end < 0 ? [] : blocks.slice(0, Math.min(end, MOST_LINES));
}

/** Whether a title goes on with this line: it is set like the first one, in capitals or in the middle. A bold one may be the lead. */
function goesOn(first: Element, line: Element): boolean {
  if (!standsOut(line) || /[.!?…]$/.test(textOf(line))) return false;
  const centred = attribute(first, 'dataAlign') === 'center' && attribute(line, 'dataAlign') === 'center';
  return centred || (looks(first).capital && looks(line).capital);
}

/** A title typed as several centred lines, of which the page's head names the first. */
function withNextLines(blocks: readonly Element[], said: Element): Element[] {
  const isLike = (block: Element): boolean => standsOut(block) && attribute(block, 'dataAlign') === 'center';
  return isLike(said) ? [said, ...topLines(blocks.slice(blocks.indexOf(said) + 1)).filter(isLike)] : [said];
}

function standsOut(block: Element): boolean {
  const line = textOf(block);
  if (line === '' || line.length > LONGEST || holds(block, (element) => element.tagName === 'img'))
    return false;
  if (!isElement(block, 'p') && !/^h[1-6]$/.test(block.tagName)) return false;
  const { bold, capital } = looks(block);
  return bold || capital || attribute(block, 'dataAlign') === 'center';
}

function isSame(a: string, b: string): boolean {
  const plain = (text: string): string =>
    fold(text)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return plain(a) !== '' && plain(a) === plain(b);
}

/** Portals show the title once more over the text. */
function repeats(block: Element, title: string | null): boolean {
  return (
    title !== null &&
    (isElement(block, 'p') || /^h[1-6]$/.test(block.tagName)) &&
    isSame(textOf(block), title)
  );
}
