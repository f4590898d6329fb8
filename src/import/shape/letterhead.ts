/** The head of an official document: the state's name and motto, the office, the number, place and date. */
import type { Element } from 'hast';
import { say } from '../../strings.ts';
import { fold } from '../../vietnamese/fold.ts';
import { textOf } from '../hast/nodes.ts';
import type { Notes } from '../notes.ts';

const NEAR_TOP = 14;
const LONGEST = 150;
const STATE = /^cong hoa xa hoi chu nghia viet nam$/;
const LINE =
  /^(?:cong hoa xa hoi chu nghia viet nam|doc lap\s*[-–]\s*tu do\s*[-–]\s*hanh phuc|dang cong san viet nam|so\s*:.*|.{2,40}, ngay.{0,12}thang.{0,12}nam.{0,12})$/;

/** Takes off the letterhead, where there is one, with a note of its words: a portal's page has a head of its own. */
export function dropLetterhead(blocks: readonly Element[], notes: Notes): Element[] {
  const top = blocks.slice(0, NEAR_TOP).map((block) => fold(textOf(block)).replace(/\s+/g, ' '));
  if (!top.some((line) => STATE.test(line))) return [...blocks];
  const last = top.findLastIndex((line) => LINE.test(line));
  const head = blocks.slice(0, last + 1);
  if (head.some((block) => textOf(block).length > LONGEST)) return [...blocks];
  notes.left.push({ message: say('importLetterhead'), text: head.map(textOf).join('; ') });
  return blocks.slice(last + 1);
}
