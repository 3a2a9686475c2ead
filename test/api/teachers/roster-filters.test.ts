// D3.3: a roster is counted, searched, filtered and sorted; what it costs does not grow with what is asked.
import { Role } from '../../../server/domain/roles';
import { UnitKind } from '../../../server/domain/units';
import { TestServer, type Caller } from '../../support/server';
import type { SchoolSeed } from '../../support/seed';

const LIST = `query ($unitId: ID!, $first: Int! = 50, $after: String, $search: String, $subject: String,
  $supervision: Boolean! = false, $status: TeacherStatus, $staffKind: StaffKind, $sort: TeacherSort! = ID) {
  teachers(unitId: $unitId, first: $first, after: $after, search: $search, subject: $subject,
    supervision: $supervision, status: $status, staffKind: $staffKind, sort: $sort) {
    totalCount edges { node { name version userName jobTitle status } } pageInfo { hasNextPage endCursor } } }`;

interface List {
  teachers: {
    totalCount: number;
    edges: {
      node: {
        name: string;
        version: number;
        userName: string | null;
        jobTitle: string | null;
        status: string;
      };
    }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

let server: TestServer;
let school: SchoolSeed;
let contact: Caller;
beforeAll(async () => {
  server = await TestServer.start('2019-08-06T12:00:00+08:00');
  await server.seed.country();
  school = await server.seed.school('NWT', '新北市示範國民小學');
  const other = await server.seed.school('NWT', '新北市另一國民小學');
  await other.teacher('林別校');
  // Who signs in by roaming has applied (D3.3).
  await school.teacher('林曉青', { subjects: '["國語文","數學"]', origin: 'ROAMING' });
  await school.teacher('王示範', { jobTitle: '主任', subjects: '["數學"]' });
  await school.teacher('陳曉明', { status: 'SUSPENDED', subjects: '["數學與生活"]' });
  await school.teacher('缺階段', { stage: null, status: 'NOT_APPLIED' });
  await school.teacher('缺科目', { subjects: '[]', jobTitle: '組長' });
  await school.teacher('Kolas 100%', { staffKind: 'ADMINISTRATIVE', jobTitle: null });
  await school.teacher('達瑪‧拉娃告', { jobTitle: '導師' });
  contact = await server.as(await school.account(Role.CONTACT));
});
afterAll(() => server.stop());

const list = async (variables: object = {}) =>
  (await contact.data<List>(LIST, { unitId: school.id, ...variables })).teachers;
/** In the order of their code points: records that were made in one instant have no order of their own. */
const names = async (variables: object) =>
  (await list(variables)).edges.map(({ node }) => node.name).sort();

it('counts the roster in one statement', async () => {
  const counts = `query ($id: ID!) { teacherCounts(unitId: $id) {
    total applied appliedTeachers appliedAdministrative notApplied supervision } }`;
  const statements = await server.statements(async () =>
    expect(await contact.data(counts, { id: school.id })).toEqual({
      teacherCounts: {
        ...{ total: 7, applied: 6, appliedTeachers: 5, appliedAdministrative: 1 },
        ...{ notApplied: 1, supervision: 3 },
      },
    }),
  );
  expect(statements).toHaveLength(1);
});

it('searches by part of the name, in the own unit only, whatever wildcards are typed', async () => {
  expect(await names({ search: '曉' })).toEqual(['林曉青', '陳曉明']);
  expect(await names({ search: '林' })).toEqual(['林曉青']);
  expect(await names({ search: 'kolas' })).toEqual(['Kolas 100%']);
  expect(await names({ search: '100%' })).toEqual(['Kolas 100%']);
  expect(await names({ search: '_' })).toEqual([]);
});

it('finds an indigenous name by whichever dot somebody types', async () => {
  for (const dot of ['·', '‧', '・']) {
    expect(await names({ search: `達瑪${dot}拉` })).toEqual(['達瑪‧拉娃告']);
  }
  expect(await names({ search: '達瑪拉' })).toEqual([]);
});

it('filters by a subject by its whole name', async () => {
  expect(await names({ subject: '數學' })).toEqual(['林曉青', '王示範']);
  expect(await names({ subject: '數' })).toEqual([]);
  expect(await names({ subject: '數學","x' })).toEqual([]);
});

it('依教育部統合視導篩選: whoever lacks a title, a stage or a subject', async () => {
  expect(await names({ supervision: true })).toEqual(['Kolas 100%', '缺科目', '缺階段']);
});

it('lacks nothing in a kindergarten, whose data are mended in the preschool registry (D3.7)', async () => {
  const kindergarten = await server.seed.school('NWT', '示範幼兒園', [], {
    kind: UnitKind.KINDERGARTEN,
  });
  await kindergarten.teacher('示範幼一', { stage: null, subjects: '[]' });
  const chief = await server.as(await kindergarten.account(Role.CHIEF));
  const asked = { unitId: kindergarten.id, supervision: true };
  expect((await chief.data<List>(LIST, asked)).teachers.totalCount).toBe(0);
  const counts = 'query ($id: ID!) { teacherCounts(unitId: $id) { total supervision } }';
  expect(await chief.data(counts, { id: kindergarten.id })).toEqual({
    teacherCounts: { total: 1, supervision: 0 },
  });
});

it('filters by state and by staff kind, all filters together', async () => {
  expect(await names({ status: 'SUSPENDED' })).toEqual(['陳曉明']);
  expect(await names({ staffKind: 'ADMINISTRATIVE' })).toEqual(['Kolas 100%']);
  expect(await names({ supervision: true, staffKind: 'TEACHER', status: 'ACTIVE' })).toEqual([
    '缺科目',
  ]);
  expect((await list({ supervision: true, first: 1 })).totalCount).toBe(3);
});

it.each(['NAME', 'JOB_TITLE', 'STATUS'] as const)(
  'sorted by %s, page by page, nobody is left out or repeated',
  async (sort) => {
    const seen: List['teachers']['edges'][number]['node'][] = [];
    let after: string | null = null;
    do {
      const page: List['teachers'] = await list({ sort, first: 2, after });
      seen.push(...page.edges.map(({ node }) => node));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen.map(({ name }) => name)).size).toBe(7);
    expect(seen).toHaveLength(7);
    const values = seen.map(({ name, jobTitle, status }) =>
      sort === 'NAME' ? name : sort === 'JOB_TITLE' ? (jobTitle ?? '') : status,
    );
    expect(values).toEqual([...values].sort());
  },
);

it('takes at most three statements with every filter, the sign-in names and the count (must-show 4)', async () => {
  const everything = { search: '曉', subject: '數學', status: 'ACTIVE', sort: 'NAME', first: 50 };
  const statements = await server.statements(async () =>
    expect((await list(everything)).edges).toMatchObject([
      { node: { name: '林曉青', version: 1, userName: expect.any(String) as string } },
    ]),
  );
  expect(statements.length).toBeLessThanOrEqual(3);
});

it('refuses a cursor of another order, and every bad filter at once', async () => {
  const { pageInfo } = await list({ first: 1, sort: 'NAME' });
  const wrong = await contact.ask(LIST, {
    ...{ unitId: school.id, sort: 'ID', after: pageInfo.endCursor },
  });
  expect(wrong.errors?.[0]?.extensions).toMatchObject({ faults: [{ path: 'after' }] });
  const long = { unitId: school.id, search: '林'.repeat(61), subject: '林'.repeat(61) };
  expect((await contact.ask(LIST, long)).errors?.[0]?.extensions).toMatchObject({
    faults: [{ path: 'search' }, { path: 'subject' }],
  });
});

it('D3.1: subjects and titles are offered by stage, each with the days that it is valid', async () => {
  type Offered = {
    name: string;
    stage: string | null;
    validFrom: string;
    validUntil: string | null;
  };
  const offered = await server.nobody.data<{ teachingSubjects: Offered[]; jobTitles: Offered[] }>(
    `{ teachingSubjects(stage: ELEMENTARY) { name stage validFrom validUntil }
       jobTitles(stage: ELEMENTARY) { name stage validFrom validUntil } }`,
  );
  const always = {
    validFrom: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string,
    validUntil: null,
  };
  expect(offered.teachingSubjects[0]).toEqual({ name: '國語文', stage: 'ELEMENTARY', ...always });
  expect(new Set(offered.teachingSubjects.map(({ stage }) => stage))).toEqual(
    new Set(['ELEMENTARY']),
  );
  expect(offered.jobTitles[0]).toEqual({ name: '合格專任教師', stage: null, ...always });
});
