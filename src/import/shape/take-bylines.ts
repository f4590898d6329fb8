import type { Element } from 'hast';
import { say } from '../../strings.ts';
import { attribute, isElement, textOf } from '../hast/nodes.ts';
import type { Notes } from '../notes.ts';
import { type Byline, isName, isOffice, readByline, trimName } from './byline.ts';
import { looks } from './looks.ts';
import { isSignatureLine } from './signature.ts';

/** Only so many blocks from the end may still be about the author. */
const NEAR_END = 5;

interface Bylines {
  author: string | null;
  source: string | null;
  rest: Element[];
}

/** Takes author and source: by the page's marks, or the last lines. */
export function takeBylines(blocks: readonly Element[], notes: Notes): Bylines {
  let author: string | null = null;
  let source: string | null = null;
  const taken = new Set<Element>();
  const take = (block: Element, message: string): void => {
    taken.add(block);
    notes.moved.push({ message, text: textOf(block) });
  };

  for (const block of blocks) {
    const role = attribute(block, 'dataRole');
    if (role !== 'author' && role !== 'source') continue;
    const line = textOf(block);
    const read = readByline(line);
    const name = read?.name ?? trimName(line);
    if (name === '') continue;
    if ((read?.labelled ? read.kind : role) === 'author') author ??= name;
    else source ??= name;
    take(block, say(role === 'author' ? 'importAuthor' : 'importSource', { name }));
  }

  for (let i = blocks.length - 1; i >= Math.max(1, blocks.length - NEAR_END); i--) {
    const block = blocks[i];
    if (!block || taken.has(block) || textOf(block) === '') continue;
    if (attribute(block, 'dataRole') === 'attachments') continue;
    const line = textOf(block);
    const signing = author !== null && isSignatureLine(line);
    if (signing) {
      taken.add(block);
      notes.left.push({ message: say('importSignature'), text: line });
      continue;
    }
    if (!isElement(block, 'p') && !/^h[2-6]$/.test(block.tagName)) break;
    const read = readByline(line) ?? officeLine(block);
    if (!read) {
      if (isSignatureLine(line)) continue;
      break;
    }
    if (read.kind === 'source' && source === null) source = read.name;
    else if (
      read.kind === 'author' &&
      author === null &&
      (read.labelled || isName(read.name) || isOffice(read.name))
    )
      author = read.name;
    else break;
    take(block, say(read.kind === 'author' ? 'importAuthor' : 'importSource', { name: read.name }));
    if (read.kind === 'author' && !read.labelled && isUnsure(block)) {
      notes.doubts.push({ message: say('importAuthorGuessed', { name: read.name }), text: read.name });
    }
  }
  return { author, source, rest: blocks.filter((block) => !taken.has(block)) };
}

/** An office in bold or at the right of the last line signs; elsewhere its name is part of the text. */
function officeLine(block: Element): Byline | null {
  const name = trimName(textOf(block));
  const { bold, italic } = looks(block);
  const standsOut = bold || italic || attribute(block, 'dataAlign') === 'right';
  return standsOut && isOffice(name) ? { kind: 'author', name, labelled: false } : null;
}

/** A plain last line in the old portal's own part for the body is the author; elsewhere it should stand out. */
function isUnsure(block: Element): boolean {
  const { bold, italic } = looks(block);
  return !bold && !italic && attribute(block, 'dataAlign') === '' && attribute(block, 'dataZone') !== 'body';
}
