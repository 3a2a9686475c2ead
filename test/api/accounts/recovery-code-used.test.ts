// Proves that the owner of a recovery code hears that it was used, and sees how many are left (D2.10).
import { Role } from '../../../server/domain/roles';
import { hashPassword } from '../../../server/modules/accounts/password.service';
import { codeOfStep, factorStep } from '../../../server/modules/accounts/totp';
import { key } from '../../support/plan-documents';
import { TEST_FACTOR_SECRET, type Person } from '../../support/seed';
import { Caller, TestServer, type Answer } from '../../support/server';
import { mailsTo, PASSWORD, SIGN_IN } from './accounts-kit';

const GIVE = `mutation ($input: SecondFactorCodeInput!) {
  giveSecondFactor(input: $input) { me { secondFactor } } }`;
const RENEW = `mutation ($input: SecondFactorCodeInput!) {
  renewRecoveryCodes(input: $input) { recoveryCodes } }`;
const LEFT = '{ recoveryCodesLeft }';
const ADDRESS = 'owner.of.codes@example.tw';

let server: TestServer;
let person: Person;
/** A session that is complete, and the codes that were made in it. */
let caller: Caller;
let codes: string[];

const coded = (code: string) => ({ input: { idempotencyKey: key(), code } });
const codeNow = (away: number) =>
  codeOfStep(TEST_FACTOR_SECRET, factorStep(server.clock.now()) + away);
const told = async () =>
  (await mailsTo(server, ADDRESS)).filter(({ template }) => template === 'recovery-code-used');

/** Whoever the answer's cookie stands for. */
const holderOf = (answer: Answer<unknown>): Caller =>
  new Caller(server.url, answer.headers.get('set-cookie')?.split(';')[0] ?? '');

/** Signs in by the password; the code is still asked for. */
const signedIn = async (): Promise<Caller> =>
  holderOf(
    await server.nobody.ask(SIGN_IN, { input: { userName: person.userName, password: PASSWORD } }),
  );

beforeAll(async () => {
  server = await TestServer.start('2019-09-06T12:00:00+08:00');
  await server.seed.country();
  person = await server.seed.official(Role.BUREAU, 'KHH');
  const hash = await hashPassword(PASSWORD);
  await server.database.transaction(async (tx) => {
    await tx.run('UPDATE account SET email = ? WHERE id = ?', [ADDRESS, person.id]);
    await tx.run('UPDATE credential SET password_hash = ?, must_change = 0 WHERE holder_id = ?', [
      hash,
      person.id,
    ]);
  });
  caller = await server.as(person);
});
beforeEach(async () => {
  await server.database.transaction(async (tx) => {
    await tx.run('DELETE FROM sign_in_attempt', []);
    await tx.run('DELETE FROM mail', []);
    await tx.run('UPDATE second_factor SET last_step = 0 WHERE account_id = ?', [person.id]);
  });
  const renewed = await caller.data<{ renewRecoveryCodes: { recoveryCodes: string[] } }>(
    RENEW,
    coded(codeNow(0)),
  );
  codes = renewed.renewRecoveryCodes.recoveryCodes;
});
afterAll(() => server.stop());

it('is told by mail, once, with how many are left, and never which it was', async () => {
  const input = coded(codes[0] ?? '');
  const before = await signedIn();
  expect((await before.ask(GIVE, input)).errors).toBeUndefined();
  await before.ask(GIVE, input);
  const mails = await told();
  expect(mails.map(({ values }) => values['left'])).toEqual([9]);
  for (const code of codes) expect(JSON.stringify(mails)).not.toContain(code);
});

it('is told also where the code made new ones, of which ten are left', async () => {
  expect(await caller.outcome(RENEW, coded(codes[1] ?? ''))).toBe('OK');
  expect((await told()).map(({ values }) => values['left'])).toEqual([10]);
});

it('a code of the phone tells nobody anything', async () => {
  expect(await (await signedIn()).outcome(GIVE, coded(codeNow(1)))).toBe('OK');
  expect(await told()).toEqual([]);
});

it('how many are left is seen by the owner, once the sign-in is complete', async () => {
  expect(await caller.data(LEFT)).toEqual({ recoveryCodesLeft: 10 });
  const before = await signedIn();
  expect(await before.outcome(LEFT)).toBe('SECOND_FACTOR_REQUIRED');
  const inside = holderOf(await before.ask(GIVE, coded(codes[2] ?? '')));
  expect(await inside.data(LEFT)).toEqual({ recoveryCodesLeft: 9 });
});
