import { say } from '../../strings.ts';
import { lineOf } from '../checked.ts';
import { rule } from '../rule.ts';

const LONGEST = 120;
/** Over a signature, bold lines are right. */
const SIGNATURE = /^(?:TM|KT|TL|TUQ|Q)\.\s|^(?:CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG PHÒNG)/u;

/** A bold line that stands for a heading: no table of contents and no screen reader finds it. */
export const headingBold = rule('heading-bold', function* (tree) {
  if (tree.type !== 'root') return;
  for (const [i, node] of tree.children.entries()) {
    if (node.type !== 'paragraph' || node.children.length !== 1 || node.children[0]?.type !== 'strong')
      continue;
    const line = lineOf(node);
    const next = tree.children[i + 1];
    if (
      line.length > LONGEST ||
      /[.!?;,…"”]$/.test(line) ||
      SIGNATURE.test(line) ||
      !next ||
      next.type === 'heading'
    )
      continue;
    yield { message: say('checkHeadingBold', { line }), at: node.position?.start.offset ?? 0 };
  }
});
