// Proves how a lost password is replaced, and that nobody learns from it who has an account (D2.10).
import { Role } from '../../../server/domain/roles';
import { hashPassword, passwordFits } from '../../../server/modules/accounts/password.service';
import { key } from '../../support/plan-documents';
import { postedTo } from '../../support/posted';
import { TestServer } from '../../support/server';
import type { Person, SchoolSeed } from '../../support/seed';
import { outcome } from './accounts-kit';

const NOON = '2019-09-06T12:00:00+08:00';
const HOUR = 3_600_000;
const OLD = 'the old password 1';
const NEW = 'the new password 2';
const ASK =
  'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { accepted } }';
const RESET =
  'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { userName } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { me { secondFactor } } }';

let server: TestServer;
let school: SchoolSeed;
let oldHash: string;
let people = 0;
beforeAll(async () => {
  oldHash = await hashPassword(OLD);
  server = await TestServer.start(NOON);
  await server.seed.country();
  school = await server.seed.school('KHH', '高雄市示範國民小學');
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.clock.set(NOON);
  await server.database.transaction((tx) => tx.run('DELETE FROM sign_in_attempt'));
});

const rows = <Row>(text: string, values: string[] = []) =>
  server.database.reads.all<Row>(text, values);

/** Somebody with an address of their own. */
async function somebody(role = Role.CONTACT): Promise<Person & { email: string }> {
  people += 1;
  const email = `person.${people}@example.org`;
  const person =
    role === Role.TEACHER
      ? await school.teacher('林示範', { email })
      : role === Role.BUREAU
        ? await server.seed.official(Role.BUREAU, 'KHH')
        : await school.account(role, { email });
  await server.database.transaction(async (tx) => {
    await tx.run('UPDATE credential SET password_hash = ? WHERE user_name = ?', [
      oldHash,
      person.userName,
    ]);
    await tx.run('UPDATE account SET email = ? WHERE id = ?', [email, person.id]);
  });
  return { ...person, email };
}

const asked = (userName: string, email: string, idempotencyKey = key()) =>
  server.nobody.ask(ASK, { input: { idempotencyKey, userName, email } });
const reset = (token: string, newPassword = NEW, idempotencyKey = key()) => ({
  input: { idempotencyKey, token, newPassword },
});
const fits = async (person: Person, password: string) => {
  const [row] = await rows<{ hash: string }>(
    'SELECT password_hash AS hash FROM credential WHERE user_name = ?',
    [person.userName],
  );
  return passwordFits(row?.hash ?? null, password);
};

/** The token of the newest link that was mailed to somebody. */
async function linkFor(person: Person & { email: string }): Promise<string> {
  server.clock.set(server.clock.now() + 1);
  await asked(person.userName, person.email);
  return (await postedTo(server.database, person.email, 'password-reset')).at(-1)?.token ?? '';
}

