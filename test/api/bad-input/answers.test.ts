// D5.3 to D5.6: answers that can't be kept are refused, each fault named by its field, and nothing is changed.
import {
  SAVE_MINE,
  SAVE_SCHOOL,
  SUBMIT_MINE,
  SUBMIT_SCHOOL,
  WHOLE,
} from '../../support/plan-documents';
import { Bench, invalid, type Refused } from './bench';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.make();
});
afterAll(() => bench.server.stop());

const mine = (parts: object): Promise<Refused> =>
  bench.refused(bench.teacher, SAVE_MINE, { year: 108, version: 0, ...parts });
const schools = (parts: object): Promise<Refused> =>
  bench.refused(bench.chief, SAVE_SCHOOL, {
    ...{ unitId: bench.school.id, year: 108, version: 0, ...parts },
  });
const COURSE = WHOLE.courses[0] as Record<string, unknown>;
const course = (changes: object) => mine({ courses: [{ ...COURSE, ...changes }] });

describe('hours (D5.4)', () => {
  test.each([
    ['below 0', -0.5, 'min'],
    ['no half hours', 0.25, 'halfHour'],
    ['over 999', 999.5, 'max'],
    ['no number', 'NaN', 'format'],
    ['a text', '3', 'format'],
    ['null', null, 'required'],
    ['true', true, 'format'],
    ['a list', [1], 'format'],
    ['huge', 8e307, 'max'],
    ['tiny', 5e-324, 'halfHour'],
  ])('%s', async (_, hours, rule) => {
    const domains = [
      { domain: 'curriculum', hours: 1 },
      { domain: 'practical', hours },
    ];
    expect(await mine({ domains })).toEqual(invalid(`input.domains[1].hours ${rule}`));
    expect(await course({ hours })).toEqual(invalid(`input.courses[0].hours ${rule}`));
  });

  test('out of their range they are told it, in hours', async () => {
    const tell = async (hours: number) => {
      const input = { idempotencyKey: 'test-range-told', year: 108, version: 0 };
      const domains = [{ domain: 'curriculum', hours }];
      const { errors } = await bench.teacher.ask(SAVE_MINE, { input: { ...input, domains } });
      return errors?.[0]?.extensions.faults;
    };
    const path = 'input.domains[0].hours';
    expect(await tell(1000)).toEqual([
      { path, rule: 'max', limit: 999, sentence: '不可大於999。' },
    ]);
    expect(await tell(-1)).toEqual([{ path, rule: 'min', limit: 0, sentence: '不可小於0。' }]);
  });

  test('written into the document itself they are named as well', async () => {
    for (const hours of ['-0.5', '0.25', '999.5', '"3"']) {
      const query = `mutation { saveMyPlanDraft(input: { idempotencyKey: "test-in-the-text", year: 108, version: 0,
        domains: [{ domain: "curriculum", hours: ${hours} }] }) { plan { id } } }`;
      const found = await bench.refusedRaw(() => bench.teacher.ask(query));
      expect(['INVALID', 'BAD_REQUEST']).toContain(found.code);
    }
  });

  test('999 and 0 are hours, but a plan of 0 hours in all is not submitted (D5.6)', async () => {
    const { errors } = await bench.colleague.ask(SAVE_MINE, {
      input: {
        ...{ idempotencyKey: 'test-most-hours', year: 108, version: 0 },
        domains: [
          { domain: 'curriculum', hours: 999 },
          { domain: 'practical', hours: 0 },
        ],
      },
    });
    expect(errors).toBeUndefined();
    const nothing = { ...WHOLE, domains: [{ domain: 'practical', hours: 0 }] };
    const found = await bench.refused(bench.teacher, SUBMIT_MINE, {
      ...{ year: 108, version: 0, ...nothing },
    });
    expect(found).toEqual(invalid('input.domains overZero'));
  });
});

describe('choices (D5.3)', () => {
  test('an option that no cycle has', async () => {
    const needs = [{ question: 'modes', options: ['hours', 'hour'] }];
    expect(await mine({ needs })).toEqual(invalid('input.needs[0].options[1] unknown'));
  });
  test('an option of another question', async () => {
    const needs = [{ question: 'modes', options: ['summer'] }];
    expect(await mine({ needs })).toEqual(invalid('input.needs[0].options[0] unknown'));
  });
  test('what JavaScript knows by itself is no key', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', '']) {
      expect(await mine({ needs: [{ question: name, options: [] }] })).toEqual(
        invalid('input.needs[0].question unknown'),
      );
      expect(await mine({ domains: [{ domain: name, hours: 1 }] })).toEqual(
        invalid('input.domains[0].domain unknown'),
      );
    }
  });
  test('an option twice, a question twice, a domain twice', async () => {
    const twice = [{ question: 'modes', options: ['hours', 'hours'] }];
    expect(await mine({ needs: twice })).toEqual(invalid('input.needs[0].options[1] duplicate'));
    const modes = { question: 'modes', options: ['hours'] };
    expect(await mine({ needs: [modes, modes] })).toEqual(
      invalid('input.needs[1].question duplicate'),
    );
    const domain = { domain: 'practical', hours: 1 };
    expect(await mine({ domains: [domain, domain] })).toEqual(
      invalid('input.domains[1].domain duplicate'),
    );
  });
  test('more than there are', async () => {
    const options = Array.from({ length: 4 }, () => 'hours');
    expect(await mine({ needs: [{ question: 'modes', options }] })).toEqual(
      invalid('input.needs[0].options tooMany'),
    );
    const many = Array.from({ length: 10_000 }, () => ({ question: 'modes', options: [] }));
    expect(await mine({ needs: many })).toEqual(invalid('input.needs tooMany'));
  });
});

