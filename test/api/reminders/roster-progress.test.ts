// D4.6, D8: how far the plans of a school's teachers are, for who keeps its roster; never what they say.
import { Role } from '../../../server/domain/roles';
import { instant } from '../../support/clock';
import { key, SAVE_MINE } from '../../support/plan-documents';
import type { Person, SchoolSeed } from '../../support/seed';
import { TestServer, type Caller } from '../../support/server';
import { OPEN, submit } from './reminders-kit';

const LIST = `query ($unitId: ID!, $year: Int = 108, $state: PlanState, $submitted: Boolean, $first: Int = 20, $after: String) {
  rosterProgress(unitId: $unitId, year: $year, state: $state, submitted: $submitted, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { teacherId name jobTitle stage planState submittedAt extended late reachable } } } }`;

interface Listed {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: {
    node: { name: string; planState: string; extended: boolean } & Record<string, unknown>;
  }[];
}

let server: TestServer;
let school: SchoolSeed;
let teachers: Person[];
let caller: Caller;
beforeAll(async () => {
  server = await TestServer.start(OPEN);
  const { seed } = server;
  await seed.country();
  school = await seed.school('NWT', '示範國民小學');
  const email = 'somebody@example.org';
  teachers = [
    await school.teacher('一示範', { email }),
    await school.teacher('三示範'),
    await school.teacher('丁示範', { jobTitle: null, stage: null }),
    // Two of one name, so that the order among them is that of their ids.
    await school.teacher('丁示範'),
  ];
  const other = await seed.school('NWT', '鄰校示範國民小學');
  await other.teacher('鄰校示範');
  caller = await server.as(await school.account(Role.CONTACT));
  await seed.snapshot();
  const [first, second] = teachers as [Person, Person];
  await submit(server, first);
  const input = { idempotencyKey: key(), year: 108, version: 0, domains: [] };
  await (await server.as(second)).data(SAVE_MINE, { input });
  await server.database.transaction((tx) =>
    tx.run('UPDATE roster_entry SET extended_until = ?, late_added_at = ? WHERE teacher_id = ?', [
      instant('2019-09-20T17:00:00+08:00'),
      instant(OPEN),
      teachers[3]?.id ?? '',
    ]),
  );
});
afterAll(() => server.stop());

const list = async (variables: object = {}): Promise<Listed> =>
  (await caller.data<{ rosterProgress: Listed }>(LIST, { unitId: school.id, ...variables }))
    .rosterProgress;
const names = async (variables: object): Promise<string[]> =>
  (await list(variables)).edges.map(({ node }) => node.name);

it('shows every teacher of the snapshot by name, how far, since when, and whether a mail reaches them', async () => {
  const { edges, totalCount } = await list();
  expect(totalCount).toBe(4);
  const nobody = { submittedAt: null, extended: false, late: false, reachable: false };
  const known = { jobTitle: '合格專任教師', stage: 'ELEMENTARY' };
  expect(edges.map(({ node }) => node)).toEqual(
    [
      {
        ...{ teacherId: teachers[0]?.id, name: '一示範', ...known, planState: 'SUBMITTED' },
        ...{
          submittedAt: '2019-09-06T02:00:00.000Z',
          extended: false,
          late: false,
          reachable: true,
        },
      },
      {
        teacherId: teachers[2]?.id,
        name: '丁示範',
        jobTitle: null,
        stage: null,
        planState: 'NOT_STARTED',
        ...nobody,
      },
      {
        ...{ teacherId: teachers[3]?.id, name: '丁示範', ...known, planState: 'NOT_STARTED' },
        ...{ ...nobody, extended: true, late: true },
      },
      { teacherId: teachers[1]?.id, name: '三示範', ...known, planState: 'DRAFT', ...nobody },
    ].sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0)),
  );
});

it('is narrowed by where plans stand', async () => {
  expect(await names({ state: 'DRAFT' })).toEqual(['三示範']);
  expect(await names({ submitted: true })).toEqual(['一示範']);
  expect((await names({ submitted: false })).sort()).toEqual(['丁示範', '丁示範', '三示範'].sort());
  expect((await list({ submitted: false })).totalCount).toBe(3);
  expect(await names({ submitted: true, state: 'DRAFT' })).toEqual([]);
});

it('all are extended where the school or the jurisdiction is', async () => {
  const until = [instant('2019-09-20T17:00:00+08:00'), school.id];
  await server.database.transaction((tx) =>
    tx.run('UPDATE roster_unit SET teacher_extended_until = ? WHERE unit_id = ?', until),
  );
  const { edges } = await list();
  expect(edges.every(({ node }) => node.extended)).toBe(true);
  await server.database.transaction((tx) =>
    tx.run('UPDATE roster_unit SET teacher_extended_until = NULL'),
  );
});

it('goes on page by page, also between two of one name', async () => {
  const seen: unknown[] = [];
  let after: string | null = null;
  do {
    const page: Listed = await list({ first: 1, after });
    seen.push(...page.edges.map(({ node }) => node['teacherId']));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  const all = (await list()).edges.map(({ node }) => node['teacherId']);
  expect(seen).toEqual(all);
});

it('costs three statements a page, however many there are', async () => {
  expect(await server.statements(() => list())).toHaveLength(3);
});

it('refuses a page of another list', async () => {
  const { errors } = await caller.ask(LIST, { unitId: school.id, first: 0, after: 'x' });
  expect(errors?.[0]?.extensions.faults?.map(({ path }) => path)).toEqual(['first', 'after']);
});
