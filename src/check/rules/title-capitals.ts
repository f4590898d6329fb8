import { say } from '../../strings.ts';
import { field, rule } from '../rule.ts';

/** Three words in capitals, or two of which one has a mark that abbreviations lack: "UBND TP" may make up a title. */
const WORDS = /\p{Lu}{2,}\s+\p{Lu}{2,}\s+\p{Lu}{2,}/u;
const MARKED =
  /(?:\p{Lu}*[ÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ]\p{Lu}*\s+\p{Lu}{2,}|\p{Lu}{2,}\s+\p{Lu}*[ÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ])/u;

/** A headline in capitals: hard to read, and read out letter by letter by some programs. */
export const titleCapitals = rule('title-capitals', function* (_, checked) {
  const title = field(checked, 'title');
  if (title === title.toUpperCase() && (WORDS.test(title) || MARKED.test(title))) {
    yield { message: say('checkTitleCapitals'), at: checked.frontmatter.placeOf(['title'], 'value') };
  }
});
