// Proves who reads which changes, what of a person is shown to whom, and what a page costs (D3.8, D8).
import { ACTION_LABELS } from '../../../server/domain/action-labels';
import { newId } from '../../../server/domain/id';
import { Role } from '../../../server/domain/roles';
import { insertAudits, type AuditRow } from '../../../server/modules/audit/write.repo';
import { MUTATIONS } from '../../../server/permissions/operations';
import { instant } from '../../support/clock';
import { TestServer, type Caller } from '../../support/server';
import type { Person, SchoolSeed } from '../../support/seed';

const NOW = '2019-09-06T10:00:00+08:00';
const DAY = 86_400_000;
let server: TestServer;
let [own, near, far] = [] as unknown as [SchoolSeed, SchoolSeed, SchoolSeed];
let [chief, teacher, away] = [] as unknown as [Person, Person, Person];
let [asChief, asBureau, asCentre] = [] as unknown as [Caller, Caller, Caller];
beforeAll(async () => {
  server = await TestServer.start(NOW);
  const { seed } = server;
  await seed.country();
  own = await seed.school('NWT', '甲示範國民小學');
  near = await seed.school('NWT', '乙示範國民小學');
  far = await seed.school('TPE', '丙示範國民小學');
  chief = await own.account(Role.CHIEF, { name: '陳示範' });
  teacher = await own.teacher('林曉青');
  away = await far.teacher('王大明');
  const bureau = await seed.official(Role.BUREAU, 'NWT');
  asChief = await server.as(chief);
  asBureau = await server.as(bureau);
  asCentre = await server.as(await seed.official(Role.CENTRE));
  const row = (at: number, unit: SchoolSeed | null, more: Partial<AuditRow> = {}): AuditRow => ({
    ...{ id: newId(at), at, actorId: chief.id, actorRole: 'CHIEF', action: 'updateTeacher' },
    ...{ subjectKind: 'TEACHER' as const, subjectId: teacher.id, unitId: unit?.id ?? null },
    ...{ changes: { stage: ['ELEMENTARY', null], decidedAt: [null, at] }, requestId: 'request' },
    ...{ reason: '更正', address: '192.0.2.7' },
    ...more,
  });
  const at = instant(NOW);
  await server.database.transaction((tx) =>
    insertAudits(tx, [
      row(at - 3 * DAY, own, { action: 'signIn', subjectKind: 'ACCOUNT', subjectId: chief.id }),
      row(at - 2 * DAY, own, { actorId: bureau.id, actorRole: 'BUREAU' }),
      row(at - DAY, own, { subjectId: away.id }),
      row(at, own),
      row(at, near),
      row(at, far),
      row(at, null, { actorId: null, actorRole: 'JOB', subjectKind: 'CYCLE', subjectId: '108' }),
    ]),
  );
});
afterAll(() => server.stop());

interface Entry {
  action: string;
  actionLabel: string;
  actorName: string | null;
  subjectName: string | null;
  address: string | null;
  unit: { name: string } | null;
  changes: { field: string; before: string | null; after: string | null }[];
}
interface Page {
  auditEntries: {
    totalCount: number;
    pageInfo: { endCursor: string; hasNextPage: boolean };
    edges: { node: Entry }[];
  };
}
const QUERY = `query ($unitId: ID, $code: ID, $subject: ID, $action: String, $from: LocalDate, $to: LocalDate,
  $first: Int, $after: String) {
  auditEntries(unitId: $unitId, jurisdictionCode: $code, subjectId: $subject, action: $action, from: $from, to: $to,
    first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage }
    edges { node { id at action actionLabel actorRole actorName subjectKind subjectId subjectName
      unit { name } changes { field before after } reason requestId address chained } }
  }
}`;
const entries = async (caller: Caller, variables: object = {}): Promise<Page['auditEntries']> =>
  (await caller.data<Page>(QUERY, variables)).auditEntries;
const units = async (caller: Caller, variables: object = {}): Promise<(string | undefined)[]> =>
  (await entries(caller, variables)).edges.map(({ node }) => node.unit?.name[0]);

