// Proves how typed answers become what the server takes, and where its faults come back to (D5.3, D5.4, D5.6).
import { fieldIdOf } from '../../client/modules/plans/faults';
import { isFaultyHours, parseHours, stepHours } from '../../client/modules/plans/hours';
import { answerIn, formOf, partOf, totalHours } from '../../client/modules/plans/plan-form';
import type { CourseForm, PlanForm } from '../../client/modules/plans/plan-form';

const order = ['curriculum', 'class-management', 'profession'];
const course: CourseForm = {
  id: null,
  topic: '素養導向評量',
  domain: 'curriculum',
  hours: 6,
  when: 'FIRST',
  mode: 'hours',
  level: 'basic',
  method: 'lecture',
  takenOverFrom: null,
};

function form(patch: Partial<PlanForm>): PlanForm {
  return { ...formOf(null), ...patch };
}

test.each([
  ['0', 0],
  ['0.5', 0.5],
  ['.5', 0.5],
  ['１８．５', 18.5],
  [' 36 ', 36],
  ['999', 999],
  ['999.5', null],
  ['1000', null],
  ['0.3', null],
  ['-1', null],
  ['1e2', null],
  ['', null],
  ['十', null],
])('hours typed as %p are %p', (typed, hours) => {
  expect(parseHours(typed)).toBe(hours);
});

test('blank hours are no fault, only what can’t be read is', () => {
  expect(isFaultyHours('  ')).toBe(false);
  expect(isFaultyHours('3.25')).toBe(true);
});

test('steps of half an hour stay within 0 and 999', () => {
  expect(stepHours('', -0.5)).toBe('0');
  expect(stepHours('2', 0.5)).toBe('2.5');
  expect(stepHours('999', 0.5)).toBe('999');
});

test('only wanted domains are sent, in the order of the cycle', () => {
  const typed = form({ domains: { profession: '3', curriculum: '18.5', 'class-management': '0' } });
  expect(partOf(typed, 'domains', order)).toEqual({
    domains: [
      { domain: 'curriculum', hours: 18.5 },
      { domain: 'profession', hours: 3 },
    ],
  });
  expect(totalHours(typed)).toBe(21.5);
});

test('domains with hours that can’t be read are not sent at all', () => {
  expect(
    partOf(form({ domains: { curriculum: '2', profession: 'x' } }), 'domains', order),
  ).toBeNull();
});

test('a course names a semester or a month, exactly one of the two', () => {
  const courses = [course, { ...course, id: 'c2', when: '10' as const, takenOverFrom: 's1' }];
  const part = partOf(form({ courses }), 'courses', order);
  expect(part?.courses?.[0]).toMatchObject({ semester: 'FIRST' });
  expect(part?.courses?.[0]).not.toHaveProperty('month');
  expect(part?.courses?.[0]).not.toHaveProperty('id');
  expect(part?.courses?.[1]).toMatchObject({ month: 10, id: 'c2', takenOverFrom: 's1' });
  expect(part?.courses?.[1]).not.toHaveProperty('semester');
});

test.each([
  ['input.needs.modes', 'need-modes'],
  ['input.needs[1].options[0]', 'need-times'],
  ['input.domains', 'domains'],
  ['input.domains[1].hours', 'domain-profession'],
  ['input.courses', 'courses'],
  ['input.courses[0].topic', 'course-0'],
  ['input.features', 'features'],
  ['input.version', 'plan-form'],
])('the fault at %s belongs to the field %s', (path, fieldId) => {
  const typed = form({
    needs: { modes: ['hours'], times: ['saturday'] },
    domains: { profession: '3', curriculum: '18.5', 'class-management': '' },
    courses: [course],
  });
  expect(fieldIdOf(path, typed, order)).toBe(fieldId);
});

test.each<[string, Partial<PlanForm>, Partial<PlanForm>, boolean]>([
  ['need-times', { needs: { times: ['a', 'b'] } }, { needs: { times: ['b', 'a'] } }, true],
  ['need-times', { needs: { times: ['a'] } }, { needs: {} }, false],
  ['domains', { domains: { class: '3.0' } }, { domains: { class: '3', policy: '' } }, true],
  ['domains', { domains: { class: '3' } }, { domains: { class: '4' } }, false],
  ['vision', { vision: 'a' }, { vision: 'b' }, false],
])('%s: two versions differ only where the answer does', (fieldId, mine, theirs, same) => {
  const answer = (part: Partial<PlanForm>) => answerIn({ ...formOf(null), ...part }, fieldId);
  expect(answer(mine) === answer(theirs)).toBe(same);
});
