/** Pages of the old portal copied as text, and other plain text: a block for each paragraph. */
import type { Element } from 'hast';
import { say } from '../../strings.ts';
import { cleanLine, fromLegacy } from '../characters.ts';
import { h } from '../hast/nodes.ts';
import type { Notes } from '../notes.ts';
import type { SourcePage } from '../source-page.ts';

/** Programs that wrap lines do so about here. */
const WRAPPED = { shortest: 55, longest: 100 };

/** Reads text; each line is a paragraph, unless lines were wrapped. */
export function readText(text: string, notes: Notes): SourcePage {
  const lines = fromLegacy(text.replace(/\r\n?/g, '\n').split('\n'), notes).map(cleanLine);
  const paragraphs = lines
    .join('\n')
    .split(/\n{2,}/)
    .flatMap((chunk) => unwrap(chunk.split('\n'), notes));
  const blocks: Element[] = paragraphs.filter((line) => line !== '').map((line) => h('p', {}, [line]));
  return {
    tree: { type: 'root', children: blocks },
    known: {},
    address: null,
    category: null,
    embedded: new Map(),
    beside: '',
    savedOn: null,
  };
}

/** Joins the lines of a paragraph that a program has wrapped: all but the last about as long, and none ends a sentence there. */
function unwrap(lines: readonly string[], notes: Notes): readonly string[] {
  const full = lines.slice(0, -1);
  const wrapped =
    full.length >= 2 &&
    full.every(({ length }) => length >= WRAPPED.shortest && length <= WRAPPED.longest) &&
    full.filter((line) => !/[.!?:;]$/.test(line)).length * 2 > full.length;
  if (!wrapped) return lines;
  notes.changed.push({ message: say('importUnwrapped', { count: lines.length }), text: lines.join(' ') });
  return [lines.join(' ')];
}
