/** Dates as pages show them: Vietnam's time (UTC+7 all year), whatever the machine's zone. */

const OFFSET = 7 * 60 * 60 * 1000;
const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

type Precision = 'day' | 'minute';

/** `instant` is ms since 1970. Gives `05/12/2023`. */
export function shortDate(instant: number): string {
  const [year, month, day] = dayOf(instant).split('-');
  return `${day}/${month}/${year}`;
}

/**
 * `Thứ Ba, ngày 05 tháng 12 năm 2023`, with `, 08:30` where the time of day is known.
 * Days under 10 and months 1 and 2 take a zero (Decree 30/2020/NĐ-CP, annex I).
 */
export function longDate(instant: number, precision: Precision = 'day'): string {
  const local = new Date(instant + OFFSET);
  const day = pad(local.getUTCDate());
  const month = local.getUTCMonth() + 1;
  const date = `${WEEKDAYS[local.getUTCDay()]}, ngày ${day} tháng ${month < 3 ? pad(month) : month} năm ${local.getUTCFullYear()}`;
  return precision === 'minute' ? `${date}, ${timeOf(instant)}` : date;
}

/** For `datetime` attributes and structured data: `2023-12-05`, or `2023-12-05T08:30+07:00`. */
export function machineDate(instant: number, precision: Precision = 'day'): string {
  return precision === 'minute' ? `${dayOf(instant)}T${timeOf(instant)}+07:00` : dayOf(instant);
}

function dayOf(instant: number): string {
  return new Date(instant + OFFSET).toISOString().slice(0, 10);
}

function timeOf(instant: number): string {
  return new Date(instant + OFFSET).toISOString().slice(11, 16);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
