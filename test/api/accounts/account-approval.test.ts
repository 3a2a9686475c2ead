// Proves who sees and decides which application, and what an approval grants (D2.2, D2.4, D2.8).
import { Role } from '../../../server/domain/roles';
import { UnitKind } from '../../../server/domain/units';
import { key } from '../../support/plan-documents';
import { TestServer } from '../../support/server';
import type { Person, SchoolSeed } from '../../support/seed';
import {
  act,
  applicant,
  applied,
  apply,
  CONFIRM,
  FOLLOW,
  mailedToken,
  mailed,
  outcome,
  signingIn,
} from './accounts-kit';

const QUEUE = `query ($days: Int, $first: Int! = 20, $after: String) {
  accountApplications(waitingOverDays: $days, first: $first, after: $after) { totalCount
    edges { node { id name userName nationalIdMasked telephone email managed unit { id } } }
    pageInfo { endCursor hasNextPage } } }`;

interface Queue {
  accountApplications: {
    totalCount: number;
    edges: { node: { id: string; name: string; nationalIdMasked: string; managed: boolean } }[];
    pageInfo: { endCursor: string };
  };
}

const DAY = 24 * 3_600_000;
let server: TestServer;
let school: SchoolSeed;
let near: SchoolSeed;
let chief: Person;
let bureau: Person;
let centre: Person;

beforeAll(async () => {
  server = await TestServer.start('2019-08-05T10:00:00+08:00');
  await server.seed.country();
  school = await server.seed.school('NWT', '甲示範國民小學');
  near = await server.seed.school('NWT', '乙示範國民小學');
  chief = await school.account(Role.CHIEF);
  bureau = await server.seed.official(Role.BUREAU, 'NWT');
  centre = await server.seed.official(Role.CENTRE);
});
afterAll(() => server.stop());
beforeEach(() => server.database.transaction((tx) => tx.run('DELETE FROM sign_in_attempt')));

async function queueOf(person: Person, variables: object = {}): Promise<string[]> {
  const caller = await server.as(person);
  const { accountApplications } = await caller.data<Queue>(QUEUE, { first: 100, ...variables });
  expect(accountApplications.totalCount).toBe(accountApplications.edges.length);
  return accountApplications.edges.map(({ node }) => node.id);
}

it('a chief’s application waits for the bureau, a contact’s and an operator’s for a chief of the school, others’ for the centre (D2.4)', async () => {
  const university = await server.seed.unit(UnitKind.UNIVERSITY, '示範大學', null);
  const far = await server.seed.school('TPE', '丙示範國民小學');
  const ids = {
    chief: await applied(server, applicant(school.id, { role: Role.CHIEF })),
    contact: await applied(server, applicant(school.id, { role: Role.CONTACT })),
    operator: await applied(server, applicant(school.id)),
    nearChief: await applied(server, applicant(near.id, { role: Role.CHIEF })),
    nearOperator: await applied(server, applicant(near.id)),
    farChief: await applied(server, applicant(far.id, { role: Role.CHIEF })),
    university: await applied(server, applicant(university.id)),
  };
  expect((await queueOf(chief)).sort()).toEqual([ids.contact, ids.operator].sort());
  expect((await queueOf(bureau)).sort()).toEqual([ids.chief, ids.nearChief].sort());
  expect(await queueOf(centre)).toEqual([ids.university]);
  expect(await queueOf(await near.account(Role.CHIEF))).toEqual([ids.nearOperator]);
  // Each decides what waits there, and nobody else does.
  const [asChief, asBureau, asCentre] = [
    await server.as(chief),
    await server.as(bureau),
    await server.as(centre),
  ];
  const approve = (caller: typeof asChief, id: string) =>
    outcome(caller, 'approveAccount', id, { version: 2 });
  expect(await approve(asChief, ids.chief)).toBe('FORBIDDEN');
  expect(await approve(asCentre, ids.chief)).toBe('FORBIDDEN');
  expect(await approve(asBureau, ids.contact)).toBe('FORBIDDEN');
  expect(await approve(asBureau, ids.farChief)).toBe('NOT_FOUND');
  expect(await approve(asChief, ids.nearOperator)).toBe('NOT_FOUND');
  expect(await approve(asBureau, ids.university)).toBe('NOT_FOUND');
  expect(await approve(asBureau, ids.chief)).toBe('ACTIVE');
  expect(await approve(asChief, ids.contact)).toBe('ACTIVE');
  expect(await approve(asChief, ids.operator)).toBe('ACTIVE');
  expect(await approve(asCentre, ids.university)).toBe('ACTIVE');
  expect(await queueOf(chief)).toEqual([]);
});

