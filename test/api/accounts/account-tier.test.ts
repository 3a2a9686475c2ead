// Proves how tiers and functions change: by whom, and never beyond (D2.1, D2.2, D2.4), and what one changes oneself (D2.6).
import { buildSchema } from '../../../server/app/schema';
import { Role } from '../../../server/domain/roles';
import { UnitKind } from '../../../server/domain/units';
import { key } from '../../support/plan-documents';
import type { Person, SchoolSeed } from '../../support/seed';
import { TestServer } from '../../support/server';
import { act, mailed, outcome, writtenDown } from './accounts-kit';

let server: TestServer;
let school: SchoolSeed;
let chief: Person;
let bureau: Person;
let centre: Person;

beforeAll(async () => {
  server = await TestServer.start('2019-08-05T10:00:00+08:00');
  await server.seed.country();
  school = await server.seed.school('NWT', '甲示範國民小學');
  chief = await school.account(Role.CHIEF);
  bureau = await server.seed.official(Role.BUREAU, 'NWT');
  centre = await server.seed.official(Role.CENTRE);
});
afterAll(() => server.stop());

const as = async (person: Person, field: string, id: string, more: object = {}) =>
  outcome(await server.as(person), field, id, more);

async function functionsAfter(person: Person, field: string, id: string, more: object) {
  const { data, errors } = await act(await server.as(person), field, id, more);
  return errors?.[0]?.extensions.code ?? data?.[field]?.account.functions;
}

it('a chief moves contacts and operators of the own school; to make a chief is the bureau’s (D2.4)', async () => {
  const { id } = await school.account(Role.OPERATOR, { email: 'moved@example.tw' });
  expect(await as(chief, 'changeAccountTier', id, { tier: 'CHIEF' })).toBe('FORBIDDEN');
  expect(await as(bureau, 'changeAccountTier', id, { tier: 'CONTACT' })).toBe('FORBIDDEN');
  expect(await functionsAfter(chief, 'changeAccountTier', id, { tier: 'CONTACT' })).toEqual([
    ...['COURSE_REGISTRATION', 'COURSE_MANAGEMENT', 'TEACHER_MANAGEMENT', 'STATISTICS'],
  ]);
  const asChief = { tier: 'CHIEF', version: 2 };
  expect(await functionsAfter(bureau, 'changeAccountTier', id, asChief)).toHaveLength(5);
  // From then on it is the bureau's to change.
  expect(await as(chief, 'suspendAccount', id, { version: 3 })).toBe('FORBIDDEN');
  const back = { tier: 'OPERATOR', version: 3, functions: ['STATISTICS'] };
  expect(await functionsAfter(bureau, 'changeAccountTier', id, back)).toEqual(['STATISTICS']);
  expect(await mailed(server, 'moved@example.tw', 'account-changed')).toMatchObject({
    unit: school.name,
  });
});

it('a tier that the unit does not offer is no tier there (D2.4)', async () => {
  const university = await server.seed.unit(UnitKind.UNIVERSITY, '示範大學', null);
  const operator = await server.seed.account(university.id, Role.OPERATOR);
  for (const tier of ['CHIEF', 'CONTACT', 'CENTRE', 'TEACHER']) {
    expect(await as(centre, 'changeAccountTier', operator.id, { tier })).toBe('TIER_NOT_OFFERED');
  }
  const { id } = await school.account(Role.OPERATOR);
  expect(await as(chief, 'changeAccountTier', id, { tier: 'BUREAU' })).toBe('TIER_NOT_OFFERED');
  // An office's account stays one.
  expect(await as(centre, 'changeAccountTier', bureau.id, { tier: 'CENTRE' })).toBe(
    'TIER_NOT_OFFERED',
  );
});

it('functions are narrowed and given back, never beyond the tier (D2.2)', async () => {
  const { id } = await school.account(Role.CONTACT);
  const narrow = (functions: string[], version: number) =>
    functionsAfter(chief, 'narrowAccountFunctions', id, { functions, version });
  expect(await narrow(['STATISTICS'], 1)).toEqual(['STATISTICS']);
  expect(await narrow([], 2)).toEqual([]);
  expect(await narrow(['STATISTICS', 'TEACHER_MANAGEMENT'], 3)).toEqual([
    'TEACHER_MANAGEMENT',
    'STATISTICS',
  ]);
  expect(await narrow(['ACCOUNT_MANAGEMENT'], 4)).toBe('BEYOND_TIER');
  const more = { functions: ['STATISTICS'] };
  expect(await as(centre, 'narrowAccountFunctions', bureau.id, more)).toBe('BEYOND_TIER');
});

it('a school keeps a chief who manages its accounts: the last one’s cannot be taken (D2.1, D2.3)', async () => {
  const alone = await server.seed.school('NWT', '管理示範國民小學');
  const one = await alone.account(Role.CHIEF);
  const narrow = (id: string, functions: string[], version = 1) =>
    as(bureau, 'narrowAccountFunctions', id, { functions, version });
  expect(await narrow(one.id, [])).toBe('LAST_CHIEF');
  expect(await narrow(one.id, ['STATISTICS'])).toBe('LAST_CHIEF');
  const asChief = { tier: 'CHIEF', functions: ['STATISTICS'] };
  expect(await as(bureau, 'changeAccountTier', one.id, asChief)).toBe('LAST_CHIEF');
  // Another chief who lacks it, or is suspended, does not stand in.
  const other = await alone.account(Role.CHIEF, { functions: 0b10000 });
  await alone.account(Role.CHIEF, { status: 'SUSPENDED' });
  expect(await narrow(one.id, [])).toBe('LAST_CHIEF');
  expect(await narrow(one.id, ['ACCOUNT_MANAGEMENT'])).toBe('ACTIVE');
  expect(await narrow(other.id, ['ACCOUNT_MANAGEMENT'])).toBe('ACTIVE');
  expect(await narrow(one.id, [], 2)).toBe('ACTIVE');
});

