import { describe, expect, it } from 'vitest';
import { longDate, machineDate, shortDate } from './dates.ts';

const evening = Date.parse('2023-12-05T23:30:00+07:00');
const earlyMorning = Date.parse('2024-02-04T00:15:00+07:00');

describe('dates as pages show them', () => {
  it('shows the day in Vietnam', () => {
    expect(shortDate(evening)).toBe('05/12/2023');
    expect(shortDate(earlyMorning)).toBe('04/02/2024');
  });

  it('writes a long date as Decree 30/2020 does', () => {
    expect(longDate(evening)).toBe('Thứ Ba, ngày 05 tháng 12 năm 2023');
    expect(longDate(earlyMorning, 'minute')).toBe('Chủ nhật, ngày 04 tháng 02 năm 2024, 00:15');
    expect(longDate(Date.parse('2024-03-11T12:00:00Z'))).toBe('Thứ Hai, ngày 11 tháng 3 năm 2024');
  });

  it('gives machines the day, or the minute with its zone', () => {
    expect(machineDate(earlyMorning)).toBe('2024-02-04');
    expect(machineDate(earlyMorning, 'minute')).toBe('2024-02-04T00:15+07:00');
  });
});
