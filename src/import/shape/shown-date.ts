/** Dates as portals and offices show them to readers. */

import { isDay, parseInstant } from '../../vietnamese/dates.ts';
import { fold } from '../../vietnamese/fold.ts';

const DAY =
  /(?:ngay\s+)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)|ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(\d{4})/;
const ISO = /(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/;
const CLOCK = /(\d{1,2})\s*[:hg]\s*(\d{2})(?::\d{2})?\s*(sa|ch|am|pm)?/;
/** What may stand around a date on a line of its own. */
const AROUND = new RegExp(
  [
    'thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|(?:t[2-7]|cn)\\b',
    'ngay (?:dang|tao|xuat ban|cap nhat|phat hanh)|dang (?:ngay|luc|boi)|cap nhat(?: lan cuoi| luc| ngay)?|thoi gian|xuat ban|gui luc|luc|vao|hoi|ngay',
    'gmt\\s*\\+?\\s*7|utc\\s*\\+?\\s*7|\\(?\\+07:?00\\)?|gio',
  ].join('|'),
  'g',
);

interface ShownDate {
  /** `2023-12-05` or `2023-12-05T14:30:00+07:00` */
  date: string;
  /** The line says nothing else. */
  alone: boolean;
  /** The line calls it the date of the last change. */
  isUpdate: boolean;
}

/** The date on a line; null where there is none, or one that is in no calendar. */
export function shownDate(line: string): ShownDate | null {
  const folded = fold(line.normalize('NFC')).replace(/\s+/g, ' ').trim();
  const isUpdate = /cap nhat/.test(folded);
  const iso = ISO.exec(folded.toUpperCase());
  if (iso) return isoDate(iso, folded, isUpdate);
  const day = DAY.exec(folded);
  if (!day) return null;
  const [d, m, y] = (day[1] === undefined ? day.slice(4, 7) : day.slice(1, 4)).map(Number);
  if (d === undefined || m === undefined || y === undefined || !isDay(y, m, d)) return null;
  const date = `${y}-${two(m)}-${two(d)}`;
  const rest = folded.slice(0, day.index) + folded.slice(day.index + day[0].length);
  const clock = CLOCK.exec(rest);
  const time = clock && timeOf(clock);
  const around = time ? rest.replace(clock[0], '') : rest;
  return { date: time ? `${date}T${time}:00+07:00` : date, alone: isAlone(around), isUpdate };
}

function isoDate(found: RegExpExecArray, folded: string, isUpdate: boolean): ShownDate | null {
  const [whole, year, month, day, hour, minute, zone] = found;
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  const clock = hour === undefined ? '' : `T${hour}:${minute}:00${zone ?? '+07:00'}`;
  const date = `${year}-${month}-${day}${clock}`;
  if (!parseInstant(date).ok) return null;
  return { date, alone: isAlone(folded.toUpperCase().replace(whole, '').toLowerCase()), isUpdate };
}

/** "14:30", "2:30 CH" (chiều) or "2:30 PM" on the clock of 24 hours; null where it is no time. */
function timeOf(clock: RegExpExecArray): string | null {
  const [hour, minute] = [Number(clock[1]), Number(clock[2])];
  const afternoon = clock[3] === 'ch' || clock[3] === 'pm';
  const morning = clock[3] === 'sa' || clock[3] === 'am';
  const on24 = afternoon && hour < 12 ? hour + 12 : morning && hour === 12 ? 0 : hour;
  return on24 > 23 || minute > 59 ? null : `${two(on24)}:${two(minute)}`;
}

function isAlone(around: string): boolean {
  return !/[a-z0-9]/.test(around.replace(AROUND, ''));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
