/** Headings of the body: those typed as bold lines, and all of them from level 2 on without gaps. */
import type { Element, ElementContent } from 'hast';
import { say } from '../../strings.ts';
import type { Notes } from '../notes.ts';
import { looks } from '../shape/looks.ts';
import { attribute, holds, isElement, textOf } from './nodes.ts';

const LONGEST = 150;
const CHAPTER = /^(?:[IVX]{1,5}\s*[.)\-–/:]|(?:phần|chương|mục)\s+(?:[IVX]+|\d+|thứ))/iu;
const NUMBERED = /^\d{1,2}(?:\.\d{1,2})*\s*[.)\-–/:]/;
/** What stands over a signature, and whom a document is sent to. */
const NO_HEADING = /^(?:(?:TM|KT|TL|TUQ|Q)\.\s|nơi nhận|kính gửi)/iu;
const LETTERED = /^[a-zđ]\s*[.)]/iu;

/** Makes headings of bold lines between paragraphs, and puts all headings on levels 2, 3, … without a gap. */
export function readHeadings(blocks: readonly Element[], notes: Notes): Element[] {
  const ranked = blocks.map((block, i) => ({ block, rank: rankOf(block, blocks[i + 1]) }));
  for (const { block, rank } of ranked) {
    if (rank !== null && block.tagName === 'p') {
      notes.changed.push({ message: say('importBoldHeading'), text: textOf(block) });
    }
  }
  const above: number[] = [];
  return ranked.map(({ block, rank }) => {
    if (rank === null) return block;
    while ((above.at(-1) ?? 0) >= rank) above.pop();
    above.push(rank);
    return { ...block, tagName: `h${Math.min(above.length + 1, 6)}`, children: unbold(block.children) };
  });
}

/** How high a heading stands: the smaller the higher. Null for what is no heading. */
function rankOf(block: Element, next: Element | undefined): number | null {
  const line = textOf(block);
  const own = /^h([1-6])$/.exec(block.tagName)?.[1];
  if (own !== undefined) return line === '' ? null : Number(own) * 10;
  if (!isElement(block, 'p') || !next || attribute(block, 'dataRole') !== '') return null;
  if (
    line === '' ||
    line.length > LONGEST ||
    /[.!?;,…]$/.test(line) ||
    holds(block, (element) => element.tagName === 'br')
  )
    return null;
  if (!looks(block).bold || !/\p{L}/u.test(line) || attribute(block, 'dataAlign') === 'right') return null;
  if (NO_HEADING.test(line)) return null;
  if (CHAPTER.test(line)) return 21;
  if (NUMBERED.test(line))
    return (
      22 +
      (/^[\d.]+/
        .exec(line)?.[0]
        .split('.')
        .filter((part) => part !== '').length ?? 1)
    );
  return LETTERED.test(line) ? 28 : 22;
}

function unbold(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    const inside = unbold(child.children);
    return child.tagName === 'strong' ? inside : [{ ...child, children: inside }];
  });
}
