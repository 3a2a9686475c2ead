// D2.8: an account that nobody uses is suspended after 400 days, and its owner told 14 days before.
import { noticeUntil, suspendUntil, suspensionDay } from '../../server/domain/unused-account';
import { instant } from '../support/clock';

const NOW = instant('2019-09-06T03:00:00+08:00');
const DAY = 86_400_000;

test('the notice goes out 14 days before the 400 are over', () => {
  expect((NOW - noticeUntil(NOW)) / DAY).toBe(386);
});

test('suspended is who has been away for 400 days and was told 14 days ago', () => {
  const { used, told } = suspendUntil(NOW);
  expect([(NOW - used) / DAY, (NOW - told) / DAY]).toEqual([400, 14]);
});

test('the day that the notice names is never sooner than 14 days ahead', () => {
  expect(suspensionDay(NOW - 386 * DAY, NOW)).toBe('2019-09-20');
  expect(suspensionDay(NOW - 390 * DAY, NOW)).toBe('2019-09-20');
});
