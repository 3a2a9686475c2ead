// Proves what a school's morning says is due, overdue or somebody else's, and what its account does next; and when a reminder may go out.
import type { Action, SchoolYearFieldsFragment } from '../../client/gql/graphql';
import { hindranceOf } from '../../client/modules/reminders/remind-when';
import { allSubmitted, nextStep, stepsOf } from '../../client/modules/school-year/steps';

const during = Date.parse('2019-09-06T02:00:00.000Z');
const window = (audience: 'SCHOOL' | 'TEACHER', opensAt: string, closesAt: string) => ({
  audience,
  year: 108,
  opensAt,
  closesAt,
  extended: false,
  state: 'OPEN' as const,
});

const year: SchoolYearFieldsFragment = {
  year: 108,
  windows: [
    window('SCHOOL', '2019-09-01T00:00:00.000Z', '2019-09-20T16:00:00.000Z'),
    window('TEACHER', '2019-09-05T16:00:00.000Z', '2019-09-13T16:00:00.000Z'),
  ],
  rosterCutoffAt: '2019-09-30T09:00:00.000Z',
  rosterCheck: null,
  rosterProblems: 3,
  notApplied: 0,
  transfersWaiting: 0,
  chiefs: 1,
  contacts: 1,
  operators: 1,
  applicationsWaiting: 0,
  representative: null,
  schoolPlanState: 'NOT_STARTED',
  schoolPlanReceipt: null,
  teachers: {
    eligible: 10,
    submitted: 4,
    draft: 1,
    notStarted: 5,
    lateAdded: 0,
    lateSubmitted: 0,
    rate: 0.4,
  },
  remindedAt: null,
  remindableAt: null,
};

const everything: Action[] = [
  'ROSTER_CHECK',
  'TRANSFER_DECIDE',
  'STAFF_ACCOUNT_MANAGE',
  'REPRESENTATIVE_PASS',
  'REPRESENTATIVE_CLAIM',
  'SCHOOL_PLAN_WRITE',
  'TEACHER_READ',
];
const viewer = (actions: Action[], accountId = 'me') => ({
  accountId,
  may: (...asked: Action[]) => asked.some((each) => actions.includes(each)),
});
const chief = viewer(everything);
const operator = viewer(['REPRESENTATIVE_CLAIM', 'SCHOOL_PLAN_WRITE']);

const told = (of: SchoolYearFieldsFragment, now: number, who = chief) =>
  stepsOf(of, now, who).map(({ name, state, mine }) => `${name} ${state}${mine ? '' : ' others'}`);
const next = (of: SchoolYearFieldsFragment, now: number, who = chief) =>
  nextStep(stepsOf(of, now, who))?.name ?? null;

test('a chief is told of everything; the first that is due comes next', () => {
  expect(told(year, during)).toEqual([
    'roster due',
    'accounts done',
    'representative due',
    'plan due',
    'colleagues due',
  ]);
  expect(next(year, during)).toBe('roster');
});

test('a roster is overdue from its cutoff on, and then comes after what is still in time (D4.6)', () => {
  const cutoff = Date.parse(year.rosterCutoffAt);
  const open = {
    ...year,
    windows: year.windows.map((each) => ({ ...each, closesAt: '2019-12-31T16:00:00.000Z' })),
  };
  expect(told(open, cutoff - 1)[0]).toBe('roster due');
  expect(told(open, cutoff)[0]).toBe('roster overdue');
  expect(next(open, cutoff)).toBe('representative');
});

test('what was checked is done, however much of it was left (D3.2)', () => {
  const rosterCheck = {
    year: 108,
    checkedAt: '2019-09-01T00:00:00.000Z',
    checkedBy: '示範林曉青',
    problems: 3,
  };
  expect(told({ ...year, rosterCheck }, during)[0]).toBe('roster done');
});

