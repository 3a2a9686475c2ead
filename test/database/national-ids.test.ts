// D3.8: a national ID is stored encrypted, with the key's id, and found by a keyed hash, from the first migration on.
import { createHash } from 'node:crypto';
import { connect } from '../../server/database/open';
import { MIGRATIONS } from '../../server/database/migrations';
import { Role } from '../../server/domain/roles';
import { closedAtTheEnd, testDatabase, testDatabaseUrl } from '../support/database';
import { Seed, TEST_VAULT } from '../support/seed';

const SEALED = ['national_id_cipher', 'national_id_hash', 'national_id_key'];

it('the first migration has cipher, key id and hash, and no column for the number itself', async () => {
  const database = closedAtTheEnd(await connect(await testDatabaseUrl()));
  for (let left = MIGRATIONS.length; left > 1; left -= 1) {
    await database.dataSource.undoLastMigration({ transaction: 'each' });
  }
  const runner = database.dataSource.createQueryRunner();
  for (const name of ['teacher', 'account']) {
    const table = await runner.getTable(name);
    const columns = (table?.columns ?? []).map((column) => column.name);
    const about = columns.filter((column) => /(?<!live_)national_id/.test(column));
    expect(about.sort()).toEqual(SEALED);
  }
  await runner.release();
  await database.dataSource.runMigrations({ transaction: 'each' });
  await database.close();
});

it('what is stored opens with the key that it names, and its hash is nobody’s to compute without a key', async () => {
  const database = await testDatabase();
  const seed = new Seed(database);
  await seed.country();
  const school = await seed.school('NWT', '示範國民小學');
  for (const [table, person] of [
    ['teacher', await school.teacher('林曉青')],
    ['account', await school.account(Role.CHIEF)],
  ] as const) {
    const [row] = await database.reads.all<{ cipher: string; sealedBy: string; hash: string }>(
      `SELECT national_id_cipher AS cipher, national_id_key AS sealedBy, national_id_hash AS hash FROM ${table} WHERE id = ?`,
      [person.id],
    );
    if (row === undefined) throw new Error('no row');
    expect(JSON.stringify(row)).not.toContain(person.nationalId.slice(3));
    expect(row.sealedBy).not.toBe('');
    expect(TEST_VAULT.open(row.cipher, row.sealedBy)).toBe(person.nationalId);
    // Of one number two ciphers, one hash; and a plain hash of the few numbers that there are is not it.
    const again = TEST_VAULT.seal(person.nationalId);
    expect(again.nationalIdCipher).not.toBe(row.cipher);
    expect(again.nationalIdHash).toBe(row.hash);
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      expect(row.hash).not.toBe(createHash('sha256').update(person.nationalId).digest(encoding));
    }
  }
  await database.close();
});
