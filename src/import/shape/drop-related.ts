import type { Element } from 'hast';
import { say } from '../../strings.ts';
import { fold } from '../../vietnamese/fold.ts';
import { findAll, textOf } from '../hast/nodes.ts';
import type { Notes } from '../notes.ts';

/** What portals write over their lists of other articles. */
const HEADING =
  /^(?:cac |nhung )?(?:tin|bai|bai viet|tin tuc|tin bai|thong tin)(?: tuc| bai| viet)? (?:khac|lien quan|cung chuyen muc|cung loai|da dua|da dang|cu hon|moi hon|moi nhat|moi|doc nhieu|doc nhieu nhat|noi bat)\s*:?$/;
/** A list of links is a list of other articles; a sentence with a link is not. */
const LINKED = 0.6;

/** Takes off a list of links to other articles with its heading, and notes their words. */
export function dropRelated(blocks: readonly Element[], notes: Notes): Element[] {
  const dropped = new Set<Element>();
  for (const [i, block] of blocks.entries()) {
    if (i === 0 || !HEADING.test(fold(textOf(block)).replace(/\s+/g, ' ').trim())) continue;
    const after = blocks.slice(i + 1);
    const end = after.findIndex((each) => !isLinks(each));
    const links = end < 0 ? after : after.slice(0, end);
    if (links.length === 0) continue;
    for (const each of [block, ...links]) {
      dropped.add(each);
      notes.left.push({ message: say('importOutside'), text: textOf(each) });
    }
  }
  return blocks.filter((block) => !dropped.has(block));
}

function isLinks(block: Element): boolean {
  const links = findAll(block, (element) => element.tagName === 'a');
  const linked = links.map(textOf).join('').length;
  return linked > 0 && linked >= textOf(block).length * LINKED;
}
