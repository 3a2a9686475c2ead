// Proves how one gets in, and how nobody learns from outside who exists (D2.10).
import { createContext } from '../../../server/app/session-context';
import { Role } from '../../../server/domain/roles';
import { beginAttempt } from '../../../server/modules/accounts/attempt.service';
import { hashPassword, passwordFits } from '../../../server/modules/accounts/password.service';
import { Caller, TestServer, type Answer } from '../../support/server';
import type { Person, SchoolSeed } from '../../support/seed';

const NOON = '2019-09-06T12:00:00+08:00';
const MINUTE = 60_000;
const PASSWORD = '示範密碼 for tests 1';
const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { me { id role unit { name } } } }';
const ME = '{ me { id } }';

interface SignedIn {
  signIn: { me: { id: string; role: string; unit: { name: string } | null } };
}

let server: TestServer;
let school: SchoolSeed;
let chief: Person;
let passwordHash: string;

async function withPassword(person: Person): Promise<Person> {
  await server.database.transaction((tx) =>
    tx.run('UPDATE credential SET password_hash = ? WHERE user_name = ?', [
      passwordHash,
      person.userName,
    ]),
  );
  return person;
}

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
  server = await TestServer.start(NOON);
  await server.seed.country();
  school = await server.seed.school('KHH', '高雄市示範國民小學');
  chief = await withPassword(await school.account(Role.CHIEF));
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.clock.set(NOON);
  await server.database.transaction((tx) => tx.run('DELETE FROM sign_in_attempt'));
});

const tryIn = (userName: string, password: string, as: Caller = server.nobody) =>
  as.ask<SignedIn>(SIGN_IN, { input: { userName, password } });
const codeOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions.code ?? 'OK';
const count = async (text: string, values: string[] = []) =>
  (await server.database.reads.all<{ n: number }>(`SELECT COUNT(*) AS n FROM ${text}`, values))[0]
    ?.n;

/** Whoever the answer's cookie stands for. */
function holderOf(answer: Answer<unknown>): Caller {
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error('no cookie');
  return new Caller(server.url, cookie);
}
const isIn = async (caller: Caller) => (await caller.data<{ me: object | null }>(ME)).me !== null;

describe('signing in', () => {
  it('answers who one is, sets a cookie that scripts cannot read, and keeps only a hash of it', async () => {
    const answer = await tryIn(chief.userName, PASSWORD);
    expect(answer.data?.signIn.me).toEqual({
      id: chief.id,
      role: 'CHIEF',
      unit: { name: '高雄市示範國民小學' },
    });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^session=[-\w]{43};.*HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const token = /=([-\w]{43})/.exec(cookie)?.[1] ?? '';
    expect(await count('session WHERE token_hash = ?', [token])).toBe(0);
    expect(await isIn(holderOf(answer))).toBe(true);
  });

  it('takes a user name in capitals, full width and with blanks for the same', async () => {
    expect(
      codeOf(await tryIn(` ${chief.userName.toUpperCase().replace('C', '\uff23')} `, PASSWORD)),
    ).toBe('OK');
  });

  it('while signed in replaces the session: the old one has ended', async () => {
    const first = holderOf(await tryIn(chief.userName, PASSWORD));
    const second = holderOf(await tryIn(chief.userName, PASSWORD, first));
    expect([await isIn(first), await isIn(second)]).toEqual([false, true]);
  });

  it('is written down, with neither password nor token', async () => {
    await tryIn(chief.userName, PASSWORD);
    const rows = await server.database.reads.all<{ changes: string; address: string }>(
      "SELECT changes, address FROM audit_entry WHERE action = 'signIn' AND actor_id = ?",
      [chief.id],
    );
    expect(rows.at(-1)).toEqual({ changes: '{}', address: '127.0.0.1' });
  });
});

