import fc from 'fast-check';
import type { CourseParts } from '../../server/domain/course-input';
import { newId } from '../../server/domain/id';
import { EMPTY_CONTENT } from '../../server/domain/plan-content';
import { applyParts } from '../../server/domain/plan-input';
import { Audience } from '../../server/domain/windows';
import { cycle108 } from './cycle-108';

const schoolCourse = newId(1_566_000_000_000);
const good: CourseParts = {
  topic: '素養導向教學',
  domain: 'curriculum',
  halfHours: 6,
  semester: 'FIRST',
  mode: 'hours',
  level: 'basic',
  method: 'workshop',
};

const apply = (courses: CourseParts[], audience = Audience.TEACHER, content = EMPTY_CONTENT) => {
  let made = 0;
  return applyParts(cycle108, content, { courses }, audience, () => `new-${(made += 1)}`);
};
const rules = (change: Partial<CourseParts>, audience = Audience.TEACHER) =>
  apply([{ ...good, ...change }], audience).faults.map(({ path, rule }) => `${path}: ${rule}`);

describe('a planned course (D5.1, D5.2)', () => {
  test('is kept with the numbers of the cycle and an id of its own', () => {
    const { content, faults } = apply([good, { ...good, semester: null, month: 12 }]);
    expect(faults).toEqual([]);
    const kept = {
      id: 'new-1',
      topic: '素養導向教學',
      domain: 0,
      halfHours: 6,
      when: { semester: 'FIRST' },
      mode: 0,
      level: 16,
      method: 21,
      takenOverFrom: null,
    };
    expect(content.courses).toEqual([kept, { ...kept, id: 'new-2', when: { month: 12 } }]);
  });

  test('keeps its id when it is sent again', () => {
    const first = apply([good, good]).content;
    const again = apply([{ ...good, id: 'new-2' }, good], Audience.TEACHER, {
      ...first,
      courses: first.courses.slice(1),
    });
    expect(again.faults).toEqual([]);
    expect(again.content.courses.map((course) => course.id)).toEqual(['new-2', 'new-1']);
  });

  test('can be sent back as it was kept, and stays the same', () => {
    const topics = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(topics, fc.integer({ min: 0, max: 1998 }), (topic, halfHours) => {
        const first = apply([{ ...good, topic, halfHours }]);
        fc.pre(first.faults.length === 0);
        const back = apply([{ ...good, id: 'new-1', topic, halfHours }], undefined, first.content);
        expect(back.content).toEqual(first.content);
      }),
    );
  });
});

describe('the faults of a course', () => {
  test.each<[string, Partial<CourseParts>, string[]]>([
    ['an empty topic', { topic: '' }, ['topic: tooShort']],
    ['a blank topic', { topic: ' \n\u3000' }, ['topic: tooShort']],
    ['a topic of 100', { topic: '𠮷'.repeat(100) }, []],
    ['a topic of 101', { topic: '𠮷'.repeat(101) }, ['topic: tooLong']],
    ['a topic with NUL', { topic: 'a\u0000' }, ['topic: text']],
    ['999 hours', { halfHours: 1998 }, []],
    ['999.5 hours', { halfHours: 1999 }, ['hours: max']],
    ['less than none', { halfHours: -1 }, ['hours: min']],
    ['a quarter of an hour', { halfHours: 0.5 }, ['hours: halfHour']],
    ['endless hours', { halfHours: Infinity }, ['hours: halfHour']],
    ['month 1', { semester: null, month: 1 }, []],
    ['month 0', { semester: null, month: 0 }, ['month: min']],
    ['month 13', { semester: null, month: 13 }, ['month: max']],
    ['month 1.5', { semester: null, month: 1.5 }, ['month: integer']],
    ['semester and month', { month: 9 }, ['semester: exactlyOne']],
    ['neither', { semester: null }, ['semester: exactlyOne']],
    ['a third semester', { semester: 'THIRD' }, ['semester: unknown']],
    ['an unknown domain', { domain: 'sport' }, ['domain: unknown']],
    ['a level as mode', { mode: 'basic' }, ['mode: unknown']],
    ['a mode as level', { level: 'hours' }, ['level: unknown']],
    ['an unknown method', { method: 'séance' }, ['method: unknown']],
    ['the id of another plan', { id: newId(1) }, ['id: unknown']],
    ["a school's course", { takenOverFrom: schoolCourse }, []],
    ['no id at all', { takenOverFrom: '../etc' }, ['takenOverFrom: unknown']],
  ])('%s', (_, change, expected) => {
    expect(rules(change)).toEqual(expected.map((fault) => `input.courses[0].${fault}`));
  });

  test('a school takes over from nobody', () => {
    expect(rules({ takenOverFrom: schoolCourse }, Audience.SCHOOL)).toEqual([
      'input.courses[0].takenOverFrom: notAllowed',
    ]);
  });

  test('are all told at once, with the limit that was broken', () => {
    const { faults } = apply([good, { ...good, topic: '', halfHours: 5000, domain: 'x' }]);
    expect(faults).toEqual([
      { path: 'input.courses[1].topic', rule: 'tooShort', limit: 1 },
      { path: 'input.courses[1].hours', rule: 'max', limit: 999 },
      { path: 'input.courses[1].domain', rule: 'unknown' },
    ]);
  });

  test('the same course twice', () => {
    const { content } = apply([good]);
    const twice = { ...good, id: 'new-1' };
    expect(apply([twice, twice], Audience.TEACHER, content).faults).toEqual([
      { path: 'input.courses[1].id', rule: 'duplicate' },
    ]);
  });

  test('40 courses are the most', () => {
    expect(apply(Array.from({ length: 40 }, () => good)).faults).toEqual([]);
    expect(apply(Array.from({ length: 41 }, () => good)).faults).toEqual([
      { path: 'input.courses', rule: 'tooMany', limit: 40 },
    ]);
  });
});
