import { say } from '../../strings.ts';
import { isDay } from '../../vietnamese/dates.ts';
import { fold } from '../../vietnamese/fold.ts';
import { offsetIn, wordsOf } from '../checked.ts';
import { rule } from '../rule.ts';

const NAMES = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'];
const NAME = '(?<name>chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7]))';
const DAY =
  '(?<day>\\d{1,2})(?:[/.-](?<month>\\d{1,2})[/.-](?<year>\\d{4})(?!\\d)|\\s+tháng\\s+(?<monthInWords>\\d{1,2})(?:\\s+năm\\s+|/)(?<yearInWords>\\d{4}))';
const DATES = [
  new RegExp(`${NAME}[,\\s]*\\(?(?:ngày\\s+)?${DAY}`, 'giu'),
  // "ngày 5/12/2023 (thứ Hai)"; "…, thứ Hai" may begin something else.
  new RegExp(`(?<!\\d)${DAY}\\s*\\(${NAME}\\)`, 'giu'),
];

/** "Thứ hai, 5/12/2023": that day was a Tuesday. A date without its year says nothing for sure. */
export const weekdays = rule('weekdays', function* (tree, { text }) {
  for (const words of wordsOf(tree)) {
    for (const found of DATES.flatMap((form) => [...words.value.matchAll(form)])) {
      const { name = '', day, month, year, monthInWords, yearInWords } = found.groups ?? {};
      const date = [Number(year ?? yearInWords), Number(month ?? monthInWords), Number(day)] as const;
      if (!isDay(...date)) continue;
      const right = new Date(Date.UTC(date[0], date[1] - 1, date[2])).getUTCDay();
      if (weekdayOf(name) === right) continue;
      yield {
        message: say('checkWeekday', { written: found[0], right: NAMES[right] ?? '' }),
        at: offsetIn(words, found.index, found[0], text),
      };
    }
  }
});

function weekdayOf(name: string): number {
  const number = /[2-7]/.exec(name)?.[0];
  return number === undefined ? NAMES.findIndex((each) => fold(each) === fold(name)) : Number(number) - 1;
}
