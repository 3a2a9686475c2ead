// Proves how instants are written: ROC years in Chinese, Taipei's clock on every device (D4.1, D4.5).
import {
  formatClosing,
  formatInstant,
  formatRate,
  fromTaipei,
  taipeiParts,
  timeLeft,
} from '../../client/app/format';

test('an instant is written in ROC years in Chinese, in Gregorian years that no line cuts in English', () => {
  expect(formatInstant('2019-09-06T02:00:00.000Z', 'zh-Hant')).toBe('108年9月6日 10:00');
  expect(formatInstant('2019-09-06T02:00:00.000Z', 'en')).toBe('6\u00a0Sep\u00a02019 10:00');
});

test('a closing at midnight is 24:00 of the day that ends (D4.5: whole days)', () => {
  expect(formatClosing('2019-08-21T16:00:00.000Z', 'zh-Hant')).toBe('108年8月21日 24:00');
  expect(formatClosing('2019-08-30T09:00:00.000Z', 'zh-Hant')).toBe('108年8月30日 17:00');
});

test('a typed day and time of Taipei is the instant, and none when there is no such day', () => {
  const parts = { year: 2019, month: 9, day: 13, hour: 17, minute: 0 };
  expect(fromTaipei(parts)).toBe(Date.parse('2019-09-13T09:00:00.000Z'));
  expect(taipeiParts('2019-09-13T09:00:00.000Z')).toMatchObject(parts);
  expect(fromTaipei({ ...parts, month: 2, day: 29 })).toBeNull();
  expect(fromTaipei({ ...parts, hour: 24 })).toBeNull();
});

test('a rate is 100 % only when everyone has submitted', () => {
  expect(formatRate(0.999)).toBe('99%');
  expect(formatRate(1)).toBe('100%');
  expect(formatRate(0.29)).toBe('29%');
  expect(formatRate(null)).toBe('—');
});

test('what is left never goes below nothing', () => {
  const at = Date.parse('2019-09-13T16:00:00.000Z');
  expect(timeLeft(at, at + 5000)).toEqual({ days: 0, hours: 0, minutes: 0, seconds: 0 });
  expect(timeLeft(at, at - 90_061_000)).toEqual({ days: 1, hours: 1, minutes: 1, seconds: 1 });
});
