// Proves how whoever applied takes the application back, and what is free at once (D2.5, D2.8).
import { Role } from '../../../server/domain/roles';
import { UnitKind } from '../../../server/domain/units';
import { key } from '../../support/plan-documents';
import type { Person, SchoolSeed } from '../../support/seed';
import { TestServer } from '../../support/server';
import {
  apply,
  applicant,
  applied,
  CONFIRM,
  FOLLOW,
  mailed,
  mailedToken,
  outcome,
  signingIn,
  type Applicant,
} from './accounts-kit';

const WITHDRAW = `mutation ($input: WithdrawApplicationInput!) { withdrawApplication(input: $input) {
  application { status decidedAt userName refusalReason } } }`;
const QUEUE = '{ accountApplications(first: 100) { edges { node { id } } totalCount } }';
/** When the clock of these tests stands. */
const NOW = '2019-08-05T02:00:00.000Z';

let server: TestServer;
let school: SchoolSeed;
let chief: Person;

beforeAll(async () => {
  server = await TestServer.start('2019-08-05T10:00:00+08:00');
  await server.seed.country();
  school = await server.seed.school('NWT', '新北市示範國民小學');
  chief = await school.account(Role.CHIEF);
});
afterAll(() => server.stop());
beforeEach(() => server.database.transaction((tx) => tx.run('DELETE FROM sign_in_attempt')));

const withdraw = (token: string, idempotencyKey = key()): Promise<string> =>
  server.nobody.outcome(WITHDRAW, { input: { idempotencyKey, token } });

/** Applies and confirms; answers the account with the token of the link that follows it. */
async function waiting(input: Applicant): Promise<{ id: string; token: string }> {
  const id = await applied(server, input);
  return { id, token: await mailedToken(server, input.email, 'application-received') };
}

it('is taken back: out of the queue, told by mail, and followed as withdrawn (D2.8)', async () => {
  const input = applicant(school.id);
  const { id, token } = await waiting(input);
  const asChief = await server.as(chief);
  expect(JSON.stringify(await asChief.data(QUEUE))).toContain(id);
  const answer = await server.nobody.data(WITHDRAW, { input: { idempotencyKey: key(), token } });
  const gone = { status: 'WITHDRAWN', decidedAt: NOW, userName: null, refusalReason: null };
  expect(answer).toEqual({ withdrawApplication: { application: gone } });
  expect(JSON.stringify(await asChief.data(QUEUE))).not.toContain(id);
  expect(await mailed(server, input.email, 'application-withdrawn')).toEqual({ unit: school.name });
  const { application } = await server.nobody.data<{ application: object }>(FOLLOW, { token });
  expect(application).toMatchObject({ status: 'WITHDRAWN', userName: null });
  expect(await outcome(asChief, 'approveAccount', id, { version: 3 })).toBe('WRONG_STATE');
  expect(await signingIn(server, input.userName)).toBe('SIGN_IN_FAILED');
});

it('person and user name are free at once, for the unit that was meant (D2.5)', async () => {
  const meant = await server.seed.school('NWT', '新北市正確國民小學');
  const input = applicant(school.id);
  const { token } = await waiting(input);
  const again = applicant(meant.id, { nationalId: input.nationalId, userName: 'lin.meant' });
  const confirm = await apply(server, again);
  const confirming = () =>
    server.nobody.outcome(CONFIRM, { input: { idempotencyKey: key(), token: confirm } });
  expect(await confirming()).toBe('ID_TAKEN');
  expect(await withdraw(token)).toBe('OK');
  // The link of the second application stayed good.
  expect(await confirming()).toBe('OK');
  const { userName } = input;
  expect(await applied(server, applicant(meant.id, { userName }))).not.toBe('');
});

it('is written down without a name, by nobody who is signed in', async () => {
  const { id, token } = await waiting(applicant(school.id));
  expect(await withdraw(token)).toBe('OK');
  const rows = await server.database.reads.all(
    `SELECT actor_role AS role, changes AS changes, unit_id AS unitId FROM audit_entry
      WHERE subject_id = ? AND action = 'withdrawApplication'`,
    [id],
  );
  const changes = JSON.stringify({ status: ['APPLIED', 'WITHDRAWN'] });
  expect(rows).toEqual([{ role: 'ANONYMOUS', changes, unitId: school.id }]);
});

it('a key takes back once: its retry hears the same, another is told of the state', async () => {
  const { id, token } = await waiting(applicant(school.id));
  const first = key();
  expect([await withdraw(token, first), await withdraw(token, first)]).toEqual(['OK', 'OK']);
  expect(await withdraw(token)).toBe('WRONG_STATE');
  const [row] = await server.database.reads.all<{ version: number }>(
    'SELECT version AS version FROM account WHERE id = ?',
    [id],
  );
  expect(row).toEqual({ version: 3 });
});

it('what is decided is not taken back, and nothing changes (D2.8)', async () => {
  const asChief = await server.as(chief);
  for (const act of ['approveAccount', 'refuseAccount'] as const) {
    const { id, token } = await waiting(applicant(school.id));
    const status = await outcome(asChief, act, id, { version: 2 });
    expect(await withdraw(token)).toBe('WRONG_STATE');
    const { application } = await server.nobody.data<{ application: object }>(FOLLOW, { token });
    expect(application).toMatchObject({ status });
  }
});

it('only the link that follows it does: not the one that confirmed it, nor any other text', async () => {
  const input = applicant(school.id);
  await applied(server, input);
  const confirmed = await mailedToken(server, input.email, 'application-confirm');
  const unanswered = await apply(server, applicant(school.id));
  for (const token of [confirmed, unanswered, '', 'a'.repeat(43)]) {
    expect(await withdraw(token)).toBe('LINK_INVALID');
  }
});

it('withdrawn and approved at once, it ends as one of the two, whole (D2.8)', async () => {
  const university = await server.seed.unit(UnitKind.UNIVERSITY, '示範大學', null);
  const centre = await server.as(await server.seed.official(Role.CENTRE, null));
  for (let round = 0; round < 10; round += 1) {
    const { id, token } = await waiting(applicant(university.id));
    await server.database.transaction((tx) => tx.run('DELETE FROM sign_in_attempt'));
    const codes = await Promise.all([
      withdraw(token),
      outcome(centre, 'approveAccount', id, { version: 2 }),
    ]);
    const [row] = await server.database.reads.all<object>(
      `SELECT a.status AS status, (SELECT COUNT(*) FROM credential c WHERE c.holder_id = a.id) AS signsIn
        FROM account a WHERE a.id = ?`,
      [id],
    );
    expect([codes, row]).toEqual(
      codes[0] === 'OK'
        ? [['OK', 'CONFLICT'], { status: 'WITHDRAWN', signsIn: 0 }]
        : [['WRONG_STATE', 'ACTIVE'], { status: 'ACTIVE', signsIn: 1 }],
    );
  }
});
