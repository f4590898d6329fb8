import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilMonth,
  civilTime,
  formatDate,
  formatLongDate,
  formatTime,
  isoTime,
  machineDate,
  parseInstant,
  rfc822,
} from './dates.ts';

const instant = (text: string): number => {
  const parsed = parseInstant(text);
  if (!parsed.ok) throw new Error(`${text} was refused: ${parsed.reason}`);
  return parsed.instant;
};

describe('parseInstant', () => {
  it.each([
    ['2023-12-05', '2023-12-04T17:00:00.000Z', 'day'],
    ['2023-12-05T08:30', '2023-12-05T01:30:00.000Z', 'minute'],
    ['2023-12-05 08:30:15', '2023-12-05T01:30:15.000Z', 'minute'],
    ['2023-12-05T08:30:00+07:00', '2023-12-05T01:30:00.000Z', 'minute'],
    ['2023-12-05T08:30:00-0330', '2023-12-05T12:00:00.000Z', 'minute'],
    ['2023-12-05T08:30:00.5Z', '2023-12-05T08:30:00.500Z', 'minute'],
    ['2024-02-29', '2024-02-28T17:00:00.000Z', 'day'],
  ])('%s', (text, utc, precision) => {
    expect(parseInstant(text)).toEqual({ ok: true, instant: Date.parse(utc), precision });
  });

  it.each([
    ['31/02/2023', 'day', null],
    ['2023-02-29', 'day', null],
    ['2023-13-01', 'day', null],
    ['0203-12-05', 'day', null],
    ['05/12/2023', 'form', '2023-12-05'],
    ['5.12.2023 8:30', 'form', '2023-12-05'],
    ['2023/12/5', 'form', '2023-12-05'],
    ['2023‑12‑05', 'form', '2023-12-05'],
    ['5–12–2023', 'form', '2023-12-05'],
    ['2023-12-05T24:00', 'time', null],
    ['2023-12-05T08:30+15:00', 'time', null],
    ['hôm qua', 'form', null],
    ['', 'form', null],
    ['2023', 'form', null],
  ])('refuses %j', (text, reason, suggestion) => {
    expect(parseInstant(text)).toEqual({ ok: false, reason, suggestion });
  });

  it('takes back what it gives out, and crashes at nothing', () => {
    const range = { min: Date.parse('1900-01-02'), max: Date.parse('2199-12-30') };
    fc.assert(
      fc.property(fc.integer(range), (milliseconds) => {
        const whole = Math.floor(milliseconds / 1000) * 1000;
        expect(instant(isoTime(whole))).toBe(whole);
        const day = machineDate(whole, 'day');
        expect(machineDate(instant(day), 'day')).toBe(day);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void parseInstant(text)));
    const dates = fc.stringMatching(/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([T ]\d\d:\d\d)?$/);
    fc.assert(
      fc.property(dates, (text) => {
        const parsed = parseInstant(text);
        // What is suggested is taken.
        if (!parsed.ok && parsed.suggestion !== null) expect(parseInstant(parsed.suggestion).ok).toBe(true);
      }),
    );
  });
});

describe('formats', () => {
  const morning = instant('2023-12-05T08:30');

  it('says a day as Vietnam writes it, with zeros as Decree 30/2020 has them', () => {
    expect(formatDate(morning)).toBe('05/12/2023');
    expect(formatTime(morning)).toBe('08:30');
    expect(formatLongDate(morning)).toBe('Thứ Ba, ngày 05 tháng 12 năm 2023');
    expect(formatLongDate(instant('2024-02-29'))).toBe('Thứ Năm, ngày 29 tháng 02 năm 2024');
    expect(formatLongDate(instant('2024-03-10'))).toBe('Chủ nhật, ngày 10 tháng 3 năm 2024');
  });

  it('says it for machines', () => {
    expect(machineDate(morning, 'day')).toBe('2023-12-05');
    expect(machineDate(morning, 'minute')).toBe('2023-12-05T08:30:00+07:00');
    expect(rfc822(morning)).toBe('Tue, 05 Dec 2023 08:30:00 +0700');
  });

  it('takes day and month from the clock in Vietnam', () => {
    const newYear = Date.parse('2023-12-31T17:00:00Z');
    expect(civilMonth(newYear)).toBe('2024/01');
    expect(civilMonth(newYear - 1)).toBe('2023/12');
    expect(civilTime(newYear)).toMatchObject({ year: 2024, month: 1, day: 1, hour: 0, weekday: 1 });
  });

  it('agrees with the calendar of the platform', () => {
    const platform = new Intl.DateTimeFormat('en-GB', { timeZone: '+07:00', dateStyle: 'short' });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (milliseconds) => {
        expect(formatDate(milliseconds)).toBe(platform.format(milliseconds));
      }),
    );
  });
});
