// D3.5, D3.6: when an employment ends, which last day is taken, and until when that can be undone.
import {
  employmentEnd,
  lastDayFaults,
  listFaults,
  optionalReasonFaults,
  undoableUntil,
} from '../../server/domain/release';
import { instant } from '../support/clock';

const NOW = instant('2019-09-06T10:00:00+08:00');

describe('the end of an employment', () => {
  test.each([
    ['a day that is over', '2019-09-05', '2019-09-06T00:00:00+08:00'],
    ['today', '2019-09-06', '2019-09-06T10:00:00+08:00'],
  ])('%s', (_, day, end) => {
    expect(employmentEnd(day, NOW)).toBe(instant(end));
  });
});

describe('the last day', () => {
  const BEGAN = instant('2019-08-01T08:00:00+08:00');
  test.each([
    ['today', '2019-09-06', undefined],
    ['tomorrow', '2019-09-07', 'futureDay'],
    ['the first day', '2019-08-01', undefined],
    ['the day before the first', '2019-07-31', 'beforeEmployment'],
  ])('%s', (_, day, rule) => {
    expect(lastDayFaults(day, NOW, [BEGAN])[0]?.rule).toBe(rule);
  });

  it('tells whose it is, of several, with the first day of each', () => {
    const late = instant('2019-09-03T08:00:00+08:00');
    expect(lastDayFaults('2019-09-01', NOW, [BEGAN, late, null])).toEqual([
      { path: 'input.teacherIds[1]', rule: 'beforeEmployment', limit: '2019-09-03' },
    ]);
  });

  it('is of Taipei: at 23:00 in London it is tomorrow there', () => {
    expect(lastDayFaults('2019-09-07', instant('2019-09-06T23:00:00+01:00'), [null])).toEqual([]);
  });
});

test('1 to 200 are named, none twice', () => {
  expect(listFaults('ids', ['a', 'b', 'a'])).toEqual([{ path: 'ids[2]', rule: 'duplicate' }]);
  expect(listFaults('ids', [])).toEqual([{ path: 'ids', rule: 'tooFew', limit: 1 }]);
  const many = Array.from({ length: 200 }, (_, at) => String(at));
  expect(listFaults('ids', many)).toEqual([]);
  expect(listFaults('ids', [...many, 'x'])[0]?.rule).toBe('tooMany');
});

test('a reason may be left out, and has at most 500 characters', () => {
  expect(optionalReasonFaults(null)).toEqual([]);
  expect(optionalReasonFaults('因'.repeat(500))).toEqual([]);
  expect(optionalReasonFaults('因'.repeat(501))[0]?.rule).toBe('tooLong');
  expect(optionalReasonFaults('A123456789調校')[0]?.rule).toBe('nationalIdInText');
});

test('a release can be undone for 7 days, the last instant outside', () => {
  expect(undoableUntil(NOW)).toBe(instant('2019-09-13T10:00:00+08:00'));
});
