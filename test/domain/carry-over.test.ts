import fc from 'fast-check';
import {
  packChoices,
  unpackChoices,
  type CycleDefinition,
  type PlanContent,
} from '../../server/domain/plan-content';
import { carryOver } from '../../server/domain/plan-input';
import { cycle108 } from './cycle-108';

const course = {
  id: 'a',
  topic: '閱讀素養',
  domain: 1,
  halfHours: 6,
  when: { month: 10 },
  mode: 0,
  level: 16,
  method: 21,
  takenOverFrom: 'the school of then',
} as const;

const last: PlanContent = {
  choices: packChoices([0, 5, 8, 16, 21]),
  domains: { 0: 4, 1: 6 },
  courses: [course, { ...course, id: 'b', domain: 0 }],
  features: '海洋教育',
  vision: '每個孩子都看見海',
};

// The next year asks in another order, with other numbers, and has dropped 寒假 and 課程、教學及評量.
const cycle109: CycleDefinition = {
  year: 109,
  questions: cycle108.questions.toReversed().map((question) => ({
    ...question,
    options: question.options
      .filter((option) => option.key !== 'winter')
      .map((option) => ({ ...option, number: option.number + 26 })),
  })),
  domains: cycle108.domains.slice(1).map((domain) => ({ ...domain, number: domain.number + 10 })),
};

describe("last year's answers (D5.2, D5.5)", () => {
  const carried = carryOver(cycle108, last, cycle109, (id) => `new-${id}`);

  test('keep their keys and take the numbers of this cycle', () => {
    expect(unpackChoices(carried.choices)).toEqual([26, 31, 42, 47]);
    expect(carried.domains).toEqual({ 11: 6 });
    expect([carried.features, carried.vision]).toEqual([last.features, last.vision]);
  });

  test('lose a course whose domain is no more, and forget from whom one was taken over', () => {
    expect(carried.courses).toEqual([
      { ...course, id: 'new-a', domain: 11, mode: 26, level: 42, method: 47, takenOverFrom: null },
    ]);
  });

  test.each(['modes', 'levels', 'methods'])('lose a course when %s is asked no more', (key) => {
    const questions = cycle108.questions.filter((question) => question.key !== key);
    expect(carryOver(cycle108, last, { ...cycle108, questions }).courses).toEqual([]);
  });

  test('do not take an option of another question for the one of the same key', () => {
    const moved = cycle108.questions.map((question) => ({
      ...question,
      key: `new-${question.key}`,
    }));
    expect(carryOver(cycle108, last, { ...cycle108, questions: moved }).choices).toBe(0);
  });

  test('are the same in a cycle that asks the same', () => {
    const numbers = cycle108.questions.flatMap((q) => q.options.map((option) => option.number));
    const contents = fc.record({
      choices: fc.subarray(numbers).map(packChoices),
      domains: fc.dictionary(fc.constantFrom('0', '1', '2'), fc.integer({ min: 0, max: 1998 })),
    });
    fc.assert(
      fc.property(contents, (answers) => {
        const content = { ...last, ...answers, courses: [{ ...course, takenOverFrom: null }] };
        expect(carryOver(cycle108, content, cycle108)).toEqual(content);
      }),
    );
  });
});
