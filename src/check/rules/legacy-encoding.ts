import { recognise } from '../../import/legacy/recognise.ts';
import { say } from '../../strings.ts';
import { wordsOf } from '../checked.ts';
import { field, rule } from '../rule.ts';

/** Text in TCVN3 or VNI: nobody can read or find it. */
export const legacyEncoding = rule('legacy-encoding', function* (tree, checked) {
  for (const name of ['title', 'description']) {
    const { encoding, text } = recognise(field(checked, name));
    if (encoding)
      yield {
        message: say('checkLegacy', { encoding: encoding.toUpperCase(), text: text.slice(0, 60) }),
        at: checked.frontmatter.placeOf([name], 'value'),
      };
  }
  for (const { value, offset } of wordsOf(tree)) {
    const { encoding, text } = recognise(value);
    if (encoding)
      yield {
        message: say('checkLegacy', { encoding: encoding.toUpperCase(), text: text.slice(0, 60) }),
        at: offset,
      };
  }
});
