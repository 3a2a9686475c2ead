// Proves who makes the first account of the national centre, and where: real people only with real keys (D2.4, D3.8).
import { readConfig } from '../../server/app/config';
import { DemonstrationClock, realClock } from '../../server/app/clock';
import { createVault } from '../../server/app/vault';
import { createCentreAccount } from '../../server/commands/centre-account';
import { personFrom } from '../../server/commands/given-person';
import { commandClock } from '../../server/commands/run-command';
import type { Database } from '../../server/database/database';
import { DEMONSTRATION_SETTING } from '../../server/database/demonstration/prepare';
import { PRODUCTION } from '../app/production';
import { instant } from '../support/clock';
import { testDatabase } from '../support/database';
import { nationalId } from '../support/national-id';

const NOW = instant('2019-08-01T09:00:00+08:00');
const production = readConfig(PRODUCTION);
const demonstration = readConfig({});
const account = (userName: string, nth: number) => ({
  userName,
  name: '示範承辦',
  nationalId: nationalId(nth),
  email: 'centre@example.org',
  password: null,
});

let real: Database;
let invented: Database;
beforeAll(async () => {
  real = await testDatabase();
  invented = await testDatabase();
  await invented.transaction((tx) =>
    tx.run('INSERT INTO setting (name, value) VALUES (?, ?)', [DEMONSTRATION_SETTING, '1']),
  );
});
afterAll(async () => {
  await real.close();
  await invented.close();
});

const rows = (database: Database, table: string) => database.reads.all(`SELECT * FROM ${table}`);

test('no real national ID is sealed with the key of the demonstration', async () => {
  const making = createCentreAccount(real, demonstration, account('centre.one', 1), NOW);
  await expect(making).rejects.toThrow('MODE: set MODE=production');
  expect(await rows(real, 'account')).toEqual([]);
});

test('in production the account is active, and its national ID under the installation’s key', async () => {
  const once = await createCentreAccount(real, production, account('centre.two', 2), NOW);
  expect(once).toHaveLength(20);
  const [row] = (await rows(real, 'account')) as { national_id_cipher: string; status: string }[];
  expect(row).toMatchObject({ status: 'ACTIVE', national_id_key: 'k1', role: 'CENTRE' });
  expect(createVault(production).open(row?.national_id_cipher ?? '', 'k1')).toBe(nationalId(2));
});

test('D2.5: a person has one account', async () => {
  const again = createCentreAccount(real, production, account('centre.three', 2), NOW);
  await expect(again).rejects.toThrow('national ID: this person has an account already');
});

test('a demonstration takes one more invented person, production refuses its database', async () => {
  const person = account('centre.four', 4);
  const mixed = createCentreAccount(invented, production, person, NOW);
  await expect(mixed).rejects.toThrow('DATABASE_URL: this database holds the invented people');
  await createCentreAccount(invented, demonstration, person, NOW);
  expect(await rows(invented, 'account')).toHaveLength(1);
});

test('a command makes no simulated clock where no demonstration is', async () => {
  expect(await commandClock(demonstration, real)).toBe(realClock);
  expect(await rows(real, 'setting')).toEqual([]);
  expect(await commandClock(demonstration, invented)).toBeInstanceOf(DemonstrationClock);
  expect(await commandClock(production, invented)).toBe(realClock);
});

test('the national ID and the password are lines of the standard input, never arguments', () => {
  expect(personFrom('Y199999999\r\nsecret secret\n')).toEqual({
    nationalId: 'Y199999999',
    password: 'secret secret',
  });
  expect(personFrom('Y199999999\n')).toEqual({ nationalId: 'Y199999999', password: null });
  for (const text of ['', '\nsecret secret', 'Y199999999\nsecret\nmore']) {
    expect(() => personFrom(text)).toThrow('standard input: want the national ID');
  }
});
