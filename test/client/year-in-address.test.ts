// Proves that an address without a year of the right form is an unknown one, not a page about no year.
import { yearOf } from '../../client/app/root-route';

it('reads a year of two or three digits', () => {
  expect(yearOf('99')).toBe(99);
  expect(yearOf('108')).toBe(108);
});

it.each(['abc', '', '1080', '-5', '1e2', '10.8'])('knows no page of the year %j', (text) => {
  let thrown: unknown = null;
  try {
    yearOf(text);
  } catch (reason) {
    thrown = reason;
  }
  expect(thrown).toMatchObject({ isNotFound: true });
});
