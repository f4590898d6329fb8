import { say } from '../../strings.ts';
import { field, rule } from '../rule.ts';

/** Abbreviations may make up a short title; two whole words in capitals are shouting. */
const WORDS = /\p{Lu}{2,}\s+\p{Lu}{2,}\s+\p{Lu}{2,}/u;

/** A headline in capitals: hard to read, and read out letter by letter by some programs. */
export const titleCapitals = rule('title-capitals', function* (_, checked) {
  const title = field(checked, 'title');
  if (title === title.toUpperCase() && WORDS.test(title)) {
    yield { message: say('checkTitleCapitals'), at: checked.frontmatter.placeOf(['title'], 'value') };
  }
});