it('a chief reads the own unit’s, a bureau its jurisdiction’s, the centre all (D8)', async () => {
  expect(await units(asChief)).toEqual(['甲', '甲', '甲', '甲']);
  expect((await units(asBureau)).sort()).toEqual(['乙', '甲', '甲', '甲', '甲']);
  expect(await units(asCentre)).toHaveLength(7);
});

it('what lies outside the reach is not in the list, whatever is asked for', async () => {
  expect(await units(asChief, { unitId: near.id })).toEqual([]);
  expect(await units(asChief, { subject: teacher.id })).toEqual(['甲', '甲']);
  expect(await units(asBureau, { code: 'TPE' })).toEqual([]);
  expect(await units(asBureau, { unitId: far.id })).toEqual([]);
});

it('names are whole inside the own unit alone, and addresses the centre’s (D3.8)', async () => {
  const nodes = (await entries(asChief)).edges.map(({ node }) => node);
  expect(nodes.map(({ actorName, subjectName }) => [actorName, subjectName])).toEqual([
    ['陳示範', '林曉青'],
    // Who is elsewhere today is masked, and so is the bureau's official.
    ['陳示範', '王O明'],
    [expect.stringContaining('O'), '林曉青'],
    ['陳示範', '陳示範'],
  ]);
  expect(nodes.every(({ address }) => address === null)).toBe(true);
  for (const caller of [asBureau, asCentre]) {
    const { edges } = await entries(caller, { unitId: own.id });
    expect(edges[0]?.node).toMatchObject({ actorName: '陳O範', subjectName: '林O青' });
  }
  expect((await entries(asCentre)).edges[0]?.node.address).toBe('192.0.2.7');
  expect((await entries(asBureau)).edges[0]?.node.address).toBeNull();
});

it('is narrowed by action, subject and days of Taipei, both inclusive (D4.1)', async () => {
  const total = async (variables: object) => (await entries(asChief, variables)).totalCount;
  expect(await total({ action: 'signIn' })).toBe(1);
  expect(await total({ subject: chief.id })).toBe(1);
  expect(await total({ from: '2019-09-04', to: '2019-09-05' })).toBe(2);
  expect(await total({ to: '2019-09-02' })).toBe(0);
  expect(await asChief.outcome(QUERY, { from: '2019-09-05', to: '2019-09-04' })).toBe('INVALID');
});

it('goes on page by page, the newest first', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Page['auditEntries'] = await entries(asChief, { first: 1, after });
    seen.push(...page.edges.map(({ node }) => node.action));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(['updateTeacher', 'updateTeacher', 'updateTeacher', 'signIn']);
});

it('says what changed, instants as instants, and the action in the reader’s language', async () => {
  const [entry] = (await entries(asChief, { first: 1 })).edges;
  expect(entry?.node.changes).toEqual([
    { field: 'stage', before: 'ELEMENTARY', after: null },
    { field: 'decidedAt', before: null, after: '2019-09-06T02:00:00.000Z' },
  ]);
  expect(entry?.node.actionLabel).toBe('修改教師資料');
  const english = await asChief.ask<Page>(QUERY, { first: 1 }, { 'accept-language': 'en' });
  expect(english.data?.auditEntries.edges[0]?.node.actionLabel).toBe('Corrected the teacher');
});

it('a page costs three statements: rows with names, units, and the count', async () => {
  expect(await server.statements(() => entries(asCentre, { first: 50 }))).toHaveLength(3);
});

it('a unit’s row is its jurisdiction’s, also where whoever wrote it down did not say so', async () => {
  const rows = await server.database.reads.all<{ code: string | null }>(
    'SELECT DISTINCT e.jurisdiction_code AS code FROM audit_entry e WHERE e.unit_id IS NOT NULL ORDER BY code',
  );
  expect(rows.map(({ code }) => code)).toEqual(['NWT', 'TPE']);
});

it('every operation that writes has its words, but reading the own notifications, which is not written down', () => {
  const without = Object.keys(MUTATIONS).filter((name) => !(name in ACTION_LABELS));
  expect(without).toEqual(['readNotifications']);
});
