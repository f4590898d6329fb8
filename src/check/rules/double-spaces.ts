import { say } from '../../strings.ts';
import { offsetIn, wordsOf } from '../checked.ts';
import { rule } from '../rule.ts';

/** Two spaces between words. */
export const doubleSpaces = rule('double-spaces', function* (tree, { text }) {
  for (const words of wordsOf(tree)) {
    for (const { 0: spaces, index } of words.value.matchAll(/(?<=\S) {2,}(?=\S)/g)) {
      const at = offsetIn(words, index, spaces, text);
      if (text.slice(at, at + spaces.length) === spaces)
        yield { message: say('checkDoubleSpace'), at, fix: { length: spaces.length, text: ' ' } };
    }
  }
});
