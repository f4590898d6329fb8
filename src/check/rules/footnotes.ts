import { say } from '../../strings.ts';
import { nodesOf, wordsOf } from '../checked.ts';
import { rule } from '../rule.ts';

const MARK = /(?<!\\)\[\^([^\]\s]+)\]/g;

/** A mark without its note, which stays as it was typed; a note without its mark, which nobody sees. */
export const footnotes = rule('footnotes', function* (tree, { text }) {
  for (const { offset, end } of wordsOf(tree)) {
    for (const { 0: mark, index } of text.slice(offset, end).matchAll(MARK))
      yield { message: say('checkFootnoteMissing', { mark }), at: offset + index };
  }
  const marked = new Set(nodesOf(tree, 'footnoteReference').map(({ identifier }) => identifier));
  for (const { identifier, label, position } of nodesOf(tree, 'footnoteDefinition')) {
    if (marked.has(identifier)) continue;
    const mark = `[^${label ?? identifier}]`;
    yield { message: say('checkFootnoteUnused', { mark }), at: position?.start.offset ?? 0 };
  }
});
