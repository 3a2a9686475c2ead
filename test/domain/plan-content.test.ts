import fc from 'fast-check';
import {
  courseHalfHours,
  EMPTY_CONTENT,
  MAX_OPTION_NUMBER,
  packChoices,
  totalHalfHours,
  unpackChoices,
} from '../../server/domain/plan-content';

const numbers = fc.uniqueArray(fc.integer({ min: 0, max: MAX_OPTION_NUMBER }));

describe('choices as bits (D5.5)', () => {
  test('unpack to what was packed, beyond 31 bits too', () => {
    fc.assert(
      fc.property(numbers, (chosen) => {
        expect(unpackChoices(packChoices(chosen))).toEqual([...chosen].sort((a, b) => a - b));
      }),
    );
  });

  test('all 53 options still make a whole number', () => {
    const all = Array.from({ length: 53 }, (_, number) => number);
    expect(packChoices(all)).toBe(Number.MAX_SAFE_INTEGER);
    expect(unpackChoices(Number.MAX_SAFE_INTEGER)).toEqual(all);
  });

  test('a choice made twice counts once', () => {
    expect(packChoices([3, 3, 40])).toBe(packChoices([3, 40]));
  });

  test.each([-1, 53, 0.5, Number.NaN])('%d is no option number', (number) => {
    expect(() => packChoices([number])).toThrow(RangeError);
  });

  test.each([-1, 2 ** 53, 0.5])('%d is no mask', (mask) => {
    expect(() => unpackChoices(mask)).toThrow(RangeError);
  });
});

describe('hours (D5.6)', () => {
  const course = {
    id: 'a',
    topic: '閱讀',
    domain: 0,
    halfHours: 7,
    when: { month: 9 },
    mode: 0,
    level: 16,
    method: 20,
    takenOverFrom: null,
  };
  const content = { ...EMPTY_CONTENT, domains: { 0: 12, 2: 3 }, courses: [course, course] };

  test("the total is the sum of the domains', the courses have one of their own", () => {
    expect(totalHalfHours(content)).toBe(15);
    expect(courseHalfHours(content)).toBe(14);
    expect(totalHalfHours(EMPTY_CONTENT)).toBe(0);
  });

  test('the empty content cannot be written to by accident', () => {
    expect(() => EMPTY_CONTENT.courses.push(course)).toThrow(TypeError);
    expect(() => Object.assign(EMPTY_CONTENT.domains, { 0: 1 })).toThrow(TypeError);
  });
});
