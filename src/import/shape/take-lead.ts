import type { Element } from 'hast';
import { say } from '../../strings.ts';
import { fold } from '../../vietnamese/fold.ts';
import { attribute, findAll, holds, isElement, textOf } from '../hast/nodes.ts';
import type { Notes } from '../notes.ts';
import { looks } from './looks.ts';

/** A paragraph shorter than this is a label, not a lead. */
const SHORTEST = 40;
const LONGEST = 1500;
/** In bold and without a stop at its end, a shorter line may be a heading. */
const LONGER_THAN_HEADINGS = 80;
/** Search engines' descriptions that say nothing of the article. */
const USUAL_LEAD = 400;

/**
 * Takes the lead: what the page marks, what stands between title and body, a bold or italic first paragraph of whole
 * sentences. Else what the page's head says, unless it repeats the beginning of the text or the title.
 */
export function takeLead(
  blocks: readonly Element[],
  known: string | null,
  notes: Notes,
): { lead: string | null; rest: Element[] } {
  const lines = leadLines(blocks);
  if (lines.length > 0) {
    const lead = lines.map(textOf).join(' ');
    noteLinks(lines, notes);
    if (lead.length > USUAL_LEAD)
      notes.doubts.push({ message: say('importLongLead', { length: lead.length }), text: lead });
    return { lead, rest: blocks.filter((block) => !lines.includes(block)) };
  }
  if (known !== null && known.length >= SHORTEST && known.length <= LONGEST && !repeats(known, blocks)) {
    notes.changed.push({ message: say('importLeadOfHead'), text: known });
    return { lead: known, rest: [...blocks] };
  }
  notes.doubts.push({ message: say('importNoLead'), text: '' });
  return { lead: null, rest: [...blocks] };
}

function leadLines(blocks: readonly Element[]): Element[] {
  const marked = blocks.filter(
    (block) => attribute(block, 'dataRole') === 'lead' && textOf(block).length <= LONGEST,
  );
  if (marked.length > 0) return marked;
  const head = blocks.filter((block) => attribute(block, 'dataZone') === 'head' && isText(block));
  const body = blocks.filter((block) => attribute(block, 'dataZone') === 'body');
  const length = head.map(textOf).join(' ').length;
  if (head.length > 0 && body.length > 0 && length >= SHORTEST / 2 && length <= LONGEST) return head;
  const at = blocks.findIndex((block) => textOf(block) !== '' && !isElement(block, 'figure'));
  const first = blocks[at];
  if (!first || !isElement(first, 'p') || at === blocks.length - 1) return [];
  const line = textOf(first);
  const { bold, italic } = looks(first);
  const sentence = /[.!?…]["”)]?$/.test(line) || line.length > LONGER_THAN_HEADINGS;
  return (bold || italic) && sentence && line.length >= SHORTEST && line.length <= LONGEST ? [first] : [];
}

function isText(block: Element): boolean {
  return (
    textOf(block) !== '' && !holds(block, (element) => ['table', 'img', 'ul', 'ol'].includes(element.tagName))
  );
}

function repeats(known: string, blocks: readonly Element[]): boolean {
  const plain = (text: string): string =>
    fold(text)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const lead = plain(known).slice(0, 80);
  return lead === '' || plain(blocks.map(textOf).join(' ')).includes(lead);
}

/** A lead is plain text: its links cannot stay. */
function noteLinks(lines: readonly Element[], notes: Notes): void {
  for (const link of lines.flatMap((line) => findAll(line, (element) => element.tagName === 'a'))) {
    if (attribute(link, 'href') !== '')
      notes.left.push({ message: say('importLeadLink'), text: attribute(link, 'href') });
  }
}