it.each([
  ['another tier', "role = 'CONTACT'"],
  ['fewer functions', 'functions = 16'],
])('who has %s by the time of the decision decides nothing', async (_what, change) => {
  const there = await server.seed.school('NWT', '降級示範國民小學');
  const demoted = await there.account(Role.CHIEF);
  const { id } = await there.account(Role.OPERATOR);
  const caller = await server.as(demoted);
  const { database } = server.app;
  const begin = database.transaction.bind(database);
  // After the rules have looked, before the transaction begins.
  const spy = jest.spyOn(database, 'transaction').mockImplementationOnce(async (work) => {
    await begin((tx) => tx.run(`UPDATE account SET ${change} WHERE id = ?`, [demoted.id]));
    return begin(work);
  });
  expect(await outcome(caller, 'suspendAccount', id)).toBe('FORBIDDEN');
  spy.mockRestore();
});

it('what is narrowed is gone at once: the session has it no longer', async () => {
  const contact = await school.account(Role.CONTACT);
  const caller = await server.as(contact);
  const ROSTER = 'query ($id: ID!) { teachers(unitId: $id) { totalCount } }';
  expect(await caller.outcome(ROSTER, { id: school.id })).toBe('OK');
  await act(await server.as(chief), 'narrowAccountFunctions', contact.id, { functions: [] });
  expect(await caller.outcome(ROSTER, { id: school.id })).toBe('FORBIDDEN');
});

it('nobody grants what they lack, and what an account has it may keep', async () => {
  const narrow = await school.account(Role.CHIEF, { functions: 0b00100 });
  const { id } = await school.account(Role.OPERATOR, { functions: 0b10000 });
  const functions = ['STATISTICS', 'COURSE_MANAGEMENT'];
  expect(await as(narrow, 'narrowAccountFunctions', id, { functions })).toBe('NOT_YOURS_TO_GRANT');
  expect(await as(narrow, 'changeAccountTier', id, { tier: 'CONTACT' })).toBe('NOT_YOURS_TO_GRANT');
  const kept = { functions: ['STATISTICS'] };
  expect(await functionsAfter(narrow, 'narrowAccountFunctions', id, kept)).toEqual(['STATISTICS']);
});

it('only an account in use is changed', async () => {
  const { id } = await school.account(Role.OPERATOR, {
    ...{ status: 'APPLIED', emailConfirmedAt: 1 },
  });
  expect(await as(chief, 'changeAccountTier', id, { tier: 'CONTACT' })).toBe('WRONG_STATE');
  const more = { functions: ['STATISTICS'] };
  expect(await as(chief, 'narrowAccountFunctions', id, more)).toBe('WRONG_STATE');
});

it('no operation changes whose account it is: name and national ID are asked for when one is made, and never again (D2.6)', () => {
  const schema = buildSchema('production');
  const mutations = schema.getMutationType()?.getFields() ?? {};
  const asks = (field: string, name: string): boolean => {
    const type = mutations[field]?.args[0]?.type.toString().replace('!', '') ?? '';
    const input = schema.getType(type) as { getFields(): Record<string, unknown> } | undefined;
    return name in (input?.getFields() ?? {});
  };
  const naming = Object.keys(mutations).filter(
    (field) => asks(field, 'nationalId') && !/Teacher|SignUp/.test(field),
  );
  expect(naming.sort()).toEqual(['applyForAccount', 'createOfficeAccount']);
  const changing = Object.keys(mutations).filter((field) => asks(field, 'accountId'));
  expect(changing).toContain('deleteAccount');
  for (const field of [...changing, 'updateMyAccount']) expect(asks(field, 'name')).toBe(false);
});

it('one changes the own telephone number, and nothing of it lies open (D2.6, D3.8)', async () => {
  const operator = await school.account(Role.OPERATOR, { telephone: '02-87654321' });
  const caller = await server.as(operator);
  const UPDATE = `mutation ($input: UpdateMyAccountInput!) {
    updateMyAccount(input: $input) { account { telephone version } } }`;
  const update = (telephone: string, version = 1) => ({
    input: { idempotencyKey: key(), version, telephone },
  });
  expect(await caller.outcome(UPDATE, update('call me'))).toBe('INVALID');
  expect(await caller.data(UPDATE, update(' ０２-12345678 '))).toEqual({
    updateMyAccount: { account: { telephone: '02-12345678', version: 2 } },
  });
  expect(await caller.outcome(UPDATE, update('02-12345678'))).toBe('CONFLICT');
  const mine = await caller.data('{ myAccount { telephone role unit { id } } }');
  expect(mine).toEqual({
    myAccount: { telephone: '02-12345678', role: 'OPERATOR', unit: { id: school.id } },
  });
  const text = await writtenDown(server);
  expect(text).toContain('********678');
  expect(text).not.toContain('12345678');
  expect(text).not.toContain('87654321');
});
