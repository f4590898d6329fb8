/**
 * Dates as Vietnam's civil calendar has them: UTC+7 all year, whatever the machine's zone and language.
 * An instant is milliseconds since 1970 (UTC).
 */

const HOUR = 3_600_000;
const VIETNAM = 7 * HOUR;
const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const RFC_DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const RFC_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Before and after these years a date is a slip of the keys: 0203, 20233. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

type Precision = 'day' | 'minute';

export type ParsedInstant =
  | { ok: true; instant: number; precision: Precision }
  /**
   * `form`: written another way; `day`, `time`: written right, but not in the calendar or on the clock.
   * `suggestion` is the same day as it should be written, where it can be told.
   */
  | { ok: false; reason: 'form' | 'day' | 'time'; suggestion: string | null };

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:([Zz])|([+-])(\d{2}):?(\d{2})?)?)?$/;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/;
const LOOSE_ISO = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)/;

/**
 * Reads `YYYY-MM-DD` (the day's beginning in Vietnam) or ISO 8601 with a time; without a zone the time is Vietnam's.
 * A day that is in no calendar, such as 31 February, is refused.
 */
export function parseInstant(text: string): ParsedInstant {
  const written = text.trim();
  const iso = ISO.exec(written);
  if (!iso) return otherForm(written);
  const at = (group: number): number => Number(iso[group] ?? 0);
  if (!isDay(at(1), at(2), at(3))) return { ok: false, reason: 'day', suggestion: null };
  const midnight = Date.UTC(at(1), at(2) - 1, at(3));
  if (iso[4] === undefined) return { ok: true, instant: midnight - VIETNAM, precision: 'day' };

  const [hour, minute, second, zoneHour, zoneMinute] = [at(4), at(5), at(6), at(10), at(11)];
  if (hour > 23 || minute > 59 || second > 59 || zoneHour > 14 || zoneMinute > 59) {
    return { ok: false, reason: 'time', suggestion: null };
  }
  const milliseconds = Number((iso[7] ?? '').padEnd(3, '0').slice(0, 3));
  const local = midnight + hour * HOUR + minute * 60_000 + second * 1000 + milliseconds;
  return { ok: true, instant: local - zone(iso), precision: 'minute' };
}

function zone(iso: RegExpExecArray): number {
  if (iso[8] !== undefined) return 0;
  if (iso[9] === undefined) return VIETNAM;
  const offset = Number(iso[10]) * HOUR + Number(iso[11] ?? 0) * 60_000;
  return iso[9] === '-' ? -offset : offset;
}

/** Why a text that is no ISO date is refused, and how its day is written. */
function otherForm(written: string): ParsedInstant {
  // Word writes hyphens and dashes of its own.
  const plain = written.replace(/[\u2010-\u2015\u2212]/g, '-');
  const dayFirst = DAY_FIRST.exec(plain);
  const loose = LOOSE_ISO.exec(plain);
  const parts = dayFirst ? [dayFirst[3], dayFirst[2], dayFirst[1]] : loose ? loose.slice(1) : null;
  if (!parts) return { ok: false, reason: 'form', suggestion: null };
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  if (!isDay(year, month, day)) return { ok: false, reason: 'day', suggestion: null };
  return { ok: false, reason: 'form', suggestion: `${year}-${two(month)}-${two(day)}` };
}

/** Whether the calendar has such a day. */
export function isDay(year: number, month: number, day: number): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The calendar and the clock in Vietnam at an instant; `weekday` 0 is Sunday. */
interface CivilTime {
  year: number;
  month: number;
  day: number;
  weekday: number;
  hour: number;
  minute: number;
  second: number;
}

/** What calendar and clock show in Vietnam. */
export function civilTime(instant: number): CivilTime {
  const shifted = new Date(instant + VIETNAM);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
  };
}

/** The month in Vietnam as addresses have it: `2023/12`. */
export function civilMonth(instant: number): string {
  const { year, month } = civilTime(instant);
  return `${four(year)}/${two(month)}`;
}

/** When a month in Vietnam, `2023/12`, begins and when the next one does, ms since 1970. */
export function monthSpan(month: string): { from: number; to: number } {
  const [year = 0, number = 0] = month.split('/').map(Number);
  return { from: Date.UTC(year, number - 1) - VIETNAM, to: Date.UTC(year, number) - VIETNAM };
}

/** `05/12/2023` */
export function formatDate(instant: number): string {
  const { year, month, day } = civilTime(instant);
  return `${two(day)}/${two(month)}/${four(year)}`;
}

/**
 * `Thứ Ba, ngày 05 tháng 12 năm 2023`. A zero stands before days under 10 and before months 1 and 2 only
 * (Decree 30/2020/NĐ-CP, appendix I).
 */
export function formatLongDate(instant: number): string {
  const { year, month, day, weekday } = civilTime(instant);
  const monthWritten = month < 3 ? two(month) : String(month);
  return `${WEEKDAYS[weekday]}, ngày ${two(day)} tháng ${monthWritten} năm ${year}`;
}

/** `08:30` */
export function formatTime(instant: number): string {
  const { hour, minute } = civilTime(instant);
  return `${two(hour)}:${two(minute)}`;
}

/** For `datetime` attributes: `2023-12-05`, or `2023-12-05T08:30:00+07:00` where a time of day was given. */
export function machineDate(instant: number, precision: Precision): string {
  return precision === 'day' ? isoTime(instant).slice(0, 10) : isoTime(instant);
}

/** ISO 8601 in Vietnam's zone: `2023-12-05T08:30:00+07:00`. */
export function isoTime(instant: number): string {
  const { year, month, day, hour, minute, second } = civilTime(instant);
  return `${four(year)}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}+07:00`;
}

/** RFC 822 with a year of four digits, as RSS wants it: `Tue, 05 Dec 2023 08:30:00 +0700`. */
export function rfc822(instant: number): string {
  const { year, month, day, weekday, hour, minute, second } = civilTime(instant);
  const date = `${RFC_DAYS[weekday]}, ${two(day)} ${RFC_MONTHS[month - 1]} ${four(year)}`;
  return `${date} ${two(hour)}:${two(minute)}:${two(second)} +0700`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function four(number: number): string {
  return String(number).padStart(4, '0');
}
