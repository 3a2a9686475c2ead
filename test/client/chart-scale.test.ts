// Proves how axes are divided, and that a gap in the data is a gap in the line.
import { linePath, spread, ticksUpTo } from '../../client/ui/chart-scale';

test.each([
  [1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [0.49, [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
  [0.02, [0, 0.01, 0.02]],
  [0, [0, 0.05, 0.1]],
])('shares up to %d', (most, ticks) => expect(ticksUpTo(most, true)).toEqual(ticks));

test.each([
  [76_080, [0, 20_000, 40_000, 60_000, 80_000]],
  [3274, [0, 1000, 2000, 3000, 4000]],
  [3, [0, 1, 2, 3]],
  [0, [0, 1]],
])('counts up to %d', (most, ticks) => expect(ticksUpTo(most, false)).toEqual(ticks));

test('a value that is not known breaks the line', () => {
  expect(
    linePath([
      [0, 5],
      [1, 6],
      [2, null],
      [3, 7],
    ]),
  ).toBe('M0.0 5.0L1.0 6.0M3.0 7.0');
});

test('labels keep their distance, in the order of their heights', () => {
  expect(spread([50, 48, 100], 16, 0)).toEqual([64, 48, 100]);
});
