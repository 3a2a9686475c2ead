// Decides how this year's days are laid beside those of the years before: each year from the day its teachers' windows opened.
import type { CompletionYearFieldsFragment } from '../../gql/graphql';

const DAY_MS = 86_400_000;
const TAIPEI_MS = 8 * 3_600_000;
/** How long after the last closing extensions are still drawn, in days. */
const LATE_DAYS = 14;

/** A year from its first day on: `submitted[3]` teachers by the end of the fourth day, all days before included. */
export interface YearCourse {
  year: number;
  /** The day on which the first window of its teachers opened, in days since 1970. */
  firstDay: number;
  eligible: number;
  submitted: number[];
}

/** The day in Taipei of an instant (ISO 8601 or ms), in days since 1970. */
export function dayOf(instant: string | number): number {
  const ms = typeof instant === 'number' ? instant : Date.parse(instant);
  return Math.floor((ms + TAIPEI_MS) / DAY_MS);
}

/** The noon of such a day, to be written as a day (ms). */
export function noonOfDay(day: number): number {
  return day * DAY_MS + 12 * 3_600_000 - TAIPEI_MS;
}

const localDay = (day: string) => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);

/**
 * The courses, the newest year first; years without windows or without teachers have none. One that is under way ends
 * with the day of `asOf` (ISO 8601), one that is over with its closing, or with what came by extensions after it.
 */
export function yearCourses(
  years: readonly CompletionYearFieldsFragment[],
  asOf: string,
): YearCourse[] {
  const today = dayOf(asOf);
  return [...years]
    .sort((a, b) => b.year - a.year)
    .flatMap(({ year, teachers, teacherOpensAt, teacherClosesAt, days }) => {
      if (teacherOpensAt === null || teacherClosesAt === null || teachers.eligible === 0) return [];
      const firstDay = dayOf(teacherOpensAt);
      // The closing instant itself is outside (D4.5).
      const closing = dayOf(Date.parse(teacherClosesAt) - 1);
      const byDay = days
        .map((each) => ({ day: localDay(each.day), count: each.teachersSubmitted }))
        .sort((a, b) => a.day - b.day);
      const lastChange = byDay.at(-1)?.day ?? firstDay;
      const last = Math.min(Math.max(closing, lastChange), closing + LATE_DAYS, today);
      const submitted: number[] = [];
      for (let day = firstDay; day <= last; day += 1) {
        submitted.push(byDay.findLast((each) => each.day <= day)?.count ?? 0);
      }
      return [{ year, firstDay, eligible: teachers.eligible, submitted }];
    });
}

/** The share at the end of the day `at` (0 is the first): null before it has come, and after the year's last day. */
export function shareOn(course: YearCourse, at: number): number | null {
  const count = course.submitted[at];
  return count === undefined ? null : count / course.eligible;
}
