// Proves that what waits is counted as the lists show it that the numbers lead to, for a bureau and for the centre.
import { newId } from '../../../server/domain/id';
import { Role } from '../../../server/domain/roles';
import { UnitKind } from '../../../server/domain/units';
import type { Person, SchoolSeed } from '../../support/seed';
import { TestServer } from '../../support/server';

let server: TestServer;
let bureau: Person;
let other: Person;
let centre: Person;
let schools: SchoolSeed[];

const DAY = 86_400_000;
const set = (sql: string, values: (string | number | null)[] = []) =>
  server.database.transaction((tx) => tx.run(sql, values));
const at = (index: number): SchoolSeed => schools[index] as SchoolSeed;
/** An application that was confirmed so many days ago. */
const applied = (days: number) => ({
  status: 'APPLIED',
  emailConfirmedAt: server.clock.now() - days * DAY,
});

async function transfer(from: string, to: string, days: number, state = 'PENDING') {
  const teacher = await server.seed.teacher(from, `請求${days}${state}`);
  await set(
    `INSERT INTO transfer (id, teacher_id, from_unit_id, to_unit_id, requested_by, requested_at, state,
      live_teacher_id, detail, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '{}', 1)`,
    [
      teacher.id,
      teacher.id,
      from,
      to,
      teacher.id,
      server.clock.now() - days * DAY,
      state,
      state === 'PENDING' ? teacher.id : null,
    ],
  );
}

async function request(school: SchoolSeed, state: string, year = 108) {
  const id = newId(1);
  await set(
    `INSERT INTO extension_request (id, year, audience, jurisdiction_code, unit_id, wanted_until, reason, asked_by,
      asked_at, state, version) VALUES (?, ?, 'SCHOOL', ?, ?, 9, '工程', ?, 8, ?, 1)`,
    [id, year, school.jurisdictionCode, school.id, bureau.id, state],
  );
}

async function granted(school: SchoolSeed, year = 108) {
  await set(
    `INSERT INTO extension (id, year, audience, scope, jurisdiction_code, unit_id, ends_at, reason, granted_by,
      granted_at) VALUES (?, ?, 'SCHOOL', 'UNIT', ?, ?, 9, '工程', ?, 8)`,
    [newId(1), year, school.jurisdictionCode, school.id, bureau.id],
  );
}

beforeAll(async () => {
  server = await TestServer.start('2019-09-10T12:00:00+08:00');
  const { seed } = server;
  await seed.country();
  bureau = await seed.official(Role.BUREAU, 'NWT');
  other = await seed.official(Role.BUREAU, 'KHH');
  centre = await seed.official(Role.CENTRE);
  schools = [
    await seed.school('NWT', '甲國民小學'),
    await seed.school('NWT', '乙國民小學'),
    await seed.school('NWT', '丙國民小學'),
    await seed.school('KHH', '丁國民小學'),
  ];
  for (const school of schools) await school.teacher('教師');
  await seed.snapshot();
  // Opened after the snapshot: it has no plan to miss, and a roster and a chief to see to.
  await seed.school('NWT', '新設國民小學');
  const chief = await at(0).account(Role.CHIEF);
  await set(
    'INSERT INTO roster_check (year, unit_id, checked_by, checked_at, problems) VALUES (108, ?, ?, 1, 0)',
    [at(0).id, chief.id],
  );
  await set("UPDATE roster_unit SET submitted = 1, school_plan_state = 'SUBMITTED' WHERE unit_id = ?", [at(0).id]); // prettier-ignore
  await set("UPDATE roster_unit SET draft = 1, school_plan_state = 'DRAFT' WHERE unit_id = ?", [at(1).id]); // prettier-ignore
  // Chiefs are for the bureau to decide, the others for their chief; the centre's are of other units.
  await at(1).account(Role.CHIEF, applied(1));
  await at(2).account(Role.CHIEF, applied(3));
  await at(0).account(Role.OPERATOR, applied(5));
  await at(0).account(Role.OPERATOR, { status: 'APPLIED', emailConfirmedAt: null });
  await at(3).account(Role.CHIEF, applied(4));
  const university = await seed.unit(UnitKind.UNIVERSITY, '示範大學', null);
  await seed.account(university.id, Role.OPERATOR, applied(6));
  const now = server.clock.now();
  for (const account of [bureau, other, centre, chief]) {
    await set('UPDATE account SET last_used_at = ? WHERE id = ?', [now, account.id]);
  }
  await at(0).account(Role.CONTACT, { lastUsedAt: now - 371 * DAY });
  await at(0).account(Role.CONTACT, { lastUsedAt: now - 369 * DAY });
  for (const state of ['PENDING', 'GRANTED', 'REFUSED', 'WITHDRAWN']) await request(at(0), state);
  await request(at(1), 'PENDING');
  await request(at(3), 'PENDING');
  await request(at(2), 'PENDING', 107);
  await transfer(at(0).id, at(3).id, 7);
  await transfer(at(0).id, at(3).id, 6);
  await transfer(at(1).id, at(3).id, 9, 'REFUSED');
  await transfer(at(3).id, at(0).id, 8);
  const garden = await seed.unit(UnitKind.KINDERGARTEN, '示範幼兒園', 'NWT');
  await granted(at(0));
  await granted(at(0), 107);
  await granted(at(3));
  await transfer(garden.id, at(0).id, 1);
});
afterAll(() => server.stop());

