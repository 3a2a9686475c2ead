// Proves that an address changes only once both addresses have confirmed it (D2.6, D3.2).
import { Role } from '../../../server/domain/roles';
import { key } from '../../support/plan-documents';
import { postedTo } from '../../support/posted';
import { TestServer } from '../../support/server';
import { LONG_AGO, type Person, type SchoolSeed } from '../../support/seed';

const NOON = '2019-09-06T12:00:00+08:00';
const DAY = 86_400_000;
const ASK =
  'mutation ($input: RequestEmailChangeInput!) { requestEmailChange(input: $input) { newEmail } }';
const CONFIRM =
  'mutation ($input: ConfirmEmailChangeInput!) { confirmEmailChange(input: $input) { confirmed waitingForOther } }';

let server: TestServer;
let school: SchoolSeed;
let people = 0;
beforeAll(async () => {
  server = await TestServer.start(NOON);
  await server.seed.country();
  school = await server.seed.school('KHH', '高雄市示範國民小學');
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.clock.set(NOON);
  await server.database.transaction((tx) => tx.run('DELETE FROM sign_in_attempt'));
});

type Somebody = Person & { present: string; wanted: string };

async function somebody(kind: Person['kind'], confirmed = true): Promise<Somebody> {
  people += 1;
  const present = `present.${people}@example.org`;
  const more = { email: present, emailConfirmedAt: confirmed ? LONG_AGO : null };
  const person =
    kind === 'TEACHER'
      ? await school.teacher('林示範', more)
      : await school.account(Role.CONTACT, more);
  return { ...person, present, wanted: `wanted.${people}@example.org` };
}

const ask = async (person: Person, newEmail: string) =>
  (await server.as(person)).ask(ASK, { input: { idempotencyKey: key(), newEmail } });
const confirm = (token: string, idempotencyKey = key()) =>
  server.nobody.ask(CONFIRM, { input: { idempotencyKey, token } });
const answer = (confirmed: boolean, waitingForOther: boolean) => ({
  confirmEmailChange: { confirmed, waitingForOther },
});
const codeOf = async (asked: ReturnType<typeof confirm>) =>
  (await asked).errors?.[0]?.extensions.code ?? 'OK';

async function emailOf(person: Person): Promise<string | undefined> {
  const rows = await server.database.reads.all<{ email: string }>(
    `SELECT email FROM ${person.kind === 'TEACHER' ? 'teacher' : 'account'} WHERE id = ?`,
    [person.id],
  );
  return rows[0]?.email;
}

/** The tokens of both mails; blank for one that was not written. */
async function tokens({
  present,
  wanted,
}: Somebody): Promise<{ ofPresent: string; ofNew: string }> {
  const of = async (address: string, template: string) =>
    (await postedTo(server.database, address, template)).at(-1)?.token ?? '';
  return {
    ofPresent: await of(present, 'email-change-present'),
    ofNew: await of(wanted, 'email-change-new'),
  };
}

describe.each(['ACCOUNT', 'TEACHER'] as const)('of a %s', (kind) => {
  it.each(['present', 'new'])(
    'the %s address first: the change waits for the other',
    async (which) => {
      const person = await somebody(kind);
      const asked = await ask(person, person.wanted);
      expect(asked.data).toEqual({ requestEmailChange: { newEmail: 'w***@example.org' } });
      const { ofPresent, ofNew } = await tokens(person);
      const [first, second] = which === 'new' ? [ofNew, ofPresent] : [ofPresent, ofNew];
      expect((await confirm(first)).data).toEqual(answer(false, true));
      expect(await emailOf(person)).toBe(person.present);
      expect((await confirm(second)).data).toEqual(answer(true, false));
      expect(await emailOf(person)).toBe(person.wanted);
      for (const address of [person.present, person.wanted]) {
        expect(await postedTo(server.database, address, 'email-changed')).toHaveLength(1);
      }
    },
  );

  it('an address that was never confirmed need not confirm', async () => {
    const person = await somebody(kind, false);
    await ask(person, person.wanted);
    const { ofPresent, ofNew } = await tokens(person);
    expect(ofPresent).toBe('');
    expect((await confirm(ofNew)).data).toEqual(answer(true, false));
    expect(await emailOf(person)).toBe(person.wanted);
  });
});

it('whoever still reads the address of before resets no password by it', async () => {
  const person = await somebody('TEACHER');
  const asked = await server.nobody.ask(
    'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { accepted } }',
    { input: { idempotencyKey: key(), userName: person.userName, email: person.present } },
  );
  expect(asked.data).toEqual({ requestPasswordReset: { accepted: true } });
  const reset = async (): Promise<unknown> => {
    const [mail] = await postedTo(server.database, person.present, 'password-reset');
    const { errors } = await server.nobody.ask(
      'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { userName } }',
      { input: { idempotencyKey: key(), token: mail?.token ?? '', newPassword: 'short' } },
    );
    return errors?.[0]?.extensions.code;
  };
  // The link is good: only the password is not.
  expect(await reset()).toBe('INVALID');
  await ask(person, person.wanted);
  const { ofPresent, ofNew } = await tokens(person);
  await confirm(ofPresent);
  expect(await reset()).toBe('INVALID');
  expect((await confirm(ofNew)).data).toEqual(answer(true, false));
  expect(await reset()).toBe('LINK_INVALID');
});

