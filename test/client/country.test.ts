// Proves how the country is looked at: rates fall into the step they are written in, every jurisdiction has a tile of its own and an outline.
import { PLACES } from '../../client/modules/completion/country-places';
import { countrySearch } from '../../client/modules/completion/country-search';
import { SHAPES } from '../../client/modules/completion/country-shapes';
import { stepClass } from '../../client/ui/rate-steps';

test.each([
  [null, 'step-none'],
  [0, 'step-0'],
  [0.2999, 'step-0'],
  [0.3, 'step-1'],
  [0.5, 'step-2'],
  [0.6999, 'step-2'],
  [0.7, 'step-3'],
  [0.8999, 'step-3'],
  [0.9, 'step-4'],
  [1, 'step-4'],
])('the rate %p is of %s', (rate, step) => expect(stepClass(rate)).toBe(step));

test('a rate that is written 29% although it computes as 0.29 is no step higher', () => {
  expect(stepClass(0.57 - 0.27 - 1e-12)).toBe('step-1');
  expect(stepClass(29.9 / 100)).toBe('step-0');
});

test('23 tiles, no two in one place; 22 outlines, all but the one of 教育部國教署 (D1.2)', () => {
  const places = Object.values(PLACES).map((place) => place.join(' '));
  expect(places).toHaveLength(23);
  expect(new Set(places).size).toBe(23);
  const outlined = SHAPES.map((each) => each.code);
  expect([...outlined, 'K12'].sort()).toEqual(Object.keys(PLACES).sort());
});

test('an address keeps the view and whose plans it counts; anything else counts for nothing', () => {
  expect(countrySearch({ view: 'map', of: 'schools' })).toEqual({ view: 'map', of: 'schools' });
  expect(countrySearch({ view: 'tiles', of: 'teachers', page: 3 })).toEqual({});
  expect(countrySearch({ view: '<script>', of: 7 })).toEqual({});
});
