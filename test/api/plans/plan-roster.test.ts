// D3.8, D4.6, D5.1, D5.2: what a plan shows of the snapshot, and to whom it shows names.
import { Role } from '../../../server/domain/roles';
import { key, SUBMIT_SCHOOL, WHOLE } from '../../support/plan-documents';
import type { Person, SchoolSeed } from '../../support/seed';
import { TestServer } from '../../support/server';

const SCHOOL_OPEN = '2019-08-15T10:00:00+08:00';
const TEACHERS =
  'query ($unitId: ID!) { schoolPlan(unitId: $unitId, year: 108) { roster { eligible teachers(first: 2) { edges { node { name jobTitle subjects late } } pageInfo { hasNextPage } totalCount } } } }';
const REPRESENTATIVE =
  'query ($unitId: ID!) { schoolPlan(unitId: $unitId, year: 108) { representative { name role } } }';

interface Roster {
  schoolPlan: {
    roster: {
      eligible: number;
      teachers: {
        edges: { node: { name: string; jobTitle: string; subjects: string[]; late: boolean } }[];
        pageInfo: { hasNextPage: boolean };
        totalCount: number;
      } | null;
    };
  };
}
interface Named {
  schoolPlan: { representative: { name: string; role: string } | null };
}

let server: TestServer;
let school: SchoolSeed;
const people: Record<string, Person> = {};

beforeAll(async () => {
  server = await TestServer.start(SCHOOL_OPEN);
  await server.seed.country();
  school = await server.seed.school('NWT', '示範國民小學');
  for (const role of [Role.CHIEF, Role.CONTACT, Role.OPERATOR]) {
    people[role] = await school.account(role, {
      name: `歐陽${role === Role.OPERATOR ? '作業' : '示範'}`,
    });
  }
  people['BUREAU'] = await server.seed.official(Role.BUREAU, 'NWT');
  for (const name of ['林示範', '陳示範', '黃示範']) people[name] = await school.teacher(name);
  await server.seed.snapshot();
});
afterAll(() => server.stop());

const as = (who: string) => server.as(people[who] as Person);

test('the roster of a school plan is the snapshot: later changes of the record do not show (D4.6)', async () => {
  await server.database.transaction((tx) => tx.run("UPDATE teacher SET job_title = '代理教師'"));
  const { schoolPlan } = await (await as('CHIEF')).data<Roster>(TEACHERS, { unitId: school.id });
  expect(schoolPlan.roster.eligible).toBe(3);
  expect(schoolPlan.roster.teachers).toMatchObject({
    totalCount: 3,
    pageInfo: { hasNextPage: true },
  });
  const shown = schoolPlan.roster.teachers?.edges.map(({ node }) => node) ?? [];
  expect(shown).toHaveLength(2);
  for (const { name, ...frozen } of shown) {
    expect(name).toMatch(/示範$/);
    expect(frozen).toEqual({ jobTitle: '合格專任教師', subjects: ['國語文'], late: false });
  }
});

test.each(['OPERATOR', '林示範'])(
  '%s, who does not manage teachers, sees numbers and no names (D2.1)',
  async (who) => {
    const { schoolPlan } = await (await as(who)).data<Roster>(TEACHERS, { unitId: school.id });
    expect(schoolPlan.roster).toEqual({ eligible: 3, teachers: null });
  },
);

test("the teacher's own data are the snapshot's too (D5.2)", async () => {
  const data = await (
    await as('林示範')
  ).data('{ myPlan(year: 108) { ownData { jobTitle stage subjects } } }');
  expect(data).toEqual({
    myPlan: { ownData: { jobTitle: '合格專任教師', stage: 'ELEMENTARY', subjects: ['國語文'] } },
  });
});

test('an operator who represents the school is named inside it, and masked to the bureau (D2.9, D3.8)', async () => {
  const operator = await as('OPERATOR');
  const input = { idempotencyKey: key(), unitId: school.id, year: 108, version: 0, ...WHOLE };
  await operator.data(SUBMIT_SCHOOL, { input });
  const inside = await (await as('CONTACT')).data<Named>(REPRESENTATIVE, { unitId: school.id });
  expect(inside.schoolPlan.representative).toEqual({ name: '歐陽作業', role: 'OPERATOR' });
  const outside = await (await as('BUREAU')).data<Named>(REPRESENTATIVE, { unitId: school.id });
  expect(outside.schoolPlan.representative).toEqual({ name: '歐OO業', role: 'OPERATOR' });
});

test('no answer that is kept for retries holds a name', async () => {
  const rows = await server.database.reads.all<{ answer: string }>(
    'SELECT answer FROM idempotency',
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { answer } of rows) expect(answer).not.toContain('歐陽');
});
