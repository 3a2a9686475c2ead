// Proves which years the history shows: D9's, the gap of 104 as a gap, the present cycle last.
import { participationYears } from '../../client/modules/completion/participation-years';

const past = [
  { year: 105, schools: 1131, teachers: 25_009 },
  { year: 103, schools: 3260, teachers: 76_080 },
];

test('year 104 stands between its neighbours without a number, the present cycle is under way', () => {
  const years = participationYears(past, { year: 108, schools: 46, teachers: 208 });
  expect(years.map((each) => [each.year, each.teachers, each.underWay])).toEqual([
    [103, 76_080, false],
    [104, null, false],
    [105, 25_009, false],
    [108, 208, true],
  ]);
});

test('no gap where the history begins after it', () => {
  const years = participationYears(past.slice(0, 1), { year: 108, schools: 0, teachers: 0 });
  expect(years.map((each) => each.year)).toEqual([105, 108]);
});
