// D2.3, D2.4, D2.8, D2.10: two people decide about accounts at once, on two servers where the database allows it.
import { Role } from '../../server/domain/roles';
import { makeLink } from '../../server/modules/mail/mailed-link.service';
import { applicant, APPLY, outcome as actOn } from '../api/accounts/accounts-kit';
import { key } from '../support/plan-documents';
import type { Person, SchoolSeed } from '../support/seed';
import { TestServer, type Caller } from '../support/server';
import { both, race, ROUNDS } from './rounds';

// 200 rounds with passwords in them, on a machine that does other things besides.
jest.setTimeout(180_000);

let server: TestServer;
let beside: TestServer;
let school: SchoolSeed;
/** Two officials of one bureau, each on a server of their own. */
let one: Caller;
let other: Caller;

beforeAll(async () => {
  server = await TestServer.start('2019-09-06T10:00:00+08:00');
  await server.seed.country();
  beside = await server.beside();
  const first = await server.seed.official(Role.BUREAU, 'NWT');
  const [office] = await rows<{ unitId: string }>(
    'SELECT unit_id AS unitId FROM account WHERE id = ?',
    [first.id],
  );
  const second = await server.seed.account(office?.unitId ?? '', Role.BUREAU);
  one = await server.as(first);
  other = await beside.as(second);
  school = await server.seed.school('NWT', '競爭示範國民小學');
});
afterAll(async () => {
  if (beside !== server) await beside.stop();
  await server.stop();
});

const rows = <Row extends object>(text: string, values: (string | number)[]): Promise<Row[]> =>
  server.database.reads.all<Row>(text, values);
const total = (tally: Record<string, number>): number =>
  Object.values(tally).reduce((sum, times) => sum + times, 0);

interface State {
  status: string;
  version: number;
  live: number;
  signsIn: number;
  sessions: number;
  audited: number;
}

/** Everything that a decision about an account leaves. */
const stateOf = async (id: string): Promise<State | undefined> =>
  (
    await rows<State>(
      `SELECT a.status AS status, a.version AS version, CASE WHEN a.live_national_id_hash IS NULL THEN 0 ELSE 1 END AS live,
        (SELECT COUNT(*) FROM credential c WHERE c.holder_id = a.id) AS signsIn,
        (SELECT COUNT(*) FROM session s WHERE s.holder_id = a.id) AS sessions,
        (SELECT COUNT(*) FROM audit_entry e WHERE e.subject_id = a.id) AS audited FROM account a WHERE a.id = ?`,
      [id],
    )
  )[0];

const applied = (role: Role = Role.CHIEF): Promise<Person> =>
  school.account(role, { status: 'APPLIED', emailConfirmedAt: 1 });

test('an application is approved and refused at once: one of the two, whole (D2.8)', async () => {
  const tally = await race('approval against refusal', async (number) => {
    const { id } = await applied();
    const codes = await both(
      number,
      () => actOn(one, 'approveAccount', id),
      () => actOn(other, 'refuseAccount', id),
    );
    const approved = codes[0] === 'ACTIVE';
    expect(codes).toEqual(approved ? ['ACTIVE', 'CONFLICT'] : ['CONFLICT', 'REFUSED']);
    const rest = { version: 2, sessions: 0, audited: 1 };
    expect(await stateOf(id)).toEqual(
      approved
        ? { status: 'ACTIVE', live: 1, signsIn: 1, ...rest }
        : { status: 'REFUSED', live: 0, signsIn: 0, ...rest },
    );
    return approved ? 'approved' : 'refused';
  });
  expect(total(tally)).toBe(ROUNDS);
});

