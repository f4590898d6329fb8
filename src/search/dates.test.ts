import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn, isWithin } from './dates.ts';
import { readQuery } from './query.ts';

const dates = (text: string) => datesIn(readQuery(text));
const day = (date: string) => Date.parse(date) / 86_400_000;

describe('datesIn', () => {
  it.each([
    ['5/12/2023', '2023-12-05', '2023-12-05'],
    ['05-12-2023', '2023-12-05', '2023-12-05'],
    ['05.12.2023', '2023-12-05', '2023-12-05'],
    ['ngày 5 tháng 12 năm 2023', '2023-12-05', '2023-12-05'],
    ['ngay 5 thang 12 nam 2023', '2023-12-05', '2023-12-05'],
    ['ngày 5/12 năm 2023', '2023-12-05', '2023-12-05'],
    ['tháng 12 năm 2023', '2023-12-01', '2023-12-31'],
    ['tháng 2/2024', '2024-02-01', '2024-02-29'],
    ['12/2023', '2023-12-01', '2023-12-31'],
    ['họp xã 29/2/2024', '2024-02-29', '2024-02-29'],
  ])('%s', (text, first, last) => {
    expect(dates(text)).toMatchObject([{ first: day(first), last: day(last) }]);
  });

  it.each(['30/2/2023', '13/2023', '1768/QĐ-UBND', 'năm 2023', '61/2018', '5/12'])('none in %s', (text) => {
    expect(dates(text)).toEqual([]);
  });

  it('says which words name the date', () => {
    expect(dates('rừng 1/6/2022 xã')).toMatchObject([{ from: 1, to: 4 }]);
  });

  it('takes any string', () => {
    const digits = fc.stringMatching(/^[\d/. -]{0,20}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), digits), (text) => {
        for (const range of dates(text)) {
          expect(isWithin(range, range.first) && isWithin(range, range.last)).toBe(true);
          expect(range.to).toBeGreaterThan(range.from);
        }
      }),
    );
  });
});
