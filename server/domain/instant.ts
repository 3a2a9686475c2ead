// Decides how an instant relates to a day, an academic year and a printed time in Asia/Taipei.

/** Milliseconds since 1970-01-01T00:00:00.000Z, an integer. The only form of time inside the server. */
export type Instant = number;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

// Taiwan has kept UTC+8 without summer time since 1979, so a fixed offset is exact for every cycle.
const TAIPEI_OFFSET = 8 * HOUR;

const ROC_ERA = 1911;

type Fields = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  ms: number;
};

const two = (n: number): string => String(n).padStart(2, '0');
const three = (n: number): string => String(n).padStart(3, '0');

function taipeiFields(instant: Instant): Fields {
  const shifted = new Date(instant + TAIPEI_OFFSET);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    ms: shifted.getUTCMilliseconds(),
  };
}

/** The calendar day in Taipei that holds the instant, as 'YYYY-MM-DD' (D4.1). */
export function taipeiDay(instant: Instant): string {
  return new Date(instant + TAIPEI_OFFSET).toISOString().slice(0, 10);
}

/** Whether the text is a day of the calendar, as 'YYYY-MM-DD'. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
}

/** The first instant of a day in Taipei (D4.5). Throws RangeError when it is no day. */
export function startOfTaipeiDay(day: string): Instant {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return Date.parse(`${day}T00:00:00.000Z`) - TAIPEI_OFFSET;
}

/** The first instant of a ROC academic year: 108 begins on 2019-08-01 (D4.1). */
export function academicYearStart(year: number): Instant {
  return Date.UTC(year + ROC_ERA, 7, 1) - TAIPEI_OFFSET;
}

/** The same Taipei calendar day and time, n years later; 29 February becomes 28 February. */
export function addYears(instant: Instant, years: number): Instant {
  const at = taipeiFields(instant);
  const year = at.year + years;
  const lastOfMonth = new Date(Date.UTC(year, at.month, 0)).getUTCDate();
  const midnight = Date.UTC(year, at.month - 1, Math.min(at.day, lastOfMonth));
  const intoDay = (instant + TAIPEI_OFFSET) % DAY;
  return midnight + (intoDay < 0 ? intoDay + DAY : intoDay) - TAIPEI_OFFSET;
}

/** Taipei time to the millisecond, '2019-09-06 10:00:00.000'. */
export function formatTaipei(instant: Instant): string {
  const at = taipeiFields(instant);
  return `${taipeiDay(instant)} ${two(at.hour)}:${two(at.minute)}:${two(at.second)}.${three(at.ms)}`;
}

/** Taipei time as sentences show it, '2019-09-06 10:00'; to the millisecond off a whole minute. */
export function formatTaipeiShort(instant: Instant): string {
  const full = formatTaipei(instant);
  return full.endsWith(':00.000') ? full.slice(0, -':00.000'.length) : full;
}

/** Taipei time with the ROC year, '108年9月6日 10:00'; to the millisecond off a whole minute. */
export function formatRoc(instant: Instant): string {
  const at = taipeiFields(instant);
  const day = `${at.year - ROC_ERA}年${at.month}月${at.day}日`;
  const minute = `${day} ${two(at.hour)}:${two(at.minute)}`;
  const whole = at.second === 0 && at.ms === 0;
  return whole ? minute : `${minute}:${two(at.second)}.${three(at.ms)}`;
}

/** ISO 8601 in UTC with milliseconds, '2019-09-06T02:00:00.000Z'. */
export function formatIso(instant: Instant): string {
  return new Date(instant).toISOString();
}

const ISO =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/**
 * Reads ISO 8601 with a mandatory zone (Z or an offset up to 14 hours) and at most milliseconds.
 * Null when it is anything else: a time without a zone, or a day that no calendar has, is a guess.
 */
export function parseInstant(text: string): Instant | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const [, day = '', hour = '', minute = '', second = '0', fraction = '', zone = 'Z'] = match;
  if (!isDay(day)) return null;
  const local =
    Date.parse(`${day}T00:00:00.000Z`) +
    Number(hour) * HOUR +
    Number(minute) * 60_000 +
    Number(second) * 1000 +
    Number(fraction.padEnd(3, '0'));
  return local - zoneOffset(zone);
}

function zoneOffset(zone: string): number {
  if (zone === 'Z') return 0;
  const size = Number(zone.slice(1, 3)) * HOUR + Number(zone.slice(4, 6)) * 60_000;
  return zone.startsWith('-') ? -size : size;
}
