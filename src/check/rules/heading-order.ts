import { say } from '../../strings.ts';
import { nodesOf } from '../checked.ts';
import { rule } from '../rule.ts';

/** A heading two levels below the one before: screen readers' users look for what was skipped. */
export const headingOrder = rule('heading-order', function* (tree) {
  let above: number | null = null;
  for (const heading of nodesOf(tree, 'heading')) {
    if (above !== null && heading.depth > above + 1) {
      const message = say('checkHeadingSkip', {
        depth: '#'.repeat(heading.depth),
        right: '#'.repeat(above + 1),
      });
      yield {
        message,
        at: heading.position?.start.offset ?? 0,
        fix: { length: heading.depth, text: '#'.repeat(above + 1) },
      };
    }
    above = heading.depth;
  }
});