it('the approver sees whom it is about, the national ID masked (D3.8)', async () => {
  const input = applicant(near.id, { role: Role.CHIEF, name: '審核示範' });
  const id = await applied(server, input);
  const { accountApplications } = await (await server.as(bureau)).data<Queue>(QUEUE);
  expect(accountApplications.edges.find(({ node }) => node.id === id)?.node).toMatchObject({
    ...{ name: '審核示範', telephone: input.telephone, email: input.email, managed: true },
    nationalIdMasked: `${input.nationalId.slice(0, 3)}****${input.nationalId.slice(-3)}`,
  });
});

it('the queue begins with the oldest, is paged, and shows who waits for more than 3 days', async () => {
  const other = await server.seed.school('NWT', '排隊示範國民小學');
  const asker = await other.account(Role.CHIEF);
  const start = server.clock.now();
  const first = await applied(server, applicant(other.id));
  server.clock.set(start + 2 * DAY);
  const second = await applied(server, applicant(other.id));
  server.clock.set(start + 3 * DAY);
  expect(await queueOf(asker)).toEqual([first, second]);
  expect(await queueOf(asker, { days: 3 })).toEqual([first]);
  expect(await queueOf(asker, { days: 4 })).toEqual([]);
  const caller = await server.as(asker);
  const page = await caller.data<Queue>(QUEUE, { first: 1 });
  const after = page.accountApplications.pageInfo.endCursor;
  const next = await caller.data<Queue>(QUEUE, { first: 1, after });
  expect(next.accountApplications.edges.map(({ node }) => node.id)).toEqual([second]);
  expect(await caller.outcome(QUEUE, { days: -1 })).toBe('INVALID');
  const heard = await server.statements(() => caller.data(QUEUE));
  expect(heard.length).toBeLessThanOrEqual(3);
  server.clock.set(start);
});

it('what others leave waiting for more than 3 days the bureau and the centre see too, masked and not to decide (D2.8, D3.8)', async () => {
  const left = await server.seed.school('NWT', '擱置示範國民小學');
  const far = await server.seed.school('TPE', '遠方擱置示範國民小學');
  const asker = await left.account(Role.CHIEF);
  const start = server.clock.now();
  const contact = applicant(left.id, { role: Role.CONTACT, name: '擱置示範' });
  const ids = {
    contact: await applied(server, contact),
    chief: await applied(server, applicant(left.id, { role: Role.CHIEF })),
    far: await applied(server, applicant(far.id)),
  };
  const seen = async (person: Person, days: number | null) =>
    (await queueOf(person, { days })).filter((id) => Object.values(ids).includes(id));
  server.clock.set(start + 3 * DAY - 1);
  expect(await seen(bureau, 3)).toEqual([]);
  server.clock.set(start + 3 * DAY);
  expect((await seen(bureau, 3)).sort()).toEqual([ids.contact, ids.chief].sort());
  expect((await seen(centre, 3)).sort()).toEqual(Object.values(ids).sort());
  expect(await seen(asker, 3)).toEqual([ids.contact]);
  // What waits for oneself is asked for without days, and is what it was.
  expect(await seen(bureau, null)).toEqual([ids.chief]);
  expect(await seen(centre, null)).toEqual([]);
  const { accountApplications } = await (
    await server.as(bureau)
  ).data<Queue>(QUEUE, { first: 100, days: 3 });
  expect(accountApplications.edges.find(({ node }) => node.id === ids.contact)?.node).toMatchObject(
    {
      ...{ name: '擱OO範', managed: false, userName: null, nationalIdMasked: null },
      ...{ telephone: null, email: null },
    },
  );
  server.clock.set(start);
});

it('waits since its address was confirmed, not since it was made, and no longer once it is decided', async () => {
  const start = server.clock.now();
  const input = applicant(school.id);
  const token = await apply(server, input);
  server.clock.set(start + 2 * DAY);
  await server.nobody.data(CONFIRM, { input: { idempotencyKey: key(), token } });
  const caller = await server.as(chief);
  const WAITING = `{ accountApplications(first: 100) { edges { node {
    id userName appliedAt waitingSince } } } }`;
  const { accountApplications } = await caller.data<{
    accountApplications: { edges: { node: Record<string, string> }[] };
  }>(WAITING);
  const node = accountApplications.edges.find(
    ({ node: { userName } }) => userName === input.userName,
  )?.node;
  expect(Date.parse(node?.['appliedAt'] ?? '')).toBe(start);
  expect(Date.parse(node?.['waitingSince'] ?? '')).toBe(start + 2 * DAY);
  const id = node?.['id'] ?? '';
  expect(await outcome(caller, 'approveAccount', id, { version: 2 })).toBe('ACTIVE');
  const ONE = 'query ($id: ID!) { account(id: $id) { waitingSince } }';
  expect(await caller.data(ONE, { id })).toEqual({ account: { waitingSince: null } });
  server.clock.set(start);
});

