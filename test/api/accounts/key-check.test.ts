// Proves that nothing begins with keys that are not the database's: one person would get two accounts, unseen (D2.5, D3.8).
import { createHash } from 'node:crypto';
import { readConfig } from '../../../server/app/config';
import { createVault } from '../../../server/app/vault';
import type { Database } from '../../../server/database/database';
import { Role } from '../../../server/domain/roles';
import { checkKeys } from '../../../server/app/key-check';
import { testDatabase } from '../../support/database';
import { nationalId } from '../../support/national-id';
import { Seed } from '../../support/seed';

const keyOf = (seed: string): string => createHash('sha256').update(seed).digest('base64');
const [FIRST, SECOND, THIRD] = [keyOf('one'), keyOf('two'), keyOf('three')];
const HASH = keyOf('hash');
const vaultOf = (keys: string, hash = HASH) =>
  createVault(readConfig({ NATIONAL_ID_KEYS: keys, NATIONAL_ID_HASH_KEY: hash }));

let database: Database;
let seed: Seed;
beforeEach(async () => {
  database = await testDatabase();
  seed = new Seed(database);
  await seed.country();
});
afterEach(() => database.close());
const check = (keys: string, hash?: string) => checkKeys(database.reads, vaultOf(keys, hash));

it('a database without people fits any keys', async () => {
  await expect(check(`k1:${FIRST}`)).resolves.toEqual([]);
});

it('each key in use has to be there, and to be the one that it is called', async () => {
  const school = await seed.school('NWT', '示範國民小學');
  await school.teacher('林曉青', vaultOf(`k1:${FIRST}`).seal(nationalId(1)));
  await school.account(Role.CHIEF, vaultOf(`k2:${SECOND}`).seal(nationalId(2)));
  await expect(check(`k2:${SECOND},k1:${FIRST}`)).resolves.toEqual([]);
  await expect(check(`k3:${THIRD},k2:${SECOND},k1:${FIRST}`)).resolves.toEqual([]);
  await expect(check(`k2:${SECOND}`)).rejects.toThrow(
    /^NATIONAL_ID_KEYS: .* the key "k1": it is missing/,
  );
  await expect(check(`k1:${FIRST}`)).rejects.toThrow(/^NATIONAL_ID_KEYS: .* the key "k2"/);
  await expect(check(`k2:${SECOND},k1:${THIRD}`)).rejects.toThrow(/the key "k1".* not the one/);
});

it('a damaged row is told, and holds nothing up while others of its key open', async () => {
  const school = await seed.school('NWT', '示範國民小學');
  const sealed = [1, 2, 3].map((number) => vaultOf(`k1:${FIRST}`).seal(nationalId(number)));
  const people = [];
  for (const each of sealed) people.push(await school.teacher('林曉青', each));
  const damage = (id: string) =>
    database.transaction((tx) =>
      tx.run('UPDATE teacher SET national_id_cipher = ? WHERE id = ?', [
        Buffer.alloc(38).toString('base64'),
        id,
      ]),
    );
  const ids = people.map(({ id }) => id).sort();
  for (const id of [ids[0], ids[2]]) {
    await damage(id ?? '');
  }
  const told = await check(`k1:${FIRST}`);
  expect(told.sort()).toEqual([`teacher ${ids[0]}`, `teacher ${ids[2]}`]);
  await damage(ids[1] ?? '');
  await expect(check(`k1:${FIRST}`)).rejects.toThrow(
    new RegExp(`or all of them are damaged .*teacher ${ids[1]}`),
  );
});

it('the key of the hash has to be the one that people are found by', async () => {
  const school = await seed.school('NWT', '示範國民小學');
  await school.teacher('林曉青', vaultOf(`k1:${FIRST}`).seal(nationalId(1)));
  await expect(check(`k1:${FIRST}`, THIRD)).rejects.toThrow(/^NATIONAL_ID_HASH_KEY: not the one/);
});

it('a second factor lies under a key that has to be there, too', async () => {
  const { cipher, key } = vaultOf(`k1:${FIRST}`).sealText('JBSWY3DPEHPK3PXP');
  await database.transaction((tx) =>
    tx.run(
      'INSERT INTO second_factor (account_id, secret_cipher, secret_key, last_step, created_at) VALUES (?, ?, ?, 0, 1)',
      ['somebody', cipher, key],
    ),
  );
  await expect(check(`k1:${FIRST}`)).resolves.toEqual([]);
  await expect(check(`k2:${SECOND}`)).rejects.toThrow(/^NATIONAL_ID_KEYS: .* the key "k1"/);
});
