// Decides how instants, years, hours and shares are written: ROC years in Chinese, always the time of Taipei.
import type { Language } from './i18n/language';

const taipeiOffset = 8 * 3_600_000;
/** Between the words of an English date, which is never cut in two at a line's end. */
const bound = '\u00a0';
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The calendar parts of an instant in Taipei; `year` is Gregorian. */
export interface TaipeiParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** Milliseconds since the epoch, of either form. */
export function toMs(instant: string | number): number {
  return typeof instant === 'number' ? instant : Date.parse(instant);
}

/** The parts of an instant (ms or ISO 8601) on a clock in Taipei: UTC+8, without daylight saving. */
export function taipeiParts(instant: string | number): TaipeiParts {
  const shifted = new Date(toMs(instant) + taipeiOffset);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
  };
}

/** The instant (ms) of a wall clock in Taipei, or null when there is no such day or time. */
export function fromTaipei(parts: Omit<TaipeiParts, 'second'>): number | null {
  const ms = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute);
  const back = taipeiParts(ms - taipeiOffset);
  const same =
    back.year === parts.year &&
    back.month === parts.month &&
    back.day === parts.day &&
    back.hour === parts.hour &&
    back.minute === parts.minute;
  return same ? ms - taipeiOffset : null;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** `108年9月6日` or `6 Sep 2019`, the latter bound together. */
export function formatDay(instant: string | number, language: Language): string {
  const { year, month, day } = taipeiParts(instant);
  return language === 'en'
    ? [day, months[month - 1], year].join(bound)
    : `${year - 1911}年${month}月${day}日`;
}

/** `9月6日` or `6 Sep`: where many stand below each other and the year is told elsewhere. */
export function formatMonthDay(instant: string | number, language: Language): string {
  const { month, day } = taipeiParts(instant);
  return language === 'en' ? [day, months[month - 1]].join(bound) : `${month}月${day}日`;
}

/** The instant at which a day (YYYY-MM-DD) of Taipei begins, as text. */
export function startOfDay(date: string): string {
  return `${date}T00:00:00+08:00`;
}

/** A day without its year, as short as an axis needs it: `9/6` or `6 Sep`. */
export function formatShortDay(instant: string | number, language: Language): string {
  const { month, day } = taipeiParts(instant);
  return language === 'en' ? [day, months[month - 1]].join(bound) : `${month}/${day}`;
}

/** `10:00`, on a 24-hour clock. */
export function formatTime(instant: string | number): string {
  const { hour, minute } = taipeiParts(instant);
  return `${two(hour)}:${two(minute)}`;
}

/** `10:00:07`. */
export function formatSeconds(instant: string | number): string {
  return `${formatTime(instant)}:${two(taipeiParts(instant).second)}`;
}

/** `108年9月6日 10:00` or `6 Sep 2019 10:00`. */
export function formatInstant(instant: string | number, language: Language): string {
  return `${formatDay(instant, language)} ${formatTime(instant)}`;
}

/** A closing instant: midnight is written as 24:00 of the day that ends, since 00:00 is read as a day later. */
export function formatClosing(instant: string | number, language: Language): string {
  if (formatSeconds(instant) !== '00:00:00') return formatInstant(instant, language);
  return `${formatDay(toMs(instant) - 1, language)} 24:00`;
}

/** A share 0..1 as whole percents, rounded down, so that 100 % means everyone; a dash when there is none. */
export function formatRate(rate: number | null): string {
  return rate === null ? '—' : `${Math.floor(rate * 100 + 1e-9)}%`;
}

/** Thousands in groups: 76,080. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}

/** Several words in a row: 甲、乙 or A, B. */
export function formatList(words: readonly string[], language: Language): string {
  return words.join(language === 'en' ? ', ' : '、');
}

/** What is left until an instant, in its two largest units; zeros when it has passed. */
export function timeLeft(until: string | number, now: number) {
  const seconds = Math.max(0, Math.floor((toMs(until) - now) / 1000));
  return {
    days: Math.floor(seconds / 86_400),
    hours: Math.floor((seconds % 86_400) / 3600),
    minutes: Math.floor((seconds % 3600) / 60),
    seconds: seconds % 60,
  };
}
