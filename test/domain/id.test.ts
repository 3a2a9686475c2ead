import fc from 'fast-check';
import { isId, newId, symbolValue } from '../../server/domain/id';

const instants = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe('ids', () => {
  test('of a later millisecond sort after, compared as text', () => {
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        const [first, second] = [newId(a), newId(b)];
        expect(first < second || a >= b).toBe(true);
        expect(first > second || a <= b).toBe(true);
      }),
    );
  });

  test.each([0, 63, 64, 2 ** 31, 2 ** 32, 2 ** 48 - 2])(
    'turn over at %d and keep their order',
    (at) => {
      expect(newId(at) < newId(at + 1)).toBe(true);
    },
  );

  test('have 20 characters and the shape of an id', () => {
    fc.assert(fc.property(instants, (at) => isId(newId(at)) && newId(at).length === 20));
  });

  test('of one millisecond are 10,000 different ones, in the order of making', () => {
    const made = Array.from({ length: 10_000 }, () => newId(1_567_735_200_000));
    expect(new Set(made).size).toBe(10_000);
    expect([...made].sort()).toEqual(made);
  });

  test.each([-1, 0.5, 2 ** 48, Number.NaN])('are not made at %d', (at) => {
    expect(() => newId(at)).toThrow(RangeError);
  });

  test.each([
    '',
    'short',
    `${'0'.repeat(20)}1`,
    `${'0'.repeat(19)}!`,
    `${'0'.repeat(19)}堃`,
    `${'0'.repeat(20)}\n`,
  ])('do not look like %j', (text) => {
    expect(isId(text)).toBe(false);
  });

  test('stand for six bits a character', () => {
    expect(['-', '0', 'A', '_', 'a', 'z'].map(symbolValue)).toEqual([0, 1, 11, 37, 38, 63]);
    expect(() => symbolValue('!')).toThrow(RangeError);
    expect(() => symbolValue('')).toThrow(RangeError);
  });
});