it('who was suspended meanwhile changes nothing by a mailed link', async () => {
  const person = await somebody('TEACHER');
  await ask(person, person.wanted);
  const { ofPresent, ofNew } = await tokens(person);
  await confirm(ofPresent);
  await server.database.transaction((tx) =>
    tx.run("UPDATE teacher SET status = 'SUSPENDED' WHERE id = ?", [person.id]),
  );
  expect(await codeOf(confirm(ofNew))).toBe('LINK_INVALID');
  expect(await emailOf(person)).toBe(person.present);
});

it('both at the same instant: the change is made, by the second', async () => {
  for (let round = 0; round < 10; round += 1) {
    const person = await somebody('ACCOUNT');
    await ask(person, person.wanted);
    const { ofPresent, ofNew } = await tokens(person);
    const answers = await Promise.all([confirm(ofPresent), confirm(ofNew)]);
    const told = answers.map(({ data }) => JSON.stringify(data)).sort();
    expect(told).toEqual(
      [answer(false, true), answer(true, false)].map((one) => JSON.stringify(one)),
    );
    expect(await emailOf(person)).toBe(person.wanted);
  }
});

it('the address that one has, unconfirmed, is confirmed in the same way', async () => {
  const person = await somebody('ACCOUNT', false);
  await ask(person, person.present);
  const [mail] = await postedTo(server.database, person.present, 'email-change-new');
  expect((await confirm(mail?.token ?? '')).data).toEqual(answer(true, false));
  const faults = (await ask(person, person.present)).errors?.[0]?.extensions.faults;
  expect(faults).toMatchObject([{ path: 'input.newEmail', rule: 'sameEmail' }]);
});

it('a later change ends the earlier one, on both sides', async () => {
  const person = await somebody('ACCOUNT');
  await ask(person, person.wanted);
  const earlier = await tokens(person);
  await ask(person, 'third@example.org');
  expect(await codeOf(confirm(earlier.ofPresent))).toBe('LINK_INVALID');
  expect(await codeOf(confirm(earlier.ofNew))).toBe('LINK_INVALID');
  expect(await emailOf(person)).toBe(person.present);
});

it('a side that need not confirm any more is not waited for', async () => {
  const person = await somebody('ACCOUNT');
  await ask(person, person.wanted);
  // Somebody has corrected the address meanwhile: it is no longer one that was confirmed.
  await server.database.transaction((tx) =>
    tx.run('UPDATE account SET email_confirmed_at = NULL WHERE id = ?', [person.id]),
  );
  const another = `another.${person.wanted}`;
  await ask(person, another);
  const [mail] = await postedTo(server.database, another, 'email-change-new');
  expect((await confirm(mail?.token ?? '')).data).toEqual(answer(true, false));
});

it('a link works once and for a day; its retry gets the first answer', async () => {
  const person = await somebody('ACCOUNT');
  await ask(person, person.wanted);
  const { ofPresent, ofNew } = await tokens(person);
  const idempotencyKey = key();
  const first = await confirm(ofPresent, idempotencyKey);
  expect((await confirm(ofPresent, idempotencyKey)).data).toEqual(first.data);
  expect(await codeOf(confirm(ofPresent))).toBe('LINK_INVALID');
  server.clock.set(server.clock.now() + DAY);
  expect(await codeOf(confirm(ofNew))).toBe('LINK_INVALID');
});

it('what is no address is INVALID, and nobody is written to', async () => {
  const person = await somebody('ACCOUNT');
  const faults = (await ask(person, 'a@b.tw\nBcc: c@d.tw')).errors?.[0]?.extensions.faults;
  expect(faults).toHaveLength(1);
  expect(faults?.[0]?.path).toBe('input.newEmail');
  expect(await postedTo(server.database, person.present)).toEqual([]);
});

it('nothing that is kept holds an address in clear, but the record itself', async () => {
  const person = await somebody('ACCOUNT');
  await ask(person, person.wanted);
  const { ofPresent, ofNew } = await tokens(person);
  await confirm(ofPresent);
  await confirm(ofNew);
  const tables = ['audit_entry', 'idempotency', 'mail', 'mailed_link'];
  const kept = await Promise.all(
    tables.map((table) => server.database.reads.all(`SELECT * FROM ${table}`)),
  );
  expect(JSON.stringify(kept)).not.toContain(person.wanted);
  expect(JSON.stringify(kept)).not.toContain(person.present);
});

describe('mails without end', () => {
  const OFTEN = [1, 2, 3, 4, 5];

  it('one person asks 5 times, and then has to wait; a retry and a mistyped address do not count', async () => {
    const person = await server.as(await somebody('ACCOUNT'));
    const idempotencyKey = key();
    for (const n of OFTEN) {
      const retried = { input: { idempotencyKey, newEmail: 'first@example.org' } };
      expect(await person.outcome(ASK, retried)).toBe('OK');
      const mistyped = { input: { idempotencyKey: key(), newEmail: `nobody ${n}` } };
      expect(await person.outcome(ASK, mistyped)).toBe('INVALID');
    }
    for (const n of OFTEN) {
      const input = { idempotencyKey: key(), newEmail: `other.${n}@example.org` };
      expect(await person.outcome(ASK, { input })).toBe(n < 5 ? 'OK' : 'RATE_LIMITED');
    }
  });

  it('a mailbox is written to 5 times, whoever asks', async () => {
    const newEmail = 'victim@example.org';
    for (const n of [...OFTEN, 6]) {
      const { errors } = await ask(await somebody('TEACHER'), newEmail);
      expect(errors?.[0]?.extensions.code).toBe(n <= 5 ? undefined : 'RATE_LIMITED');
    }
    expect(await postedTo(server.database, newEmail)).toHaveLength(5);
  });
});
