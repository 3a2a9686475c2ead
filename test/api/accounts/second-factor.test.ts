// Proves that offices sign in with a second factor, that no code is good twice, and that wrong ones are counted (D2.4, D2.10).
import { Role } from '../../../server/domain/roles';
import { hashPassword } from '../../../server/modules/accounts/password.service';
import { codeOfStep, factorStep } from '../../../server/modules/accounts/totp';
import { Caller, TestServer, type Answer } from '../../support/server';
import { key } from '../../support/plan-documents';
import { TEST_FACTOR_SECRET, type Person } from '../../support/seed';

const NOON = '2019-09-06T12:00:00+08:00';
const PASSWORD = 'a phrase for tests 1';
const ME = '{ me { secondFactor allowedActions } }';
const UNITS = '{ units { edges { node { id } } } }';
const document = (field: string, selection: string, type = 'SecondFactorCodeInput') =>
  `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} } }`;
const SIGN_IN = document('signIn', 'me { secondFactor mustChangePassword }', 'SignInInput');
const GIVE = document('giveSecondFactor', 'me { secondFactor }');
const CONFIRM = document('confirmSecondFactor', 'me { secondFactor } recoveryCodes');
const RENEW = document('renewRecoveryCodes', 'recoveryCodes');
const BEGIN = document('beginSecondFactor', 'uri secret', 'BeginSecondFactorInput');

let server: TestServer;
let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
  server = await TestServer.start(NOON);
  await server.seed.country();
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.clock.set(NOON);
  await server.database.transaction((tx) => tx.run('DELETE FROM sign_in_attempt'));
});

const run = (text: string, values: (string | number)[]) =>
  server.database.transaction((tx) => tx.run(text, values));
const coded = (code: string, idempotencyKey = key()) => ({ input: { idempotencyKey, code } });
const codeNow = (away = 0, secret = TEST_FACTOR_SECRET) =>
  codeOfStep(secret, factorStep(server.clock.now()) + away);
const wrongCode = () => (codeNow() === '000000' ? '000001' : '000000');
const codeOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions.code ?? 'OK';

/** Whoever the answer's cookie stands for. */
function holderOf(answer: Answer<unknown>): Caller {
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error('no cookie');
  return new Caller(server.url, cookie);
}

async function bureau(setUp = true): Promise<Person> {
  const person = await server.seed.official(Role.BUREAU, 'KHH');
  await run('UPDATE credential SET password_hash = ? WHERE user_name = ?', [
    passwordHash,
    person.userName,
  ]);
  if (!setUp) await run('DELETE FROM second_factor WHERE account_id = ?', [person.id]);
  return person;
}

async function signedIn(person: Person): Promise<Caller> {
  const input = { userName: person.userName, password: PASSWORD };
  return holderOf(await server.nobody.ask(SIGN_IN, { input }));
}

interface Begun {
  beginSecondFactor: { uri: string; secret: string };
}
interface Confirmed {
  confirmSecondFactor: { me: { secondFactor: string }; recoveryCodes: string[] };
}

/** Sets the factor up; whoever goes on, the secret and the recovery codes. */
async function setUp(person: Person) {
  const caller = await signedIn(person);
  const begun = await caller.data<Begun>(BEGIN, { input: { idempotencyKey: key() } });
  const { secret } = begun.beginSecondFactor;
  const answer = await caller.ask<Confirmed>(CONFIRM, coded(codeNow(0, secret)));
  const recoveryCodes = answer.data?.confirmSecondFactor.recoveryCodes ?? [];
  return { caller: holderOf(answer), before: caller, secret, recoveryCodes };
}

