import { say } from '../../strings.ts';
import { isDay } from '../../vietnamese/dates.ts';
import { fold } from '../../vietnamese/fold.ts';
import { offsetIn, wordsOf } from '../checked.ts';
import { rule } from '../rule.ts';

const NAMES = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'];
const DATE =
  /(chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7]))[,\s]*\(?(?:ngày\s+)?(\d{1,2})(?:[/.-](\d{1,2})[/.-](\d{4})(?!\d)|\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4}))/giu;

/** "Thứ hai, 5/12/2023": that day was a Tuesday. */
export const weekdays = rule('weekdays', function* (tree, { text }) {
  for (const words of wordsOf(tree)) {
    for (const found of words.value.matchAll(DATE)) {
      const [whole, name = '', d, m1, y1, m2, y2] = found;
      const [day, month, year] = [Number(d), Number(m1 ?? m2), Number(y1 ?? y2)];
      if (!isDay(year, month, day)) continue;
      const right = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
      if (weekdayOf(name) === right) continue;
      yield {
        message: say('checkWeekday', { written: whole, right: NAMES[right] ?? '' }),
        at: offsetIn(words, found.index, whole, text),
      };
    }
  }
});

function weekdayOf(name: string): number {
  const number = /[2-7]/.exec(name)?.[0];
  return number === undefined ? NAMES.findIndex((each) => fold(each) === fold(name)) : Number(number) - 1;
}