describe('planned courses (D5.1)', () => {
  test('41 of them', async () => {
    const courses = Array.from({ length: 41 }, () => COURSE);
    expect(await mine({ courses })).toEqual(invalid('input.courses tooMany'));
  });
  test.each([
    ['a semester and a month', { month: 9 }, 'semester exactlyOne'],
    ['neither', { semester: null }, 'semester exactlyOne'],
    ['month 0', { semester: null, month: 0 }, 'month min'],
    ['month 13', { semester: null, month: 13 }, 'month max'],
    ['month 1.5', { semester: null, month: 1.5 }, 'month format'],
    ['month 2^31', { semester: null, month: 2 ** 31 }, 'month format'],
    ['a third semester', { semester: 'THIRD' }, 'semester format'],
    ['no topic', { topic: '' }, 'topic tooShort'],
    ['a blank topic', { topic: ' \t ' }, 'topic tooShort'],
    ['a topic of ideographic blanks', { topic: '　　' }, 'topic tooShort'],
    ['a topic of 101 characters', { topic: '課'.repeat(101) }, 'topic tooLong'],
    ['a topic of 101 emoji', { topic: '🦉'.repeat(101) }, 'topic tooLong'],
    ['a topic of 900,000 characters', { topic: 'a'.repeat(900_000) }, 'topic tooLong'],
    ['NUL in the topic', { topic: 'a\u0000b' }, 'topic text'],
    ['half a character in the topic', { topic: 'a\ud842' }, 'topic text'],
    ['the other half', { topic: '\udfb7a' }, 'topic text'],
    ['an unknown domain', { domain: 'history' }, 'domain unknown'],
    ['an unknown mode', { mode: 'workshop' }, 'mode unknown'],
    ['an unknown level', { level: 'hours' }, 'level unknown'],
    ['an unknown method', { method: '' }, 'method unknown'],
    ['an id that the plan does not have', { id: '0'.repeat(20) }, 'id unknown'],
    ['taken over from nowhere', { takenOverFrom: '0'.repeat(20) }, 'takenOverFrom unknown'],
    ['taken over from no id', { takenOverFrom: 'x' }, 'takenOverFrom unknown'],
    ['a number for a topic', { topic: 7 }, 'topic format'],
    ['a field that is not', { seats: 30 }, 'seats notAllowed'],
    ['no level', { level: undefined }, 'level required'],
  ])('%s', async (_, changes, fault) => {
    expect(await course(changes)).toEqual(invalid(`input.courses[0].${fault}`));
  });
  test('a school takes nothing over (D5.2)', async () => {
    expect(await schools({ courses: [{ ...COURSE, takenOverFrom: '0'.repeat(20) }] })).toEqual(
      invalid('input.courses[0].takenOverFrom notAllowed'),
    );
  });
});

describe('texts of the school (D5.1)', () => {
  test.each([
    ['2,001 characters', '校'.repeat(2001), 'tooLong'],
    ['2,001 characters outside the basic plane', '𠮷'.repeat(2001), 'tooLong'],
    ['NUL', '校\u0000', 'text'],
    ['an escape sequence', '\u001b[2J', 'text'],
    ['half a character', '\ud83e', 'text'],
  ])('%s', async (_, text, rule) => {
    expect(await schools({ features: text, vision: text })).toEqual(
      invalid(`input.features ${rule}`, `input.vision ${rule}`),
    );
  });
  test('are no part of a teacher’s plan (D5.2)', async () => {
    expect(await mine({ features: '特色' })).toEqual(invalid('input.features notAllowed'));
  });
});

test('every fault is told at once, of saving and of submitting (D5.6)', async () => {
  const found = await bench.refused(bench.chief, SUBMIT_SCHOOL, {
    ...{ unitId: bench.school.id, year: 108, version: 0 },
    needs: [{ question: 'modes', options: ['none'] }],
    domains: [{ domain: 'none', hours: 1 }],
    courses: [{ ...COURSE, topic: '', semester: null }],
    vision: '\u0000',
  });
  expect(found.code).toBe('INVALID');
  expect(found.faults.sort()).toEqual([
    'input.courses[0].semester exactlyOne',
    'input.courses[0].topic tooShort',
    'input.domains[0].domain unknown',
    'input.needs[0].options[0] unknown',
    'input.vision text',
  ]);
});