describe('whoever has set it up', () => {
  it('can do nothing before the code is given, not even begin another or change the password', async () => {
    const caller = await signedIn(await bureau());
    expect(await caller.outcome(UNITS)).toBe('SECOND_FACTOR_REQUIRED');
    expect(await caller.outcome(BEGIN, { input: { idempotencyKey: key() } })).toBe(
      'SECOND_FACTOR_REQUIRED',
    );
    expect(await caller.outcome(CONFIRM, coded(codeNow()))).toBe('SECOND_FACTOR_REQUIRED');
    expect(await caller.outcome(RENEW, coded(codeNow()))).toBe('SECOND_FACTOR_REQUIRED');
    const change = document('changePassword', 'me { id }', 'ChangePasswordInput');
    const input = {
      idempotencyKey: key(),
      currentPassword: PASSWORD,
      newPassword: 'another 12345',
    };
    expect(await caller.outcome(change, { input })).toBe('SECOND_FACTOR_REQUIRED');
    const { me } = await caller.data<{ me: { secondFactor: string; allowedActions: string[] } }>(
      ME,
    );
    expect(me.secondFactor).toBe('ASKED');
    expect(me.allowedActions).toContain('SECOND_FACTOR_OWN');
    expect(me.allowedActions).not.toContain('UNIT_READ');
  });

  it('gives the code, and goes on under a new token: the old one has ended', async () => {
    const caller = await signedIn(await bureau());
    const answer = await caller.ask(GIVE, coded(codeNow()));
    expect(answer.data).toEqual({ giveSecondFactor: { me: { secondFactor: 'DONE' } } });
    const complete = holderOf(answer);
    expect(await complete.outcome(UNITS)).toBe('OK');
    expect(await caller.data('{ me { id } }')).toEqual({ me: null });
    expect(await complete.outcome(GIVE, coded(codeNow(1)))).toBe('WRONG_STATE');
    expect(await complete.outcome(BEGIN, { input: { idempotencyKey: key() } })).toBe('WRONG_STATE');
  });

  it.each([-1, 0, 1])('a phone may be off by one step, here %i', async (away) => {
    const caller = await signedIn(await bureau());
    expect(codeOf(await caller.ask(GIVE, coded(codeNow(away))))).toBe('OK');
  });

  it.each([-2, 2])('but not by two, here %i', async (away) => {
    const caller = await signedIn(await bureau());
    expect(codeOf(await caller.ask(GIVE, coded(codeNow(away))))).toBe('SECOND_FACTOR_FAILED');
  });

  it('a code is taken once, and none from before it', async () => {
    const person = await bureau();
    expect(codeOf(await (await signedIn(person)).ask(GIVE, coded(codeNow())))).toBe('OK');
    const again = await signedIn(person);
    expect(codeOf(await again.ask(GIVE, coded(codeNow())))).toBe('SECOND_FACTOR_FAILED');
    expect(codeOf(await again.ask(GIVE, coded(codeNow(-1))))).toBe('SECOND_FACTOR_FAILED');
    expect(codeOf(await again.ask(GIVE, coded(codeNow(1))))).toBe('OK');
  });

  it('nor twice at the same instant: of five sessions one gets in', async () => {
    const person = await bureau();
    const callers = await Promise.all(Array.from({ length: 5 }, () => signedIn(person)));
    const answers = await Promise.all(callers.map((caller) => caller.ask(GIVE, coded(codeNow()))));
    const codes = answers.map(codeOf);
    expect(codes.filter((code) => code === 'OK')).toHaveLength(1);
  });

  it('its retry gets the first answer, and takes no other code', async () => {
    const person = await bureau();
    const input = coded(codeNow());
    const first = await (await signedIn(person)).ask(GIVE, input);
    const complete = holderOf(first);
    const again = await complete.ask(GIVE, input);
    expect(again.data).toEqual(first.data);
    expect(again.headers.get('set-cookie')).toBeNull();
    const other = coded(codeNow(1), input.input.idempotencyKey);
    expect(await complete.outcome(GIVE, other)).toBe('KEY_REUSED');
  });

  it('five wrong codes and one waits, whatever the password: signing in again forgives none', async () => {
    const person = await bureau();
    for (let n = 1; n <= 5; n += 1) {
      const caller = await signedIn(person);
      expect(await caller.outcome(GIVE, coded(wrongCode()))).toBe('SECOND_FACTOR_FAILED');
    }
    const caller = await signedIn(person);
    const sixth = await caller.ask(GIVE, coded(codeNow()));
    expect(sixth.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 60 });
    server.clock.set(server.clock.now() + 60_000);
    expect(codeOf(await caller.ask(GIVE, coded(codeNow())))).toBe('OK');
  });

  it('a wrong code is written down, and no code ever is', async () => {
    const person = await bureau();
    const caller = await signedIn(person);
    const wrong = wrongCode();
    await caller.ask(GIVE, coded(wrong));
    await caller.ask(GIVE, coded(codeNow()));
    const rows = await server.database.reads.all<{ action: string }>(
      "SELECT action, changes FROM audit_entry WHERE subject_id = ? AND action LIKE 'give%' ORDER BY id",
      [person.id],
    );
    expect(rows.map(({ action }) => action).sort()).toEqual([
      'giveSecondFactor',
      'giveSecondFactorFailed',
    ]);
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${wrong}|${codeNow()}`));
  });

  it('a text that is too long to be a code is INVALID, and counts for nothing', async () => {
    const caller = await signedIn(await bureau());
    for (let n = 1; n <= 6; n += 1) {
      expect(await caller.outcome(GIVE, coded('9'.repeat(41)))).toBe('INVALID');
    }
    expect(codeOf(await caller.ask(GIVE, coded(codeNow())))).toBe('OK');
  });
});

describe('whoever has not', () => {
  it('must set it up before anything else, and has ten recovery codes then', async () => {
    const person = await bureau(false);
    const { caller, before, secret, recoveryCodes } = await setUp(person);
    expect(recoveryCodes).toHaveLength(10);
    expect(await caller.outcome(UNITS)).toBe('OK');
    expect(await before.data('{ me { id } }')).toEqual({ me: null });
    const rows = await server.database.reads.all(
      'SELECT secret_cipher, code_hash FROM second_factor f JOIN recovery_code r ON r.account_id = f.account_id WHERE f.account_id = ?',
      [person.id],
    );
    expect(rows).toHaveLength(10);
    const kept = JSON.stringify(rows);
    for (const shown of [secret, ...recoveryCodes]) expect(kept).not.toContain(shown);
  });

  it('is told so until then, may change the password, and may begin again: the last secret counts', async () => {
    const caller = await signedIn(await bureau(false));
    expect(await caller.outcome(UNITS)).toBe('SECOND_FACTOR_TO_SET_UP');
    expect(await caller.outcome(GIVE, coded('123456'))).toBe('SECOND_FACTOR_TO_SET_UP');
    expect(await caller.outcome(RENEW, coded('123456'))).toBe('SECOND_FACTOR_TO_SET_UP');
    expect(await caller.outcome(CONFIRM, coded('123456'))).toBe('SECOND_FACTOR_FAILED');
    const input = { idempotencyKey: key() };
    const first = await caller.data<Begun>(BEGIN, { input });
    expect(await caller.data<Begun>(BEGIN, { input })).toEqual(first);
    const second = await caller.data<Begun>(BEGIN, { input: { idempotencyKey: key() } });
    expect(second.beginSecondFactor.uri).toContain(`secret=${second.beginSecondFactor.secret}`);
    const old = coded(codeNow(0, first.beginSecondFactor.secret));
    expect(await caller.outcome(CONFIRM, old)).toBe('SECOND_FACTOR_FAILED');
    const fitting = coded(codeNow(0, second.beginSecondFactor.secret));
    expect(await caller.outcome(CONFIRM, fitting)).toBe('OK');
  });

  it('chooses the first password before it, where somebody else has made that', async () => {
    const person = await bureau(false);
    await run('UPDATE credential SET must_change = 1 WHERE user_name = ?', [person.userName]);
    const caller = await signedIn(person);
    expect(await caller.outcome(BEGIN, { input: { idempotencyKey: key() } })).toBe(
      'PASSWORD_CHANGE_REQUIRED',
    );
  });

  it('a confirmed secret is told to nobody again, and a retry gets no recovery codes', async () => {
    const person = await bureau(false);
    const caller = await signedIn(person);
    const elsewhere = await signedIn(person);
    const input = { idempotencyKey: key() };
    const { beginSecondFactor } = await caller.data<Begun>(BEGIN, { input });
    const code = coded(codeNow(0, beginSecondFactor.secret));
    const first = await caller.ask<Confirmed>(CONFIRM, code);
    expect(await elsewhere.outcome(BEGIN, { input })).toBe('SECOND_FACTOR_REQUIRED');
    const again = await holderOf(first).data<Confirmed>(CONFIRM, code);
    expect(again.confirmSecondFactor.recoveryCodes).toEqual([]);
    expect(again.confirmSecondFactor.me.secondFactor).toBe('DONE');
  });

  it.each([Role.CHIEF, Role.CONTACT, Role.OPERATOR])(
    'is no %s: schools need none',
    async (role) => {
      const school = await server.seed.school('KHH', '高雄市示範國民小學');
      const caller = await server.as(await school.account(role));
      expect(await caller.outcome(BEGIN, { input: { idempotencyKey: key() } })).toBe('FORBIDDEN');
      expect(await caller.data('{ me { secondFactor } }')).toEqual({
        me: { secondFactor: 'DONE' },
      });
    },
  );
});

describe('a recovery code', () => {
  it('stands in for the phone, once, however it is typed', async () => {
    const person = await bureau(false);
    const { recoveryCodes } = await setUp(person);
    const typed = recoveryCodes[3]?.toLowerCase().replace('-', ' ') ?? '';
    expect(await (await signedIn(person)).outcome(GIVE, coded(typed))).toBe('OK');
    expect(await (await signedIn(person)).outcome(GIVE, coded(typed))).toBe('SECOND_FACTOR_FAILED');
    expect(await (await signedIn(person)).outcome(GIVE, coded(recoveryCodes[4] ?? ''))).toBe('OK');
  });

  it('is one person’s own', async () => {
    const { recoveryCodes } = await setUp(await bureau(false));
    const other = await signedIn(await bureau());
    expect(await other.outcome(GIVE, coded(recoveryCodes[0] ?? ''))).toBe('SECOND_FACTOR_FAILED');
  });

  it('is void once new ones are made, which takes a code', async () => {
    const person = await bureau(false);
    const { caller, recoveryCodes, secret } = await setUp(person);
    expect(await caller.outcome(RENEW, coded(wrongCode()))).toBe('SECOND_FACTOR_FAILED');
    const input = coded(codeNow(1, secret));
    const renewed = await caller.data<{ renewRecoveryCodes: { recoveryCodes: string[] } }>(
      RENEW,
      input,
    );
    expect(renewed.renewRecoveryCodes.recoveryCodes).toHaveLength(10);
    expect(await caller.data(RENEW, input)).toEqual({ renewRecoveryCodes: { recoveryCodes: [] } });
    const again = await signedIn(person);
    expect(await again.outcome(GIVE, coded(recoveryCodes[0] ?? ''))).toBe('SECOND_FACTOR_FAILED');
    const [fresh = ''] = renewed.renewRecoveryCodes.recoveryCodes;
    expect(await again.outcome(GIVE, coded(fresh))).toBe('OK');
  });
});
