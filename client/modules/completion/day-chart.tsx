// Decides how the course of the days is read: this year's line beside the years before, with a sentence, a table, a file.
import { useTranslation } from 'react-i18next';
import {
  formatCount,
  formatDay,
  formatInstant,
  formatList,
  formatRate,
  formatShortDay,
} from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { CompletionYearFieldsFragment } from '../../gql/graphql';
import { ChartValues } from '../../ui/chart-values';
import { LineChart } from '../../ui/line-chart';
import { noonOfDay, shareOn, yearCourses } from './history-days';
import type { YearCourse } from './history-days';

/** Teachers who have submitted, by day; `scope` names the jurisdiction or the country in the file. */
export function DayChart(props: {
  scope: string;
  year: number;
  years: readonly CompletionYearFieldsFragment[];
  asOf: string;
}) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const { scope, year, asOf } = props;
  const courses = yearCourses(props.years, asOf);
  const axis = courses.find((each) => each.year === year) ?? courses[0];
  const days = Math.max(0, ...courses.map((each) => each.submitted.length));
  if (!axis || days === 0) return <p className="empty">{t('country.noDays')}</p>;
  const marks = Array.from(
    { length: days },
    (_, at) => [at, formatShortDay(noonOfDay(axis.firstDay + at), language)] as const,
  );
  return (
    <>
      <LineChart
        lines={courses.map((course) => ({
          key: String(course.year),
          label: t('yearLong', { year: course.year }),
          short: String(course.year),
          points: course.submitted.map((_, at) => [at, shareOn(course, at)] as const),
        }))}
        marks={marks}
        until={days - 1}
        summary={<Summary courses={courses} year={year} />}
      />
      <ChartValues
        file={{
          name: t('country.daysFile', { scope, year }),
          about: [
            [t('country.scope'), scope],
            [t('country.asOf'), formatInstant(asOf, language)],
            [t('country.whatCounts'), t('country.daysCounted')],
          ],
          head: [
            t('country.day', { year: axis.year }),
            ...courses.map((course) => t('country.yearSubmitted', { year: course.year })),
          ],
          // Named by the day of opening: only one year's figure is of the date itself.
          rows: marks.map(([at]) => [
            t('country.dayRow', {
              day: at + 1,
              date: formatDay(noonOfDay(axis.firstDay + at), language),
            }),
            ...courses.map((course) => course.submitted[at] ?? null),
          ]),
        }}
      />
    </>
  );
}

/** What the lines say: where this year stands, and where the others stood on the same day. */
function Summary({ courses, year }: { courses: readonly YearCourse[]; year: number }) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const present = courses.find((each) => each.year === year && each.submitted.length > 0);
  const others = courses.filter((each) => each.year !== year);
  if (!present) return t('country.daysNotBegun', { year });
  const at = present.submitted.length - 1;
  const before = others.map((course) =>
    t('country.dayBefore', {
      year: course.year,
      rate: formatRate(shareOn(course, Math.min(at, course.submitted.length - 1))),
    }),
  );
  const now = t('country.dayNow', {
    day: at + 1,
    date: formatShortDay(noonOfDay(present.firstDay + at), language),
    year,
    rate: formatRate(shareOn(present, at)),
    submitted: formatCount(present.submitted[at] ?? 0),
    eligible: formatCount(present.eligible),
  });
  return before.length === 0
    ? now
    : `${now}${t('country.daySame', { years: formatList(before, language) })}`;
}
