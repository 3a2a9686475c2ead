import { newId } from '../../server/domain/id';
import { EMPTY_CONTENT, packChoices, type PlanContent } from '../../server/domain/plan-content';
import { applyParts, type PlanParts } from '../../server/domain/plan-input';
import { Audience } from '../../server/domain/windows';
import { cycle108 } from './cycle-108';

const courseId = newId(1_567_735_200_000);
const begun: PlanContent = {
  choices: packChoices([0, 3]),
  domains: { 1: 8 },
  courses: [
    {
      id: courseId,
      topic: '班級經營',
      domain: 1,
      halfHours: 6,
      when: { semester: 'FIRST' },
      mode: 0,
      level: 16,
      method: 20,
      takenOverFrom: null,
    },
  ],
  features: '海洋教育',
  vision: null,
};

let made = 0;
const apply = (parts: PlanParts, audience = Audience.SCHOOL, content = begun) =>
  applyParts(cycle108, content, parts, audience, () => `new-${(made += 1)}`);
const rules = (parts: PlanParts, audience = Audience.SCHOOL) =>
  apply(parts, audience).faults.map(({ path, rule }) => `${path}: ${rule}`);

describe('the parts that a client sends', () => {
  test('replace those parts, and what is absent stays', () => {
    const { content, faults } = apply({
      needs: [{ question: 'times', options: ['summer', 'saturday'] }],
    });
    expect(faults).toEqual([]);
    expect(content).toEqual({ ...begun, choices: packChoices([5, 7]) });
  });

  test('without any part, or with null lists, change nothing', () => {
    expect(apply({}).content).toEqual(begun);
    expect(apply({ needs: null, domains: null, courses: null }).content).toEqual(begun);
  });

  test('can empty a part', () => {
    const { content } = apply({ needs: [], domains: [], courses: [], features: null, vision: '' });
    expect(content).toEqual(EMPTY_CONTENT);
  });

  test('never change the content that was passed in', () => {
    const copy = structuredClone(begun);
    apply({ domains: [{ domain: 'class-management', halfHours: 3 }], courses: [], features: '新' });
    expect(begun).toEqual(copy);
  });

  test('give hours in halves to the domains named (D5.4)', () => {
    const { content } = apply({
      domains: [
        { domain: 'profession', halfHours: 1 },
        { domain: 'curriculum', halfHours: 1998 },
      ],
    });
    expect(content.domains).toEqual({ 0: 1998, 2: 1 });
  });
});

describe('what the cycle does not know (D5.5)', () => {
  test('is named at its path, every fault at once', () => {
    expect(
      rules({
        needs: [
          { question: 'modes', options: ['hours', 'doctorate', 'hours'] },
          { question: 'colours', options: [] },
          { question: 'modes', options: ['summer'] },
        ],
        domains: [
          { domain: 'sport', halfHours: 1999 },
          { domain: 'class-management', halfHours: 0 },
          { domain: 'class-management', halfHours: 1.5 },
        ],
      }),
    ).toEqual([
      'input.needs[0].options[1]: unknown',
      'input.needs[0].options[2]: duplicate',
      'input.needs[1].question: unknown',
      'input.needs[2].question: duplicate',
      'input.needs[2].options[0]: unknown',
      'input.domains[0].domain: unknown',
      'input.domains[0].hours: max',
      'input.domains[2].domain: duplicate',
      'input.domains[2].hours: halfHour',
    ]);
  });

  test.each(['__proto__', 'constructor', 'toString', ''])('a key like %j is unknown', (key) => {
    expect(rules({ domains: [{ domain: key, halfHours: 1 }] })).toEqual([
      'input.domains[0].domain: unknown',
    ]);
    expect(rules({ needs: [{ question: key, options: [key] }] })).toEqual([
      'input.needs[0].question: unknown',
    ]);
  });

  test('a list beyond its limit is one fault, not ten thousand', () => {
    const options = Array.from({ length: 10_000 }, () => 'hours');
    expect(apply({ needs: [{ question: 'modes', options }] }).faults).toEqual([
      { path: 'input.needs[0].options', rule: 'tooMany', limit: 3 },
    ]);
    const needs = options.map((question) => ({ question, options }));
    expect(rules({ needs })).toEqual(['input.needs: tooMany']);
    const domains = options.map((domain) => ({ domain, halfHours: 1 }));
    expect(rules({ domains })).toEqual(['input.domains: tooMany']);
  });
});

describe('features and vision (D5.1)', () => {
  test('belong to school plans only', () => {
    expect(rules({ features: '海洋', vision: '願景' }, Audience.TEACHER)).toEqual([
      'input.features: notAllowed',
      'input.vision: notAllowed',
    ]);
  });

  test.each([
    ['2,000 characters, each of two units', '𠮷'.repeat(2000), []],
    ['2,001 characters', '𠮷'.repeat(2001), ['input.features: tooLong']],
    ['ten million characters', 'x'.repeat(10_000_000), ['input.features: tooLong']],
    ['emoji, line feeds and tabs', '海洋🐬\n\t堃', []],
    ['NUL', '海\u0000洋', ['input.features: text']],
    ['half an emoji', '海\ud83d洋', ['input.features: text']],
  ])('%s', (_, features, expected) => {
    expect(rules({ features })).toEqual(expected);
  });
});
