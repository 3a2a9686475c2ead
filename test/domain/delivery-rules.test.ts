// D3.7: how much of a delivery may be wrong or gone before nothing of it is taken over.
import { isImplausible, isTooFaulty } from '../../server/domain/delivery-rules';

test.each([
  ['nobody of nobody', 0, 0, false],
  ['exactly 10 %', 10, 100, false],
  ['one more than 10 %', 11, 100, true],
  ['one of nine', 1, 9, true],
  ['one of ten', 1, 10, false],
])('releases: %s', (_, released, present, expected) => {
  expect(isImplausible(released, present)).toBe(expected);
});

test.each([
  ['none of none', 0, 0, false],
  ['exactly 1 %', 1, 100, false],
  ['more than 1 %', 2, 100, true],
  ['one of 99', 1, 99, true],
])('faulty lines: %s', (_, faulty, lines, expected) => {
  expect(isTooFaulty(faulty, lines)).toBe(expected);
});
