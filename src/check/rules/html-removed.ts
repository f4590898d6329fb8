import { schema } from '../../markdown/sanitize.ts';
import { say } from '../../strings.ts';
import { nodesOf } from '../checked.ts';
import { rule } from '../rule.ts';

const TAG = /<([a-z][a-z0-9-]*)([^>]*)>/gi;
const FORBIDDEN = /\s(on[a-z]+|style|id|class)\s*=/i;
const allowed = new Set(schema.tagNames ?? []);

/** HTML that the site takes away: scripts, frames, styles. */
export const htmlRemoved = rule('html-removed', function* (tree) {
  for (const { value, position } of nodesOf(tree, 'html')) {
    for (const { 1: tag = '', 2: attributes = '', index } of value.matchAll(TAG)) {
      const at = (position?.start.offset ?? 0) + index;
      if (!allowed.has(tag.toLowerCase()))
        yield { message: say('checkHtmlElement', { tag: tag.toLowerCase() }), at };
      const attribute = FORBIDDEN.exec(attributes)?.[1];
      if (attribute !== undefined) yield { message: say('checkHtmlAttribute', { attribute }), at };
    }
  }
});
