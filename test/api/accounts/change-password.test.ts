// Proves how a password is changed: the present one proves who asks, every other session ends, a retry changes nothing.
import { Role } from '../../../server/domain/roles';
import { hashPassword, passwordFits } from '../../../server/modules/accounts/password.service';
import { Caller, TestServer, type Answer } from '../../support/server';
import type { Person, SchoolSeed } from '../../support/seed';

const OLD = 'the old password 1';
const NEW = 'the new password 2';
const CHANGE =
  'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { me { mustChangePassword } } }';

let server: TestServer;
let school: SchoolSeed;
let oldHash: string;
let keys = 0;

beforeAll(async () => {
  oldHash = await hashPassword(OLD);
  server = await TestServer.start('2019-09-06T12:00:00+08:00');
  await server.seed.country();
  school = await server.seed.school('KHH', '高雄市示範國民小學');
});
afterAll(() => server.stop());

async function somebody(mustChange = 0): Promise<Person> {
  const person = await school.account(Role.CONTACT);
  await server.database.transaction((tx) =>
    tx.run('UPDATE credential SET password_hash = ?, must_change = ? WHERE user_name = ?', [
      oldHash,
      mustChange,
      person.userName,
    ]),
  );
  return person;
}

const input = (currentPassword: string, newPassword: string, idempotencyKey?: string) => {
  keys += 1;
  return {
    input: { idempotencyKey: idempotencyKey ?? `change-${keys}`, currentPassword, newPassword },
  };
};
const faultsOf = (answer: Answer<unknown>) =>
  answer.errors?.[0]?.extensions.faults?.map(({ path, rule }) => `${path} ${rule}`);
const isIn = async (caller: Caller) =>
  (await caller.data<{ me: object | null }>('{ me { id } }')).me !== null;
async function hashOf(person: Person): Promise<string> {
  const rows = await server.database.reads.all<{ hash: string }>(
    'SELECT password_hash AS hash FROM credential WHERE user_name = ?',
    [person.userName],
  );
  return rows[0]?.hash ?? '';
}

it('ends every session of the person, and goes on under a new token', async () => {
  const person = await somebody();
  const elsewhere = await server.as(person);
  const here = await server.as(person);
  const answer = await here.ask(CHANGE, input(OLD, NEW));
  expect(answer.errors).toBeUndefined();
  const renewed = new Caller(server.url, answer.headers.get('set-cookie')?.split(';')[0] ?? null);
  expect([await isIn(elsewhere), await isIn(here), await isIn(renewed)]).toEqual([
    false,
    false,
    true,
  ]);
  const hash = await hashOf(person);
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect([await passwordFits(hash, NEW), await passwordFits(hash, OLD)]).toEqual([true, false]);
});

it('lets one who must change it do nothing else before, and everything after', async () => {
  const person = await somebody(1);
  const caller = await server.as(person);
  const units = '{ units { edges { node { id } } } }';
  expect(await caller.outcome(units)).toBe('PASSWORD_CHANGE_REQUIRED');
  const me = '{ me { mustChangePassword allowedActions } }';
  expect(await caller.data(me)).toEqual({
    me: {
      mustChangePassword: true,
      allowedActions: [
        'PUBLIC_READ',
        'SESSION_SIGN_IN',
        'SESSION_READ',
        'SESSION_END',
        'APPLICATION_MAKE',
        'PASSWORD_RESET',
        'MAILED_LINK_USE',
        'TEACHER_SIGN_UP',
        'SESSION_OWN',
        'DEMONSTRATION_READ',
      ],
    },
  });
  const answer = await caller.ask(CHANGE, input(OLD, NEW));
  expect(answer.data).toEqual({ changePassword: { me: { mustChangePassword: false } } });
  const renewed = new Caller(server.url, answer.headers.get('set-cookie')?.split(';')[0] ?? null);
  expect(await renewed.outcome(units)).toBe('OK');
});

it('names every fault at once, and changes nothing', async () => {
  const person = await somebody();
  const caller = await server.as(person);
  expect(faultsOf(await caller.ask(CHANGE, input('not the one', 'short')))).toEqual([
    'input.currentPassword wrongPassword',
    'input.newPassword tooShort',
  ]);
  expect(faultsOf(await caller.ask(CHANGE, input(OLD, OLD)))).toEqual([
    'input.newPassword samePassword',
  ]);
  expect(faultsOf(await caller.ask(CHANGE, input(OLD, NEW, 'short')))).toEqual([
    'input.idempotencyKey format',
  ]);
  expect(await hashOf(person)).toBe(oldHash);
  expect(await isIn(caller)).toBe(true);
});

it('wrong present passwords count as failed sign-ins do', async () => {
  const caller = await server.as(await somebody());
  for (let n = 1; n <= 5; n += 1) {
    expect(await caller.outcome(CHANGE, input(`wrong guess ${n}`, NEW))).toBe('INVALID');
  }
  expect(await caller.outcome(CHANGE, input(OLD, NEW))).toBe('RATE_LIMITED');
});

it('a retry with its key gets the first answer, although the present password has changed', async () => {
  const person = await somebody();
  const first = await (await server.as(person)).ask(CHANGE, input(OLD, NEW, 'retried-change'));
  const hash = await hashOf(person);
  const again = await (await server.as(person)).ask(CHANGE, input(OLD, NEW, 'retried-change'));
  expect(again.data).toEqual(first.data);
  expect(again.headers.get('set-cookie')).toBeNull();
  expect(await hashOf(person)).toBe(hash);
});

it('its key with another new password is another change: nobody is told that it was made', async () => {
  const person = await somebody();
  await (await server.as(person)).ask(CHANGE, input(OLD, NEW, 'one-change-only'));
  const hash = await hashOf(person);
  const caller = await server.as(person);
  const other = input(OLD, 'quite another one 3', 'one-change-only');
  expect(await caller.outcome(CHANGE, other)).toBe('KEY_REUSED');
  expect(await hashOf(person)).toBe(hash);
  // Nor can the present password be guessed by it.
  for (let n = 1; n <= 4; n += 1) expect(await caller.outcome(CHANGE, other)).toBe('KEY_REUSED');
  expect(await caller.outcome(CHANGE, other)).toBe('RATE_LIMITED');
});

it('a wrong present password is written down: somebody is at an open session', async () => {
  const person = await somebody();
  await (await server.as(person)).ask(CHANGE, input('not the one', NEW));
  const rows = await server.database.reads.all(
    `SELECT actor_id AS actor, subject_id AS subject, changes FROM audit_entry
      WHERE action = 'changePasswordFailed' AND subject_id = ?`,
    [person.id],
  );
  expect(rows).toEqual([{ actor: person.id, subject: person.id, changes: '{}' }]);
});

it('is written down without either password', async () => {
  const person = await somebody();
  await (await server.as(person)).ask(CHANGE, input(OLD, NEW));
  const rows = await server.database.reads.all(
    "SELECT * FROM audit_entry WHERE action = 'changePassword' AND actor_id = ?",
    [person.id],
  );
  const answers = await server.database.reads.all('SELECT * FROM idempotency');
  expect(rows).toHaveLength(1);
  expect(JSON.stringify([rows, answers])).not.toMatch(/password \d|argon2/);
});