it('an approved account signs in, and its owner is told (D2.8)', async () => {
  const input = applicant(school.id);
  const id = await applied(server, input);
  expect(await signingIn(server, input.userName)).toBe('SIGN_IN_FAILED');
  expect(await outcome(await server.as(chief), 'approveAccount', id, { version: 2 })).toBe(
    'ACTIVE',
  );
  expect(await signingIn(server, input.userName)).toBe('OK');
  expect(await mailed(server, input.email, 'application-approved')).toMatchObject({
    ...{ unit: school.name, userName: input.userName },
  });
});

it('a refused one is told why, and user name and person are free again (D2.5, D2.8)', async () => {
  const input = applicant(school.id);
  const id = await applied(server, input);
  const token = await mailedToken(server, input.email, 'application-received');
  const asChief = await server.as(chief);
  const more = { version: 2, reason: '不是本校人員' };
  expect(await outcome(asChief, 'refuseAccount', id, { ...more, reason: ' ' })).toBe('INVALID');
  expect(await outcome(asChief, 'refuseAccount', id, more)).toBe('REFUSED');
  const { application } = await server.nobody.data<{ application: object }>(FOLLOW, { token });
  expect(application).toMatchObject({
    ...{ status: 'REFUSED', refusalReason: '不是本校人員', userName: null },
    decidedAt: '2019-08-05T02:00:00.000Z',
  });
  expect(await mailed(server, input.email, 'application-refused')).toMatchObject({
    reason: '不是本校人員',
  });
  expect(await outcome(asChief, 'approveAccount', id, { version: 3 })).toBe('WRONG_STATE');
  const again = applicant(school.id, { nationalId: input.nationalId, userName: input.userName });
  expect(await applied(server, again)).not.toBe('');
});

it('an application whose address is not confirmed is nobody’s', async () => {
  const input = applicant(school.id);
  await apply(server, input);
  const [row] = await server.database.reads.all<{ id: string }>(
    'SELECT holder_id AS id FROM credential WHERE user_name = ?',
    [input.userName],
  );
  const id = row?.id ?? '';
  expect(await queueOf(chief)).not.toContain(id);
  const asChief = await server.as(chief);
  const ONE = 'query ($id: ID!) { account(id: $id) { id } }';
  const ALL = `query ($id: ID!) { accounts(unitId: $id, first: 100) { edges { node { id } } } }`;
  expect(await asChief.outcome(ONE, { id })).toBe('NOT_FOUND');
  expect(JSON.stringify(await asChief.data(ALL, { id: school.id }))).not.toContain(id);
  expect(await outcome(asChief, 'approveAccount', id)).toBe('NOT_FOUND');
});

describe('functions (D2.2)', () => {
  const grant = async (input: object, more: object, by = chief) => {
    const id = await applied(server, applicant(school.id, input));
    const answer = await act(await server.as(by), 'approveAccount', id, { version: 2, ...more });
    return (
      answer.errors?.[0]?.extensions.code ?? answer.data?.['approveAccount']?.account.functions
    );
  };

  it('are all of the tier’s, those applied for, or those that the approver names', async () => {
    expect(await grant({}, {})).toEqual(['COURSE_REGISTRATION', 'COURSE_MANAGEMENT', 'STATISTICS']);
    expect(await grant({ functions: ['STATISTICS'] }, {})).toEqual(['STATISTICS']);
    expect(await grant({ role: Role.CONTACT }, { functions: ['TEACHER_MANAGEMENT'] })).toEqual([
      'TEACHER_MANAGEMENT',
    ]);
  });

  it('are never beyond the tier', async () => {
    expect(await grant({}, { functions: ['TEACHER_MANAGEMENT'] })).toBe('BEYOND_TIER');
    expect(await grant({ role: Role.CONTACT }, { functions: ['ACCOUNT_MANAGEMENT'] })).toBe(
      'BEYOND_TIER',
    );
  });

  it('nobody grants what they lack; a bureau lacks nothing', async () => {
    // Of the functions this chief has 業務帳號管理 and 統計圖表 alone.
    const narrow = await school.account(Role.CHIEF, { functions: 0b10100 });
    expect(await grant({}, {}, narrow)).toBe('NOT_YOURS_TO_GRANT');
    expect(await grant({}, { functions: ['STATISTICS'] }, narrow)).toEqual(['STATISTICS']);
    expect(await grant({ role: Role.CHIEF }, {}, bureau)).toHaveLength(5);
  });
});
