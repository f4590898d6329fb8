import { say } from '../../strings.ts';
import { offsetIn, wordsOf } from '../checked.ts';
import { rule } from '../rule.ts';

const TYPES = 'QĐ|NQ|KH|BC|CV|TB|CT|NĐ|TT|TTr|HD|GM|GP|KL|PA|TTLT|QC|CĐ';
/** "1768 / QĐ - UBND": spaces inside. */
const SPACES = new RegExp(
  `(?<![\\d/])\\d{1,5}(?:/\\d{4})?(?: ?/ ?)(?:${TYPES})(?: ?[-–] ?)[A-ZĐ&]{2,}[A-ZĐ&0-9]*g?(?![\\p{L}\\d])`,
  'gu',
);
/** "1768/QĐUBND": no hyphen. TTCP is an office, the Government Inspectorate. */
const NO_HYPHEN = new RegExp(
  `(?<![\\d/])\\d{1,5}(?:/\\d{4})?/(?!TTCP)(${TYPES})((?:UBND|HĐND|TTg|CP|BTC|BYT|BGDĐT|BNV|SNV|STC))(?![\\p{L}\\d])`,
  'gu',
);
/** "1768/QDUBND", "1768/QD-UBND", and "1768/QDD-UBND", what Telex leaves where it is off: D for Đ. */
const PLAIN_D = /(?<![\d/])\d{1,5}(?:\/\d{4})? ?\/ ?(?:QD|ND)D? ?[-–]? ?[A-ZĐ]{2,}g?(?![\p{L}\d])/gu;

/** Numbers of documents that cannot be found as they are written. */
export const documentNumbers = rule('document-numbers', function* (tree, { text }) {
  for (const words of wordsOf(tree)) {
    const alarm = (found: RegExpExecArray, right: string) => {
      const at = offsetIn(words, found.index, found[0], text);
      const message = say('checkDocumentNumber', { written: found[0], right });
      return text.startsWith(found[0], at)
        ? { message, at, fix: { length: found[0].length, text: right } }
        : { message, at };
    };
    for (const found of words.value.matchAll(SPACES)) {
      const right = found[0].replace(/ /g, '').replace('–', '-');
      if (right !== found[0]) yield alarm(found, right);
    }
    for (const found of words.value.matchAll(NO_HYPHEN))
      yield alarm(found, found[0].replace(`${found[1]}${found[2]}`, `${found[1]}-${found[2]}`));
    for (const found of words.value.matchAll(PLAIN_D))
      yield alarm(found, found[0].replace(/ ?\/ ?([QN])DD? ?[-–]? ?/, '/$1Đ-'));
  }
});
