import { newId } from '../../server/domain/id';
import { EMPTY_CONTENT, packChoices, type PlanContent } from '../../server/domain/plan-content';
import {
  fingerprintText,
  receiptNumber,
  submissionFaults,
} from '../../server/domain/plan-submission';
import { Audience } from '../../server/domain/windows';
import { cycle108 } from './cycle-108';

const whole: PlanContent = {
  ...EMPTY_CONTENT,
  choices: packChoices([0, 7, 9, 16, 20]),
  domains: { 2: 1 },
};
const rules = (content: PlanContent) =>
  submissionFaults(cycle108, content).map(({ path, rule }) => `${path}: ${rule}`);

describe('what a plan needs to be submitted (D5.6)', () => {
  test('a choice in each question, a domain, and half an hour are enough', () => {
    expect(rules(whole)).toEqual([]);
  });

  test('an empty plan is told everything at once', () => {
    expect(rules(EMPTY_CONTENT)).toEqual([
      'input.needs.modes: required',
      'input.needs.times: required',
      'input.needs.places: required',
      'input.needs.levels: required',
      'input.needs.methods: required',
      'input.domains: required',
    ]);
  });

  test.each([
    ['modes', [7, 9, 16, 20]],
    ['places', [0, 7, 16, 20]],
    ['methods', [0, 7, 9, 16]],
  ])('nothing chosen in %s', (key, numbers) => {
    expect(rules({ ...whole, choices: packChoices(numbers) })).toEqual([
      `input.needs.${key}: required`,
    ]);
  });

  test('domains without hours do not do, nor do hours of courses alone', () => {
    expect(rules({ ...whole, domains: { 0: 0, 2: 0 } })).toEqual(['input.domains: overZero']);
    expect(rules({ ...whole, domains: { 0: 0, 2: 1 } })).toEqual([]);
    expect(rules({ ...whole, domains: {} })).toEqual(['input.domains: required']);
  });
});

describe('the receipt (D5.6)', () => {
  test('has the same text for the same answers, however they were built', () => {
    const other = {
      vision: null,
      features: null,
      courses: [],
      domains: {},
      choices: whole.choices,
    };
    const domains = [
      { 5: 2, 2: 1 },
      { 2: 1, 5: 2 },
    ];
    expect(fingerprintText({ ...whole, domains: domains[0] ?? {} })).toBe(
      fingerprintText({ ...other, domains: domains[1] ?? {} }),
    );
  });

  test.each<[string, Partial<PlanContent>]>([
    ['a choice', { choices: whole.choices + 2 }],
    ['an hour', { domains: { 2: 2 } }],
    ['a domain of no hours', { domains: { 2: 1, 0: 0 } }],
    ['a text', { vision: '' }],
  ])('has another text when %s differs', (_, change) => {
    expect(fingerprintText({ ...whole, ...change })).not.toBe(fingerprintText(whole));
  });

  test('has a number with the year and whose plan it is', () => {
    const id = newId(1_567_735_200_000);
    const shape = /^108-[ST]-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/;
    expect(receiptNumber(108, Audience.TEACHER, id)).toMatch(shape);
    expect(receiptNumber(108, Audience.TEACHER, id)).toContain('108-T-');
    expect(receiptNumber(108, Audience.SCHOOL, id)).toContain('108-S-');
    expect(receiptNumber(108, Audience.SCHOOL, id)).toBe(receiptNumber(108, Audience.SCHOOL, id));
  });

  test('has a number that 20,000 submissions of one millisecond do not share', () => {
    const made = Array.from({ length: 20_000 }, () =>
      receiptNumber(108, Audience.TEACHER, newId(0)),
    );
    expect(new Set(made).size).toBe(made.length);
  });
});
