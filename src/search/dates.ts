/** Days and months named in a query, so that pages published then are found. */
import { isDay } from '../vietnamese/dates.ts';
import type { Query } from './query.ts';

/** Days since 1970, both included; words `from` up to before `to` of the query. */
export interface DateRange {
  first: number;
  last: number;
  from: number;
  to: number;
}

const DAY = 86_400_000;
/** `ngày 5 tháng 12 năm 2023`, `5/12/2023`, `tháng 12 năm 2023`, `12/2023`. A year alone says too little. */
const WRITTEN =
  /(?:(?:ngày|ngay)\s+)?(?:(\d{1,2})\s*(?:[/.-]|\s(?:tháng|thang)\s)\s*(\d{1,2})|(?:tháng|thang)\s+(\d{1,2})|(?:^|\s)(\d{1,2})(?=\s*[/.-]\s*\d{4}))\s*(?:[/.-]|,?\s*(?:năm|nam)\s)\s*(\d{4})(?!\d)/giu;

/** The days and months that a query names. */
export function datesIn(query: Query): DateRange[] {
  const ranges: DateRange[] = [];
  for (const match of query.text.matchAll(WRITTEN)) {
    const [day, month, year] = [
      Number(match[1] ?? 0),
      Number(match[2] ?? match[3] ?? match[4]),
      Number(match[5]),
    ];
    if (!isDay(year, month, day || 1)) continue;
    const start = Date.UTC(year, month - 1, day || 1) / DAY;
    const end = day ? start : Date.UTC(year, month, 0) / DAY;
    const inside = (word: { start: number; end: number }) =>
      word.start >= match.index && word.end <= match.index + match[0].length;
    const from = query.words.findIndex(inside);
    if (from >= 0)
      ranges.push({ first: start, last: end, from, to: from + query.words.filter(inside).length });
  }
  return ranges;
}

/** Whether a day lies within a range. */
export function isWithin({ first, last }: Pick<DateRange, 'first' | 'last'>, day: number): boolean {
  return day >= first && day <= last;
}
