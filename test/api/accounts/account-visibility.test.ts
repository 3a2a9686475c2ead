// Proves how much of a business account each reader sees, and 業務帳號查詢 (D2.3, D2.9, D3.8).
import { Role } from '../../../server/domain/roles';
import { UnitKind } from '../../../server/domain/units';
import type { Account } from '../../../server/modules/accounts/account.entity';
import type { Person, SchoolSeed } from '../../support/seed';
import { TestServer } from '../../support/server';

const ONE = `query ($id: ID!) { account(id: $id) {
  name userName telephone email nationalIdMasked managed deletable unit { id } } }`;
const DIRECTORY = `query ($search: String, $code: ID, $first: Int! = 100, $after: String, $unitId: ID) {
  accountDirectory(search: $search, jurisdictionCode: $code, unitId: $unitId, first: $first, after: $after) { totalCount
    edges { node { name role unitName unitCode jurisdictionName telephone email } }
    pageInfo { hasNextPage endCursor } } }`;

interface Directory {
  accountDirectory: {
    totalCount: number;
    edges: { node: { name: string; role: string; unitName: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

let server: TestServer;
let school: SchoolSeed;
let chief: Person;
let bureau: Person;
let centre: Person;
const LONG_AGO_USED = Date.parse('2018-07-01T00:00:00+08:00');

const contactData = (name: string): Partial<Account> => ({
  ...{ name, telephone: '02-12345678', email: `${name.length}@example.tw` },
});

beforeAll(async () => {
  server = await TestServer.start('2019-08-05T10:00:00+08:00');
  await server.seed.country();
  school = await server.seed.school('NWT', '甲示範國民小學');
  chief = await school.account(Role.CHIEF, contactData('總示範'));
  bureau = await server.seed.official(Role.BUREAU, 'NWT');
  centre = await server.seed.official(Role.CENTRE);
});
afterAll(() => server.stop());

async function seen(reader: Person, id: string): Promise<Record<string, unknown>> {
  const { account } = await (
    await server.as(reader)
  ).data<{ account: Record<string, unknown> }>(ONE, { id });
  return account;
}

describe('one account (D3.8)', () => {
  const whole = { telephone: '02-12345678', email: '3@example.tw' };
  const hidden = { telephone: null, email: null, userName: null, nationalIdMasked: null };

  it('an operator is whole inside the own unit, masked for bureau and centre', async () => {
    const { id, nationalId, userName } = await school.account(Role.OPERATOR, contactData('作示範'));
    const nationalIdMasked = `${nationalId.slice(0, 3)}****${nationalId.slice(-3)}`;
    expect(await seen(chief, id)).toMatchObject({
      ...whole,
      ...{ name: '作示範', userName, nationalIdMasked, managed: true, deletable: true },
      unit: { id: school.id },
    });
    const masked = { name: '作O範', ...hidden, managed: false };
    expect(await seen(bureau, id)).toMatchObject({ ...masked, deletable: false });
    // The centre may delete it, of one who has left, and learns nothing more of it.
    expect(await seen(centre, id)).toMatchObject({ ...masked, deletable: true });
  });

  it('an active contact is named to bureau and centre with contact data, and no more (D2.9)', async () => {
    const { id } = await school.account(Role.CONTACT, contactData('連示範'));
    for (const reader of [bureau, centre]) {
      expect(await seen(reader, id)).toMatchObject({
        ...whole,
        ...{ name: '連示範', userName: null, nationalIdMasked: null, managed: false },
      });
    }
    const { id: gone } = await school.account(Role.CONTACT, {
      ...contactData('離示範'),
      status: 'SUSPENDED',
    });
    expect(await seen(bureau, gone)).toMatchObject({ name: '離O範', ...hidden });
    expect(await seen(chief, gone)).toMatchObject({ name: '離示範', ...whole });
  });

  it('the approver sees a chief whole, deleted or not', async () => {
    const { id } = await school.account(Role.CHIEF, {
      ...contactData('前示範'),
      ...{ status: 'DELETED', liveNationalIdHash: null },
    });
    expect(await seen(bureau, id)).toMatchObject({ name: '前示範', ...whole, managed: true });
    expect(await seen(centre, id)).toMatchObject({ name: '前O範', ...hidden });
  });

  it('a list is searched by the names that its reader sees', async () => {
    const SEARCH = `query ($id: ID!, $search: String!) {
      accounts(unitId: $id, search: $search) { totalCount } }`;
    await school.account(Role.OPERATOR, contactData('尋找示範'));
    const found = async (reader: Person, search: string) =>
      (
        await (
          await server.as(reader)
        ).data<{ accounts: { totalCount: number } }>(SEARCH, { id: school.id, search })
      ).accounts.totalCount;
    expect(await found(chief, '尋找')).toBe(1);
    expect(await found(chief, '%')).toBe(0);
    for (const reader of [bureau, centre]) {
      expect(await found(reader, '尋找')).toBe(0);
      expect(await found(reader, '總示')).toBe(1);
      expect(await found(reader, 'operator')).toBe(0);
    }
  });
});

describe('業務帳號查詢 (D2.9)', () => {
  const names = async (reader: Person, variables: object = {}) =>
    (
      await (await server.as(reader)).data<Directory>(DIRECTORY, variables)
    ).accountDirectory.edges.map(({ node }) => node.name);

  it('shows active chiefs and contacts of all units to anyone signed in, never operators', async () => {
    const far = await server.seed.school('TPE', '臺北市遠方國民小學');
    await far.account(Role.CHIEF, contactData('遠總'));
    await far.account(Role.CONTACT, contactData('遠連'));
    await far.account(Role.OPERATOR, contactData('遠作'));
    await far.account(Role.CHIEF, { ...contactData('遠停'), status: 'SUSPENDED' });
    const applied = { status: 'APPLIED', emailConfirmedAt: 1 };
    await far.account(Role.CHIEF, { ...contactData('遠申'), ...applied });
    const ministry = await server.seed.official(Role.MINISTRY);
    const teacher = await school.teacher('示範教師');
    for (const reader of [teacher, chief, bureau, centre, ministry]) {
      expect((await names(reader, { search: '遠方' })).sort()).toEqual(['遠總', '遠連'].sort());
    }
    expect(await names(teacher, { search: '台北市遠' })).toHaveLength(2);
    expect(await names(teacher, { search: '遠總' })).toEqual(['遠總']);
    expect(await names(teacher, { search: '遠作' })).toEqual([]);
    expect(await names(teacher, { code: 'TPE' })).toHaveLength(2);
    expect(await names(teacher, { search: far.code })).toHaveLength(2);
    expect(await names(teacher, { unitId: far.id })).toEqual(
      await names(teacher, { search: far.code }),
    );
    expect(await names(teacher, { unitId: 'nothing' })).toEqual([]);
    expect(await server.nobody.outcome(DIRECTORY)).toBe('UNAUTHENTICATED');
  });

  it('a name is found in either case and by whichever dot, here and among the accounts of a unit', async () => {
    const near = await server.seed.school('TPE', '臺北市部落國民小學');
    await near.account(Role.CHIEF, contactData('達瑪‧拉娃告 Kolas'));
    const reader = await server.seed.account(near.id, Role.CHIEF, contactData('近總'));
    const ACCOUNTS = `query ($id: ID!, $search: String!) {
      accounts(unitId: $id, search: $search) { totalCount } }`;
    for (const search of ['kolas', 'KOLAS', '達瑪·拉', '達瑪・拉']) {
      expect(await names(reader, { search })).toEqual(['達瑪‧拉娃告 Kolas']);
      const found = await (await server.as(reader)).data(ACCOUNTS, { id: near.id, search });
      expect(found).toEqual({ accounts: { totalCount: 1 } });
    }
  });

  it('shows unit, name, telephone and email', async () => {
    const { accountDirectory } = await (
      await server.as(bureau)
    ).data<Directory>(DIRECTORY, { search: '遠總' });
    expect(accountDirectory.edges[0]?.node).toMatchObject({
      ...{
        name: '遠總',
        role: 'CHIEF',
        unitName: '臺北市遠方國民小學',
        jurisdictionName: '臺北市',
      },
      ...{ telephone: '02-12345678', email: '2@example.tw' },
    });
  });

  it('is paged by unit, each once, in two statements at any size', async () => {
    const caller = await server.as(chief);
    const all = await names(chief);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page: Directory = await caller.data<Directory>(DIRECTORY, { first: 2, after });
      paged.push(...page.accountDirectory.edges.map(({ node }) => node.name));
      after = page.accountDirectory.pageInfo.hasNextPage
        ? page.accountDirectory.pageInfo.endCursor
        : null;
    } while (after !== null);
    expect(paged).toEqual(all);
    expect(await server.statements(() => caller.data(DIRECTORY))).toHaveLength(2);
    expect(await caller.outcome(DIRECTORY, { after: 'nonsense' })).toBe('INVALID');
  });
});

it('a bureau sees which of its open schools have no active chief, the centre all (D2.3)', async () => {
  const CHIEFLESS = `query ($code: ID) { unitsWithoutChief(jurisdictionCode: $code, first: 100) { totalCount
    edges { node { name } } } }`;
  const empty = await server.seed.school('NWT', '無人示範國民小學');
  await empty.account(Role.CHIEF, { status: 'SUSPENDED' });
  await empty.account(Role.CONTACT);
  await server.seed.school('TPE', '遠方無人國民小學');
  await server.seed.school('NWT', '停辦無人國民小學', [], { status: 'CLOSED' as never });
  await server.seed.unit(UnitKind.KINDERGARTEN, '無人幼兒園', 'NWT');
  const found = async (reader: Person, code: string | null = null) => {
    const caller = await server.as(reader);
    const { unitsWithoutChief } = await caller.data<{
      unitsWithoutChief: { totalCount: number; edges: { node: { name: string } }[] };
    }>(CHIEFLESS, { code });
    return unitsWithoutChief.edges.map(({ node }) => node.name);
  };
  expect(await found(bureau)).toEqual(['無人示範國民小學']);
  expect(await found(bureau, 'TPE')).toEqual([]);
  expect(await found(centre)).toEqual(['無人示範國民小學', '遠方無人國民小學']);
  expect(await found(centre, 'TPE')).toEqual(['遠方無人國民小學']);
  const caller = await server.as(bureau);
  expect(await server.statements(() => caller.data(CHIEFLESS))).toHaveLength(2);
});

it('accounts that nobody has used for 370 days, and the offices’ accounts', async () => {
  const UNUSED = '{ unusedAccounts(first: 100) { edges { node { id } } } }';
  const recent = { lastUsedAt: Date.parse('2019-08-01T00:00:00+08:00') };
  const other = await server.seed.school('HSZ', '新竹示範國民小學');
  const unused = await other.account(Role.CONTACT, { lastUsedAt: LONG_AGO_USED });
  await other.account(Role.CHIEF, recent);
  const itsBureau = await server.seed.official(Role.BUREAU, 'HSZ');
  await server.database.transaction((tx) =>
    tx.run('UPDATE account SET last_used_at = ? WHERE id = ?', [recent.lastUsedAt, itsBureau.id]),
  );
  expect(await (await server.as(itsBureau)).data(UNUSED)).toEqual({
    unusedAccounts: { edges: [{ node: { id: unused.id } }] },
  });
  const OFFICES = `query ($role: Role, $search: String) { officeAccounts(role: $role, search: $search) {
    edges { node { id role secondFactor unit { name } } } } }`;
  const asCentre = await server.as(centre);
  expect(await asCentre.data(OFFICES, { role: 'BUREAU', search: 'HSZ' })).toEqual({
    officeAccounts: {
      edges: [
        {
          node: {
            ...{ id: itsBureau.id, role: 'BUREAU', secondFactor: true },
            unit: { name: 'HSZBUREAU' },
          },
        },
      ],
    },
  });
});

it('a page of a unit’s accounts is three statements, whatever is asked of each', async () => {
  const PAGE = `query ($id: ID!) { accounts(unitId: $id) { totalCount edges { node {
    id name userName functions telephone email nationalIdMasked unconfirmedCourses secondFactor
    managed deletable unit { id name } } } } }`;
  const caller = await server.as(chief);
  expect(
    (await server.statements(() => caller.data(PAGE, { id: school.id }))).length,
  ).toBeLessThanOrEqual(3);
});

it('an account’s history is read beside one account, never in a list', async () => {
  const LIST = `query ($id: ID!) { accounts(unitId: $id) { edges { node { history { totalCount } } } } }`;
  expect(await (await server.as(chief)).outcome(LIST, { id: school.id })).toBe('BAD_REQUEST');
});
