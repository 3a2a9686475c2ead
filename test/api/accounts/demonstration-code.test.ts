// Proves that a demonstration shows the codes of its invented offices, and nobody else's (D2.4).
import { DEMONSTRATION_FACTOR_SECRET } from '../../../server/modules/accounts/demonstration-factor';
import { codeOfStep, factorStep } from '../../../server/modules/accounts/totp';
import { buildSchema } from '../../../server/app/schema';
import { Role } from '../../../server/domain/roles';
import { TestServer } from '../../support/server';
import { TEST_VAULT, type Person } from '../../support/seed';

const CODE = 'query ($userName: String!) { demonstrationCode(userName: $userName) }';
const STEP = 30_000;

let server: TestServer;
let office: Person;
beforeAll(async () => {
  server = await TestServer.start('2019-09-06T12:00:00+08:00');
  await server.seed.country();
  office = await server.seed.official(Role.BUREAU, 'KHH');
  const sealed = TEST_VAULT.sealText(DEMONSTRATION_FACTOR_SECRET);
  await run('UPDATE second_factor SET secret_cipher = ?, secret_key = ? WHERE account_id = ?', [
    ...[sealed.cipher, sealed.key, office.id],
  ]);
});
afterAll(() => server.stop());

const run = (text: string, values: (string | number)[]) =>
  server.database.transaction((tx) => tx.run(text, values));
const present = () => factorStep(server.clock.now());
const shown = async (userName: string) =>
  (await server.nobody.data<{ demonstrationCode: string | null }>(CODE, { userName }))
    .demonstrationCode;
const taken = (step: number) =>
  run('UPDATE second_factor SET last_step = ? WHERE account_id = ?', [step, office.id]);
const codeAt = (step: number) => codeOfStep(DEMONSTRATION_FACTOR_SECRET, step);

it('the present one; once that is used the next, which is taken too; then none until time goes on', async () => {
  expect(await shown(office.userName.toUpperCase())).toBe(codeAt(present()));
  await taken(present());
  expect(await shown(office.userName)).toBe(codeAt(present() + 1));
  await taken(present() + 1);
  expect(await shown(office.userName)).toBeNull();
  server.clock.set(server.clock.now() + STEP);
  expect(await shown(office.userName)).toBe(codeAt(present() + 1));
});

it('none of an office with a phone of its own, of a school, of nobody', async () => {
  const own = await server.seed.official(Role.CENTRE);
  const school = await server.seed.school('KHH', '高雄市示範國民小學');
  const chief = await school.account(Role.CHIEF);
  for (const userName of [own.userName, chief.userName, 'nobody.at.all', '']) {
    expect(await shown(userName)).toBeNull();
  }
});

it('there is no such field outside of a demonstration', () => {
  const fields = (mode: 'production' | 'demonstration') =>
    Object.keys(buildSchema(mode).getQueryType()?.getFields() ?? {});
  expect(fields('demonstration')).toContain('demonstrationCode');
  expect(fields('production')).not.toContain('demonstrationCode');
});