describe('asking', () => {
  it.each([Role.CONTACT, Role.TEACHER, Role.BUREAU])('a %s is mailed a link', async (role) => {
    const person = await somebody(role);
    const answer = await asked(person.userName.toUpperCase(), ` ${person.email} `);
    expect(answer.data).toEqual({ requestPasswordReset: { accepted: true } });
    const [mail] = await postedTo(server.database, person.email);
    expect(mail).toMatchObject({
      template: 'password-reset',
      values: { userName: person.userName },
    });
    expect(mail?.values['link']).toMatch(/\/password\/reset#[-\w]{43}$/);
  });

  it('with what does not fit gets the same answer, by as many statements, and leaves no mail', async () => {
    const person = await somebody();
    const suspended = await school.account(Role.OPERATOR, {
      status: 'SUSPENDED',
      email: 'suspended@example.org',
    });
    const mails = async () => (await rows('SELECT id FROM mail')).length;
    const statements: number[] = [];
    const bodies: unknown[] = [];
    const before = await mails();
    for (const [userName, email] of [
      ['nobody.at.all', person.email],
      [person.userName, 'another@example.org'],
      [suspended.userName, 'suspended@example.org'],
      [person.userName, person.email],
    ] as const) {
      const heard = await server.statements(async () => {
        const answer = await asked(userName, email);
        bodies.push([answer.status, answer.data, answer.errors]);
      });
      statements.push(heard.length);
    }
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
    expect(new Set(statements).size).toBe(1);
    expect((await mails()) - before).toBe(1);
    expect(await postedTo(server.database, 'another@example.org')).toEqual([]);
    expect(
      await rows('SELECT 1 AS one FROM mailed_link WHERE subject_id = ?', [suspended.id]),
    ).toEqual([]);
  });

  it('keeps neither user name nor address of the request', async () => {
    await asked('secret.unknown.name', 'secret.address@example.org');
    const kept = JSON.stringify([
      await rows('SELECT * FROM audit_entry'),
      await rows('SELECT * FROM idempotency'),
      await rows('SELECT * FROM sign_in_attempt'),
    ]);
    expect(kept).not.toMatch(/secret\.(unknown|address)/);
  });

  it('again and again about one person has to wait', async () => {
    const person = await somebody();
    const codes: string[] = [];
    for (let n = 1; n <= 7; n += 1) {
      const { errors } = await asked(person.userName, person.email);
      codes.push(errors?.[0]?.extensions.code ?? 'OK');
    }
    expect(codes.at(-1)).toBe('RATE_LIMITED');
    expect(codes[0]).toBe('OK');
  });

  it('a retry gets the first answer, however often, and does not count (D4.7)', async () => {
    const person = await somebody();
    const idempotencyKey = key();
    for (let n = 1; n <= 8; n += 1) {
      const { data } = await asked(person.userName, person.email, idempotencyKey);
      expect(data).toEqual({ requestPasswordReset: { accepted: true } });
    }
    expect(await postedTo(server.database, person.email, 'password-reset')).toHaveLength(1);
    expect((await asked(person.userName, person.email)).errors).toBeUndefined();
  });

  it('names texts that cannot be meant, all at once', async () => {
    const answer = await asked('', 'x'.repeat(300));
    expect(answer.errors?.[0]?.extensions.faults).toMatchObject([
      { path: 'input.userName', rule: 'tooShort' },
      { path: 'input.email', rule: 'tooLong' },
    ]);
  });
});

describe('the link', () => {
  it('sets the password, ends every session, forgets failed attempts, and proves the address', async () => {
    const person = await somebody();
    const elsewhere = await server.as(person);
    for (let n = 1; n <= 5; n += 1) {
      await server.nobody.ask(SIGN_IN, {
        input: { userName: person.userName, password: 'wrong wrong wrong' },
      });
    }
    const answer = await server.nobody.data(RESET, reset(await linkFor(person)));
    expect(answer).toEqual({ resetPassword: { userName: person.userName } });
    expect(await elsewhere.data('{ me { id } }')).toEqual({ me: null });
    const input = { userName: person.userName, password: NEW };
    expect(await server.nobody.outcome(SIGN_IN, { input })).toBe('OK');
    const [row] = await rows<{ at: number }>(
      'SELECT email_confirmed_at AS at FROM account WHERE id = ?',
      [person.id],
    );
    expect(row?.at).toBe(server.clock.now());
  });

  it('works once, and its retry gets the first answer', async () => {
    const person = await somebody();
    const token = await linkFor(person);
    const input = reset(token);
    const first = await server.nobody.ask(RESET, input);
    const again = await server.nobody.ask(RESET, input);
    expect(again.data).toEqual(first.data);
    expect(await server.nobody.outcome(RESET, reset(token, 'yet another one 3'))).toBe(
      'LINK_INVALID',
    );
    expect(await fits(person, NEW)).toBe(true);
  });

  it('lasts an hour, to the millisecond', async () => {
    const person = await somebody();
    const token = await linkFor(person);
    const asked = server.clock.now();
    server.clock.set(asked + HOUR);
    expect(await server.nobody.outcome(RESET, reset(token))).toBe('LINK_INVALID');
    server.clock.set(asked + HOUR - 1);
    expect(await server.nobody.outcome(RESET, reset(token))).toBe('OK');
  });

  it('of an earlier mail has ended', async () => {
    const person = await somebody();
    const earlier = await linkFor(person);
    const newest = await linkFor(person);
    expect(await server.nobody.outcome(RESET, reset(earlier))).toBe('LINK_INVALID');
    expect(await server.nobody.outcome(RESET, reset(newest))).toBe('OK');
  });

  it('opens nothing for one who was suspended meanwhile, or has another address', async () => {
    const person = await somebody();
    const token = await linkFor(person);
    const set = (column: string, value: string) =>
      server.database.transaction((tx) =>
        tx.run(`UPDATE account SET ${column} = ? WHERE id = ?`, [value, person.id]),
      );
    await set('status', 'SUSPENDED');
    expect(await server.nobody.outcome(RESET, reset(token))).toBe('LINK_INVALID');
    await set('status', 'ACTIVE');
    await set('email', 'moved@example.org');
    expect(await server.nobody.outcome(RESET, reset(token))).toBe('LINK_INVALID');
    expect(await fits(person, OLD)).toBe(true);
  });

  it('sets nobody else’s password: the account was deleted meanwhile, and its user name is another’s (D2.5)', async () => {
    const person = await somebody();
    const next = await somebody();
    const token = await linkFor(person);
    const { database } = server.app;
    const begin = database.transaction.bind(database);
    // Between the look at the link and the transaction: hashing takes that long.
    const spy = jest.spyOn(database, 'transaction').mockImplementationOnce(async (work) => {
      await begin(async (tx) => {
        await tx.run('DELETE FROM credential WHERE holder_id = ?', [person.id]);
        await tx.run('UPDATE credential SET user_name = ? WHERE holder_id = ?', [
          person.userName,
          next.id,
        ]);
      });
      return begin(work);
    });
    expect(await server.nobody.outcome(RESET, reset(token))).toBe('LINK_INVALID');
    spy.mockRestore();
    expect(await fits(person, OLD)).toBe(true);
  });

  it('ends with the account, which is deleted', async () => {
    const person = await somebody();
    await linkFor(person);
    const chief = await server.as(await school.account(Role.CHIEF));
    expect(await outcome(chief, 'deleteAccount', person.id)).toBe('DELETED');
    const open = 'SELECT 1 AS one FROM mailed_link WHERE subject_id = ? AND used_at IS NULL';
    expect(await rows(open, [person.id])).toEqual([]);
  });

  it('takes no password that is too easy, and can be used with another', async () => {
    const person = await somebody();
    const token = await linkFor(person);
    const answer = await server.nobody.ask(RESET, reset(token, 'short'));
    expect(answer.errors?.[0]?.extensions.faults).toMatchObject([
      { path: 'input.newPassword', rule: 'tooShort' },
    ]);
    expect(await server.nobody.outcome(RESET, reset(token))).toBe('OK');
  });

  it('does not stand in for the second factor of an office', async () => {
    const person = await somebody(Role.BUREAU);
    await server.nobody.data(RESET, reset(await linkFor(person)));
    const input = { userName: person.userName, password: NEW };
    expect(await server.nobody.data(SIGN_IN, { input })).toEqual({
      signIn: { me: { secondFactor: 'ASKED' } },
    });
  });

  it('used twice at the same instant sets one password', async () => {
    const person = await somebody();
    const token = await linkFor(person);
    const outcomes = await Promise.all(
      [1, 2, 3].map((n) => server.nobody.outcome(RESET, reset(token, `password number ${n}`))),
    );
    expect(outcomes.sort()).toEqual(['LINK_INVALID', 'LINK_INVALID', 'OK']);
  });
});
