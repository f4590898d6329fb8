/** From a page's blocks to the parts of an article: title, date, lead, author, source, body. */
import type { Element } from 'hast';
import { say } from '../../strings.ts';
import { attribute, isElement, textOf } from '../hast/nodes.ts';
import type { Notes } from '../notes.ts';
import { dropRelated } from './drop-related.ts';
import { dropLetterhead } from './letterhead.ts';
import { readSections } from './sections.ts';
import { takeBylines } from './take-bylines.ts';
import { takeDates } from './take-dates.ts';
import { takeLead } from './take-lead.ts';
import { takeTitle } from './take-title.ts';

const RULE = /^(?:[-–—_=*~+][\s]*){3,}$/;

/** What is known of an article besides its body; null where the source does not say. */
export interface Facts {
  title: string | null;
  date: string | null;
  updated: string | null;
  lead: string | null;
  author: string | null;
  source: string | null;
  tags: string[];
}

export interface Shape extends Facts {
  body: Element[];
}

/** Reads the shape; `known` are facts from elsewhere (the page's head, a list's columns) that stand in or go before. */
export function readShape(blocks: readonly Element[], known: Partial<Facts>, notes: Notes): Shape {
  const kept = readSections(dropRelated(dropRules(blocks, notes), notes), notes);
  const dates = takeDates(kept, notes);
  const titled = takeTitle(dropLetterhead(dates.rest, notes), known.title ?? null, notes);
  const tagged = takeTags(titled.rest, notes);
  const bylines = takeBylines(tagged.rest, notes);
  const led = takeLead(bylines.rest, known.lead ?? null, notes);
  return {
    title: titled.title,
    date: dates.date ?? known.date ?? null,
    updated: dates.updated ?? known.updated ?? null,
    lead: led.lead,
    author: bylines.author ?? known.author ?? null,
    source: bylines.source ?? known.source ?? null,
    tags: [...new Set([...(known.tags ?? []), ...tagged.tags])],
    body: leaveHead(led.rest, notes),
  };
}

/** Lines that are drawn with signs, as under a letterhead or between two texts. */
function dropRules(blocks: readonly Element[], notes: Notes): Element[] {
  return blocks.filter((block) => {
    const line = textOf(block);
    if (!isElement(block, 'p') || !RULE.test(line)) return true;
    notes.left.push({ message: say('importRule'), text: line });
    return false;
  });
}

function takeTags(blocks: readonly Element[], notes: Notes): { tags: string[]; rest: Element[] } {
  const tags: string[] = [];
  const rest = blocks.filter((block) => {
    const line = textOf(block);
    const labelled = /^(?:từ khóa|từ khoá|tags?)\s*:\s*/iu;
    if (attribute(block, 'dataRole') !== 'tags' && !(labelled.test(line) && line.length < 300)) return true;
    tags.push(
      ...line
        .replace(labelled, '')
        .split(/[,;|]/)
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ''),
    );
    notes.moved.push({ message: say('importTags'), text: line });
    return false;
  });
  return { tags, rest };
}

/** What still stands between title and body is of the portal's page; it goes, unless there is nothing else. */
function leaveHead(blocks: readonly Element[], notes: Notes): Element[] {
  const body = blocks.filter((block) => attribute(block, 'dataZone') !== 'head');
  if (body.length === 0) return [...blocks];
  for (const block of blocks) {
    if (!body.includes(block)) notes.left.push({ message: say('importHeadRest'), text: textOf(block) });
  }
  return body;
}
