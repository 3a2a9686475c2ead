// Proves who sees a unit's business accounts: its chief, its bureau and the centre (D2.1, D2.4).
import { Role } from '../../../server/domain/roles';
import { TestServer } from '../../support/server';
import type { Person, SchoolSeed } from '../../support/seed';

const ACCOUNTS = `query ($unitId: ID!, $first: Int! = 20, $after: String) {
  accounts(unitId: $unitId, first: $first, after: $after) {
    edges { node { id name role status userName } } pageInfo { hasNextPage endCursor } totalCount } }`;

interface Accounts {
  accounts: {
    edges: { node: { id: string; role: string; status: string; userName: string | null } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount: number;
  };
}

let server: TestServer;
let school: SchoolSeed;
let foreign: SchoolSeed;
let chief: Person;

beforeAll(async () => {
  server = await TestServer.start('2019-09-06T12:00:00+08:00');
  await server.seed.country();
  school = await server.seed.school('ILA', '宜蘭縣示範國民小學');
  foreign = await server.seed.school('ILA', '宜蘭縣另一國民小學');
  await foreign.account(Role.CHIEF);
  chief = await school.account(Role.CHIEF);
  await school.account(Role.OPERATOR, { status: 'DELETED' });
});
afterAll(() => server.stop());

it('shows the own unit, what has been deleted included, and nothing of another', async () => {
  const { accounts } = await (
    await server.as(chief)
  ).data<Accounts>(ACCOUNTS, { unitId: school.id });
  expect(accounts.totalCount).toBe(2);
  expect(accounts.edges.map(({ node }) => [node.role, node.status])).toEqual(
    expect.arrayContaining([
      ['CHIEF', 'ACTIVE'],
      ['OPERATOR', 'DELETED'],
    ]),
  );
  expect(accounts.edges.find(({ node }) => node.id === chief.id)?.node.userName).toBe(
    chief.userName,
  );
});

it('is paged', async () => {
  const caller = await server.as(chief);
  const one = await caller.data<Accounts>(ACCOUNTS, { unitId: school.id, first: 1 });
  expect(one.accounts.pageInfo.hasNextPage).toBe(true);
  const two = await caller.data<Accounts>(ACCOUNTS, {
    unitId: school.id,
    first: 1,
    after: one.accounts.pageInfo.endCursor,
  });
  expect(two.accounts.pageInfo.hasNextPage).toBe(false);
  expect(two.accounts.edges[0]?.node.id).not.toBe(one.accounts.edges[0]?.node.id);
});

it('its bureau and the centre see them too (D2.4); a chief of another school meets NOT_FOUND, every other role FORBIDDEN', async () => {
  const outcome = async (person: Person, unitId = school.id) =>
    (await server.as(person)).outcome(ACCOUNTS, { unitId });
  expect(await outcome(chief, foreign.id)).toBe('NOT_FOUND');
  for (const person of [
    await school.account(Role.OPERATOR),
    await school.account(Role.CONTACT),
    await school.teacher('示範教師'),
    await server.seed.official(Role.MINISTRY),
  ]) {
    expect(await outcome(person)).toBe('FORBIDDEN');
  }
  expect(await outcome(await server.seed.official(Role.BUREAU, 'ILA'))).toBe('OK');
  expect(await outcome(await server.seed.official(Role.BUREAU, 'TPE'))).toBe('NOT_FOUND');
  expect(await outcome(await server.seed.official(Role.CENTRE))).toBe('OK');
  expect(await server.nobody.outcome(ACCOUNTS, { unitId: school.id })).toBe('UNAUTHENTICATED');
});

it('is narrowed to one state (D2.8)', async () => {
  const STATE = `query ($unitId: ID!, $status: AccountStatus) {
    accounts(unitId: $unitId, status: $status) { edges { node { status } } } }`;
  const { accounts } = await (
    await server.as(chief)
  ).data<Accounts>(STATE, { unitId: school.id, status: 'DELETED' });
  expect(accounts.edges.map(({ node }) => node.status)).toEqual(['DELETED']);
});
