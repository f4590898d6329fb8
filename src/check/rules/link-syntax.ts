import { say } from '../../strings.ts';
import { wordsOf } from '../checked.ts';
import { rule } from '../rule.ts';

/** What would be a link, but that spaces stand in its address: `[Phụ lục](phu luc.docx)`. Brackets may stand in it, in pairs. */
const SPACED = /(?<!\\)\]\(((?:[^()<>\n]|\([^()\n]*\))*)\)/g;
/** An address, not what somebody adds in brackets: it begins or ends like one. */
const ADDRESS = /^(?:https?:|www\.|\.{0,2}\/)|\.[a-z][a-z\d]{1,4}(?:[?#]\S*)?$/i;
const TITLE = /\s+(?:"[^"]*"|'[^']*')$/;
/** `[words][name]`, `[words][]`. Numbers of sources, `[1][2]`, are no links. */
const NAMED = /(?<![\\\]])\[([^[\]\n]*\p{L}[^[\]\n]*)\]\[([^[\]\n]*)\](?![[(])/gu;

/** Links that were meant and are none: readers see the brackets. */
export const linkSyntax = rule('link-syntax', function* (tree, { text }) {
  for (const { offset, end } of wordsOf(tree)) {
    const source = text.slice(offset, end);
    for (const { 1: inside = '', index } of source.matchAll(SPACED)) {
      const address = inside.trim().replace(TITLE, '');
      if (!/\s/.test(address) || !ADDRESS.test(address)) continue;
      // Its words may hold markup: then they began in another piece of text.
      const start = source.lastIndexOf('[', index);
      if (source.charAt(start - 1) === '\\') continue;
      yield { message: say('checkLinkSpaces', { address }), at: offset + (start < 0 ? index : start) };
    }
    for (const { 1: words = '', 2: name = '', index } of source.matchAll(NAMED)) {
      if (name !== '' && !/\p{L}/u.test(name)) continue;
      yield { message: say('checkLinkUndefined', { name: name || words }), at: offset + index };
    }
  }
});