const DUE = `query ($code: ID, $year: Int! = 108) { due(year: $year, jurisdictionCode: $code) {
  applicationsWaiting applicationsWaitingLong schoolsWithoutChief rostersNotChecked schoolPlansMissing
  schoolsWithNobody extensionRequests extensionsGiven transfersToDecide unusedAccounts } }`;

type Due = Record<string, number>;
const due = async (person: Person, code?: string) =>
  (await (await server.as(person)).data<{ due: Due }>(DUE, { code })).due;

it('counts for a bureau what waits in its jurisdiction', async () => {
  expect(await due(bureau)).toEqual({
    applicationsWaiting: 2,
    applicationsWaitingLong: 2,
    schoolsWithoutChief: 3,
    rostersNotChecked: 3,
    schoolPlansMissing: 2,
    schoolsWithNobody: 2,
    extensionRequests: 2,
    extensionsGiven: 1,
    transfersToDecide: 2,
    unusedAccounts: 1,
  });
  expect(await due(bureau, 'NWT')).toEqual(await due(bureau));
});

it('counts for the centre the country, or the jurisdiction that it names', async () => {
  expect(await due(centre)).toEqual({
    // The university's, which the centre decides; the others wait for a bureau or a chief (D2.4).
    applicationsWaiting: 1,
    applicationsWaitingLong: 4,
    schoolsWithoutChief: 4,
    rostersNotChecked: 4,
    schoolPlansMissing: 3,
    schoolsWithNobody: 3,
    extensionRequests: 3,
    extensionsGiven: 2,
    transfersToDecide: 3,
    unusedAccounts: 1,
  });
  expect(await due(centre, 'KHH')).toMatchObject({
    applicationsWaiting: 0,
    applicationsWaitingLong: 1,
    schoolsWithoutChief: 1,
    schoolPlansMissing: 1,
    transfersToDecide: 1,
    unusedAccounts: 0,
  });
});

/** The lists that the numbers lead to. */
const LISTS = `query ($code: ID) {
  applicationsWaiting: accountApplications { totalCount }
  applicationsWaitingLong: accountApplications(waitingOverDays: 3) { totalCount }
  schoolsWithoutChief: unitsWithoutChief(jurisdictionCode: $code) { totalCount }
  rostersNotChecked: rosterChecks(year: 108, jurisdictionCode: $code, checked: false) { totalCount }
  schoolsWithNobody: unitCompletions(year: 108, jurisdictionCode: $code, filter: { nobody: true }) { totalCount }
  extensionRequests(year: 108, state: PENDING) { totalCount }
  extensionsGiven: extensions(year: 108) { totalCount }
  unusedAccounts { totalCount } }`;

it('is the length of each list that a number leads to', async () => {
  for (const person of [bureau, other, centre]) {
    const caller = await server.as(person);
    const lists = await caller.data<Record<string, { totalCount: number }>>(LISTS);
    const counted = await due(person);
    for (const [name, { totalCount }] of Object.entries(lists)) {
      expect([name, totalCount]).toEqual([name, counted[name]]);
    }
    const completion = await caller.data<{
      all: { totalCount: number };
      done: { totalCount: number };
    }>(`{ all: unitCompletions(year: 108) { totalCount }
      done: unitCompletions(year: 108, filter: { schoolPlanState: SUBMITTED }) { totalCount } }`);
    expect(completion.all.totalCount - completion.done.totalCount).toBe(
      counted['schoolPlansMissing'],
    );
  }
});

it('is NOT_FOUND out of reach, where there is no such jurisdiction or cycle; a ministry has nothing to decide', async () => {
  const outcome = async (person: Person, variables: object) =>
    (await server.as(person)).outcome(DUE, variables);
  expect(await outcome(bureau, { code: 'KHH' })).toBe('NOT_FOUND');
  expect(await outcome(centre, { code: 'XXX' })).toBe('NOT_FOUND');
  expect(await outcome(bureau, { year: 90 })).toBe('NOT_FOUND');
  expect(await outcome(await server.seed.official(Role.MINISTRY), {})).toBe('FORBIDDEN');
});

it('costs one statement, whatever is asked', async () => {
  const caller = await server.as(bureau);
  expect(await server.statements(() => caller.data(DUE))).toHaveLength(1);
});