test('an application is approved and taken back at once: one of the two, whole (D2.8)', async () => {
  const WITHDRAW = `mutation ($input: WithdrawApplicationInput!) {
    withdrawApplication(input: $input) { application { status } } }`;
  const tally = await race('approval against withdrawal', async (number) => {
    const { id } = await applied();
    const subject = { subjectKind: 'ACCOUNT', subjectId: id, detail: null } as const;
    const link = await server.database.transaction((tx) =>
      makeLink(tx, server.app, 'APPLICATION', subject, server.app.clock.now()),
    );
    const input = { idempotencyKey: key(), token: link.split('#')[1] };
    const codes = await both(
      number,
      () => actOn(one, 'approveAccount', id),
      () => beside.nobody.outcome(WITHDRAW, { input }),
    );
    const approved = codes[0] === 'ACTIVE';
    expect(codes).toEqual(approved ? ['ACTIVE', 'WRONG_STATE'] : ['CONFLICT', 'OK']);
    const rest = { version: 2, sessions: 0, audited: 1 };
    expect(await stateOf(id)).toEqual(
      approved
        ? { status: 'ACTIVE', live: 1, signsIn: 1, ...rest }
        : { status: 'WITHDRAWN', live: 0, signsIn: 0, ...rest },
    );
    return approved ? 'approved' : 'withdrawn';
  });
  expect(total(tally)).toBe(ROUNDS);
});

test('the last two chiefs are suspended at once, by an official each: one stays (D2.3)', async () => {
  const tally = await race('the last two chiefs suspended', async (number) => {
    const small = await server.seed.school('NWT', `停用示範國民小學${number}`);
    const [a, b] = [await small.account(Role.CHIEF), await small.account(Role.CHIEF)];
    await server.as(a);
    await server.as(b);
    const codes = await both(
      number,
      () => actOn(one, 'suspendAccount', a.id),
      () => actOn(other, 'suspendAccount', b.id),
    );
    const [gone, stays] = codes[0] === 'SUSPENDED' ? [a, b] : [b, a];
    expect([...codes].sort()).toEqual(['LAST_CHIEF', 'SUSPENDED']);
    const rest = { live: 1, signsIn: 1 };
    expect(await stateOf(gone.id)).toEqual({
      status: 'SUSPENDED',
      version: 2,
      sessions: 0,
      audited: 1,
      ...rest,
    });
    expect(await stateOf(stays.id)).toEqual({
      status: 'ACTIVE',
      version: 1,
      sessions: 1,
      audited: 0,
      ...rest,
    });
    return gone === a ? 'the first is suspended' : 'the second is suspended';
  });
  expect(total(tally)).toBe(ROUNDS);
});

test('a chief approves while the bureau suspends that chief: approved before, or not at all (D2.4, D2.8)', async () => {
  await school.account(Role.CHIEF);
  const tally = await race('an approval by a chief who is suspended', async (number) => {
    const chief = await school.account(Role.CHIEF);
    const asChief = await beside.as(chief);
    const { id } = await applied(Role.OPERATOR);
    const [approval, suspension] = await both(
      number,
      () => actOn(asChief, 'approveAccount', id),
      () => actOn(one, 'suspendAccount', chief.id),
    );
    expect(suspension).toBe('SUSPENDED');
    expect(['ACTIVE', 'UNAUTHENTICATED']).toContain(approval);
    const before = approval === 'ACTIVE';
    expect(await stateOf(id)).toMatchObject(
      before
        ? { status: 'ACTIVE', version: 2, audited: 1 }
        : { status: 'APPLIED', version: 1, audited: 0 },
    );
    return before ? 'approved before' : 'suspended before';
  });
  expect(total(tally)).toBe(ROUNDS);
});

test('two applications ask for one user name at once: one has it, the other is told so (D2.10)', async () => {
  const tally = await race('two applications with one user name', async (number) => {
    await server.database.transaction((tx) => tx.run('DELETE FROM sign_in_attempt'));
    const mine = applicant(school.id);
    const theirs = applicant(school.id, { userName: mine.userName });
    const codes = await both(
      number,
      () => server.nobody.outcome(APPLY, { input: mine }),
      () => beside.nobody.outcome(APPLY, { input: theirs }),
    );
    expect([...codes].sort()).toEqual(['OK', 'USER_NAME_TAKEN']);
    const [winner] = codes[0] === 'OK' ? [mine] : [theirs];
    const held = await rows<{ hash: string }>(
      'SELECT a.national_id_hash AS hash FROM credential c JOIN account a ON a.id = c.holder_id WHERE c.user_name = ?',
      [mine.userName],
    );
    expect(held).toEqual([{ hash: server.app.vault.hash(winner.nationalId) }]);
    return winner === mine ? 'the first has it' : 'the second has it';
  });
  expect(total(tally)).toBe(ROUNDS);
});