describe('not getting in', () => {
  it.each<[string, () => Promise<[string, string]>]>([
    ['an unknown user name', () => Promise.resolve(['nobody.at.all', PASSWORD])],
    ['a wrong password', () => Promise.resolve([chief.userName, 'another one entirely'])],
    [
      'a suspended account',
      async () => [
        (await withPassword(await school.account(Role.CONTACT, { status: 'SUSPENDED' }))).userName,
        PASSWORD,
      ],
    ],
    [
      'an account that is only applied for',
      async () => [
        (await withPassword(await school.account(Role.OPERATOR, { status: 'APPLIED' }))).userName,
        PASSWORD,
      ],
    ],
    [
      'a teacher who is 待申請',
      async () => [
        (await withPassword(await school.teacher('待申請', { status: 'NOT_APPLIED' }))).userName,
        PASSWORD,
      ],
    ],
  ])('%s gets one and the same answer', async (_, who) => {
    const [userName, password] = await who();
    const answer = await tryIn(userName, password);
    const unknown = await tryIn('never.seen', PASSWORD);
    expect(codeOf(answer)).toBe('SIGN_IN_FAILED');
    expect(answer.errors).toEqual(unknown.errors);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('keeps no user name that nobody has, neither as audit nor as a count', async () => {
    await tryIn('secret.unknown.name', PASSWORD);
    const dump = JSON.stringify([
      await server.database.reads.all("SELECT * FROM audit_entry WHERE action = 'signInFailed'"),
      await server.database.reads.all('SELECT * FROM sign_in_attempt'),
    ]);
    expect(dump).not.toContain('secret.unknown.name');
  });

  it('is written down of whom it was tried, and by nobody: the victim did not do it', async () => {
    await tryIn(chief.userName, 'another one entirely');
    const rows = await server.database.reads.all(
      `SELECT actor_id AS actor, actor_role AS role, subject_id AS subject FROM audit_entry
        WHERE action = 'signInFailed' AND subject_id = ?`,
      [chief.id],
    );
    expect(rows.at(-1)).toEqual({ actor: null, role: 'ANONYMOUS', subject: chief.id });
  });

  it('names texts that cannot be meant, all at once, and hashes nothing', async () => {
    const answer = await tryIn('', '長'.repeat(129));
    expect(answer.errors?.[0]?.extensions.faults).toMatchObject([
      { path: 'input.userName', rule: 'tooShort' },
      { path: 'input.password', rule: 'tooLong' },
    ]);
  });
});

describe('attempts are limited', () => {
  const fail = (userName: string) => tryIn(userName, 'wrong wrong wrong');

  it.each(['known', 'unknown'])('to five by user name, of one %s', async (which) => {
    const userName = which === 'known' ? chief.userName : 'who.is.this';
    for (let n = 1; n <= 5; n += 1) expect(codeOf(await fail(userName))).toBe('SIGN_IN_FAILED');
    const sixth = await tryIn(userName, PASSWORD);
    expect(sixth.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 60 });
  });

  it('and the wait ends to the millisecond, then doubles', async () => {
    const start = server.clock.now();
    for (let n = 1; n <= 5; n += 1) await fail(chief.userName);
    server.clock.set(start + MINUTE - 1);
    expect(codeOf(await tryIn(chief.userName, PASSWORD))).toBe('RATE_LIMITED');
    server.clock.set(start + MINUTE);
    expect(codeOf(await fail(chief.userName))).toBe('SIGN_IN_FAILED');
    const next = await fail(chief.userName);
    expect(next.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 120 });
  });

  it('success clears the count', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let n = 1; n <= 4; n += 1) await fail(chief.userName);
      expect(codeOf(await tryIn(chief.userName, PASSWORD))).toBe('OK');
    }
  });

  it('also of guesses that come at once', async () => {
    const codes = await Promise.all(
      Array.from({ length: 20 }, async () => codeOf(await fail('guessed.at.once'))),
    );
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(5);
  });

  it('to fifty by address, over all user names', async () => {
    for (let n = 1; n <= 50; n += 1) await fail(`sprayed.${n}`);
    const right = await tryIn(chief.userName, PASSWORD);
    expect(codeOf(right)).toBe('RATE_LIMITED');
  });
});

it('an IPv6 address counts with all others of its /64: one machine has them all', async () => {
  const from = (address: string) =>
    createContext(server.app, {
      requestId: 'ipv6',
      now: server.clock.now(),
      language: 'en',
      address,
      sessionToken: null,
      setSession: () => undefined,
    });
  for (let n = 1; n <= 50; n += 1) {
    const attempt = await beginAttempt(await from(`2001:db8:0:1::${n}`), `sprayed.${n}`);
    await server.database.transaction((tx) => attempt.failed(tx));
  }
  const neighbour = await from('2001:db8:0:1:ffff::1');
  await expect(beginAttempt(neighbour, 'anybody')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  await beginAttempt(await from('2001:db8:0:2::1'), 'anybody');
});

it('a class that signs in at once gets in, all of them', async () => {
  const people: Person[] = [];
  for (let n = 0; n < 30; n += 1) people.push(await withPassword(await school.teacher(`同時${n}`)));
  const answers = await Promise.all(people.map(({ userName }) => tryIn(userName, PASSWORD)));
  expect(answers.map(codeOf)).toEqual(people.map(() => 'OK'));
});

it('whom the queue of hashes does not hold is told to come again, and nothing counts against them', async () => {
  const context = await createContext(server.app, {
    requestId: 'rush',
    now: server.clock.now(),
    language: 'en',
    address: '192.0.2.1',
    sessionToken: null,
    setSession: () => undefined,
  });
  const attempt = await beginAttempt(context, 'one.too.many');
  const queue = Array.from({ length: 66 }, () => passwordFits(null, 'rush rush rush'));
  await expect(attempt.fits(null, PASSWORD)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  await Promise.all(queue);
  expect(await count('sign_in_attempt WHERE failures > 0')).toBe(0);
});
