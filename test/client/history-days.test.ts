// Proves how a year is laid beside the years before: from its own first day, no further than the data reach (D4.4, D4.6).
import type { CompletionYearFieldsFragment } from '../../client/gql/graphql';
import { shareOn, yearCourses } from '../../client/modules/completion/history-days';

const year = (
  number: number,
  opens: string,
  closes: string,
  days: [string, number][],
): CompletionYearFieldsFragment => ({
  year: number,
  teachers: { eligible: 100 },
  teacherOpensAt: new Date(Date.parse(`${opens}+08:00`)).toISOString(),
  teacherClosesAt: new Date(Date.parse(`${closes}+08:00`)).toISOString(),
  days: days.map(([day, teachersSubmitted]) => ({ day, teachersSubmitted })),
});

const now = '2019-09-06T02:00:00.000Z';

test('a year under way ends today; a day on which nothing changed keeps the count of the day before', () => {
  const [course] = yearCourses(
    [
      year(108, '2019-09-02T00:00', '2019-09-27T17:00', [
        ['2019-09-03', 4],
        ['2019-09-05', 9],
      ]),
    ],
    now,
  );
  expect(course?.submitted).toEqual([0, 4, 4, 9, 9]);
});

test('a window that closes at midnight has no day after it; what extensions brought later is drawn', () => {
  const over = (days: [string, number][]) =>
    yearCourses([year(107, '2018-09-03T00:00', '2018-09-06T00:00', days)], now)[0]?.submitted;
  expect(over([['2018-09-04', 7]])).toEqual([0, 7, 7]);
  expect(
    over([
      ['2018-09-04', 7],
      ['2018-09-07', 8],
    ]),
  ).toEqual([0, 7, 7, 7, 8]);
});

test('a year that has not opened has no line yet, and one without windows is left out', () => {
  const courses = yearCourses(
    [
      year(109, '2020-09-01T00:00', '2020-09-25T17:00', []),
      { ...year(107, '2018-09-03T00:00', '2018-09-04T00:00', []), teacherOpensAt: null },
    ],
    now,
  );
  expect(courses.map((each) => [each.year, each.submitted])).toEqual([[109, []]]);
});

test('a share after the last day is unknown, not zero', () => {
  const course = { year: 107, firstDay: 0, eligible: 100, submitted: [0, 30] };
  expect([0, 1, 2].map((at) => shareOn(course, at))).toEqual([0, 0.3, null]);
});