test('an operator fills in the plan whose representative nobody is, and no other’s (D5.1)', () => {
  expect(told(year, during, operator)).toEqual([
    'roster due others',
    'accounts done others',
    'representative due',
    'plan due',
    'colleagues due others',
  ]);
  const named = { accountId: 'other', name: '示範林曉青', role: 'CONTACT' as const };
  expect(told({ ...year, representative: named }, during, operator)[3]).toBe('plan due others');
  expect(next({ ...year, representative: named }, during, operator)).toBeNull();
  expect(next({ ...year, representative: { ...named, accountId: 'me' } }, during, operator)).toBe(
    'plan',
  );
});

test('before its window nothing is due in it, and nobody but a chief names a representative (D4.5, D5.1)', () => {
  const before = Date.parse('2019-08-31T00:00:00.000Z');
  expect(told(year, before).slice(2)).toEqual([
    'representative notYet',
    'plan notYet others',
    'colleagues notYet',
  ]);
  expect(told(year, before, operator)[2]).toBe('representative notYet others');
});

test('a window is over at its closing instant: what was not submitted is overdue (D4.5)', () => {
  const closing = Date.parse('2019-09-13T16:00:00.000Z');
  expect(told(year, closing - 1)[4]).toBe('colleagues due');
  expect(told(year, closing)[4]).toBe('colleagues overdue');
});

test('requests for teachers and applications stand in the list while they wait; a school without a chief is not in order', () => {
  expect(
    told({ ...year, transfersWaiting: 1, applicationsWaiting: 2 }, during).slice(0, 3),
  ).toEqual(['roster due', 'transfers due', 'accounts due']);
  expect(told({ ...year, chiefs: 0 }, during)[1]).toBe('accounts due');
});

test('accounts are not said to be in order to who is not told of applications', () => {
  const untold = { ...year, applicationsWaiting: null };
  expect(told(untold, during, operator)[1]).toBe('accounts others others');
  expect(told({ ...untold, chiefs: 0 }, during, operator)[1]).toBe('accounts due others');
});

test('colleagues are done when those added late have submitted, too (D4.6)', () => {
  const teachers = { ...year.teachers, submitted: 10, lateAdded: 1 };
  expect(told({ ...year, teachers }, during)[4]).toBe('colleagues due');
  expect(told({ ...year, teachers: { ...teachers, lateSubmitted: 1 } }, during)[4]).toBe(
    'colleagues done',
  );
});

test('what is submitted needs no more time, each window by its own plans (D4.5)', () => {
  const own = { ...year, schoolPlanState: 'SUBMITTED' as const };
  expect([allSubmitted(year, 'SCHOOL'), allSubmitted(own, 'SCHOOL')]).toEqual([false, true]);
  expect(allSubmitted(own, 'TEACHER')).toBe(false);
  const teachers = { ...year.teachers, submitted: 10 };
  expect(allSubmitted({ ...year, teachers }, 'TEACHER')).toBe(true);
  const none = { ...year.teachers, eligible: 0, submitted: 0 };
  expect(allSubmitted({ ...year, teachers: none }, 'TEACHER')).toBe(false);
});

test('a reminder waits for the window, goes out once in 24 hours, and to nobody who has submitted', () => {
  const opening = Date.parse('2019-09-05T16:00:00.000Z');
  const closing = Date.parse('2019-09-13T16:00:00.000Z');
  expect(hindranceOf(year, opening - 1)?.reason).toBe('notYet');
  expect(hindranceOf(year, opening)).toBeNull();
  expect(hindranceOf(year, closing)?.reason).toBe('over');
  const remindableAt = '2019-09-07T02:00:00.000Z';
  expect(hindranceOf({ ...year, remindableAt }, during)).toEqual({
    reason: 'lately',
    from: remindableAt,
  });
  expect(hindranceOf({ ...year, remindableAt }, Date.parse(remindableAt))).toBeNull();
  const teachers = { ...year.teachers, submitted: 10 };
  expect(hindranceOf({ ...year, teachers }, during)?.reason).toBe('everybody');
  expect(hindranceOf({ ...year, windows: [] }, during)?.reason).toBe('noWindow');
});
