import fc from 'fast-check';
import {
  academicYearStart,
  addYears,
  formatIso,
  formatRoc,
  formatTaipei,
  formatTaipeiShort,
  isDay,
  parseInstant,
  startOfTaipeiDay,
  taipeiDay,
} from '../../server/domain/instant';

const at = (text: string): number => Date.parse(text);
const instants = fc.integer({ min: at('1990-01-01T00:00:00Z'), max: at('2100-01-01T00:00:00Z') });

describe('days in Taipei (D4.1)', () => {
  test('begin at 16:00 UTC of the day before, to the millisecond', () => {
    expect(startOfTaipeiDay('2019-09-06')).toBe(at('2019-09-05T16:00:00.000Z'));
    expect(taipeiDay(at('2019-09-05T16:00:00.000Z') - 1)).toBe('2019-09-05');
    expect(taipeiDay(at('2019-09-05T16:00:00.000Z'))).toBe('2019-09-06');
  });

  test('hold every instant of the 24 hours from their start', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const start = startOfTaipeiDay(taipeiDay(instant));
        expect(start).toBeLessThanOrEqual(instant);
        expect(start + 24 * 3_600_000).toBeGreaterThan(instant);
      }),
    );
  });

  test.each(['2019-02-29', '2019-13-01', '2019-9-6', '', '2019-09-06T00:00'])(
    '%j is none',
    (text) => {
      expect(isDay(text)).toBe(false);
      expect(() => startOfTaipeiDay(text)).toThrow(RangeError);
    },
  );
});

test('academic year 108 is 2019-08-01 to 2020-07-31 (D4.1)', () => {
  expect(formatTaipei(academicYearStart(108))).toBe('2019-08-01 00:00:00.000');
  expect(taipeiDay(academicYearStart(109) - 1)).toBe('2020-07-31');
});

describe('a year later, or earlier', () => {
  test.each([
    ['2019-09-06T10:00:00.123+08:00', 1, '2020-09-06 10:00:00.123'],
    ['2020-02-29T17:00:00.000+08:00', 1, '2021-02-28 17:00:00.000'],
    ['2020-02-29T17:00:00.000+08:00', 4, '2024-02-29 17:00:00.000'],
    ['2020-02-29T17:00:00.000+08:00', -1, '2019-02-28 17:00:00.000'],
    ['2019-08-12T00:00:00.000+08:00', -2, '2017-08-12 00:00:00.000'],
    ['2019-12-31T23:59:59.999+08:00', 1, '2020-12-31 23:59:59.999'],
  ])('%s and %d years is %s', (text, years, expected) => {
    expect(formatTaipei(addYears(at(text), years))).toBe(expected);
  });
});

describe('printed instants', () => {
  const whole = at('2019-09-06T10:00:00.000+08:00');

  test('show the minute, and the millisecond where one matters', () => {
    expect(formatRoc(whole)).toBe('108年9月6日 10:00');
    expect(formatRoc(whole + 5001)).toBe('108年9月6日 10:00:05.001');
    expect(formatTaipeiShort(whole)).toBe('2019-09-06 10:00');
    expect(formatTaipeiShort(whole - 1)).toBe('2019-09-06 09:59:59.999');
    expect(formatTaipei(whole)).toBe('2019-09-06 10:00:00.000');
    expect(formatIso(whole)).toBe('2019-09-06T02:00:00.000Z');
  });
});

describe('instants that clients send', () => {
  test.each([
    ['2019-09-06T10:00:00.000+08:00', '2019-09-06T02:00:00.000Z'],
    ['2019-09-06T02:00:00Z', '2019-09-06T02:00:00.000Z'],
    ['2019-09-06T02:00Z', '2019-09-06T02:00:00.000Z'],
    ['2019-09-06T02:00:00.5Z', '2019-09-06T02:00:00.500Z'],
    ['2019-09-05T21:30:00-04:30', '2019-09-06T02:00:00.000Z'],
  ])('%s is %s', (text, iso) => {
    expect(parseInstant(text)).toBe(at(iso));
  });

  test.each([
    '2019-09-06T10:00:00',
    '2019-09-06',
    '2019-02-29T00:00:00Z',
    '2019-09-06T24:00:00Z',
    '2019-09-06T10:60:00Z',
    '2019-09-06T10:00:00.1234Z',
    '2019-09-06 10:00:00Z',
    '2019-09-06T10:00:00+99:00',
    '1567735200000',
    '',
  ])('%j is no instant', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  test('read back what was written', () => {
    fc.assert(fc.property(instants, (instant) => parseInstant(formatIso(instant)) === instant));
  });
});
