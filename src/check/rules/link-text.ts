import { say } from '../../strings.ts';
import { fold } from '../../vietnamese/fold.ts';
import { lineOf, nodesOf } from '../checked.ts';
import { rule } from '../rule.ts';

const EMPTY_WORDS =
  /^(?:(?:xem |bam |nhan |click |tai |vao )*(?:tai day|o day|day|vao day)|xem them|xem tiep|xem chi tiet|chi tiet|doc them|link|lien ket|duong dan|here|click here|read more|more)$/;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

/** Link text that says nothing by itself, or is missing, and bare addresses. */
export const linkText = rule('link-text', function* (tree) {
  for (const link of nodesOf(tree, 'link')) {
    const words = lineOf(link).trim();
    const at = link.position?.start.offset ?? 0;
    if (words === '' && link.children.every(({ type }) => type === 'text'))
      yield { message: say('checkLinkEmpty', { url: link.url }), at };
    else if (ADDRESS.test(words)) yield { message: say('checkBareAddress', { address: words }), at };
    else if (
      EMPTY_WORDS.test(
        fold(words)
          .replace(/[^a-z ]/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      )
    ) {
      yield { message: say('checkLinkText', { words }), at };
    }
  }
});
