import type { Heading } from 'mdast';
import { say } from '../../strings.ts';
import { lineOf } from '../checked.ts';
import { rule } from '../rule.ts';

const LONGEST = 150;

/** A heading that only stands there to be large and bold: a whole sentence, or a line with nothing under it. */
export const headingAsBold = rule('heading-as-bold', function* (tree) {
  if (tree.type !== 'root') return;
  for (const [i, node] of tree.children.entries()) {
    if (node.type !== 'heading') continue;
    const line = lineOf(node).trim();
    const at = node.position?.start.offset ?? 0;
    const short = line.length > 60 ? `${line.slice(0, 60)}…` : line;
    if (line.length > LONGEST || /[^.][.;,]$/.test(line)) {
      yield { message: say('checkHeadingSentence', { line: short }), at };
    } else if (isEmpty(node, tree.children[i + 1])) {
      yield { message: say('checkHeadingEmpty', { line: short }), at };
    }
  }
});

/** Whether what follows is the end, or a heading that does not stand below this one. */
function isEmpty({ depth }: Heading, next: { type: string; depth?: number } | undefined): boolean {
  return next === undefined || (next.type === 'heading' && (next.depth ?? 0) <= depth);
}
