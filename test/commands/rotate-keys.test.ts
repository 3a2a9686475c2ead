// Proves that a change of the key reaches everything that is sealed, can be broken off, and loses nothing (D3.8).
import { createVault } from '../../server/app/vault';
import { countPending, rotateKeys } from '../../server/commands/rotate-keys';
import { SEALED } from '../../server/commands/sealed-columns';
import { readConfig } from '../../server/app/config';
import { Role } from '../../server/domain/roles';
import { queueMail } from '../../server/modules/mail/outbox.service';
import { makeLink } from '../../server/modules/mail/mailed-link.service';
import { TestServer } from '../support/server';
import { TEST_FACTOR_SECRET, type Person } from '../support/seed';

const config = readConfig({});
const [demonstrationKey] = config.nationalIdKeys;
const newKey = { id: 'k2', key: Buffer.from(Array.from({ length: 32 }, (_, at) => at * 5)) };
const both = createVault({ ...config, nationalIdKeys: [newKey, ...config.nationalIdKeys] });
const newOnly = createVault({ ...config, nationalIdKeys: [newKey] });

let server: TestServer;
let [teacher, chief, bureau] = [] as unknown as [Person, Person, Person];
beforeEach(async () => {
  server = await TestServer.start('2019-09-06T10:00:00+08:00');
  const { seed, app } = server;
  await seed.country();
  const school = await seed.school('NWT', '甲示範國民小學');
  teacher = await school.teacher('林曉青');
  chief = await school.account(Role.CHIEF);
  bureau = await seed.official(Role.BUREAU, 'NWT');
  const now = server.clock.now();
  await server.database.transaction(async (tx) => {
    await queueMail(tx, app, now, {
      ...{ eventKey: 'e', to: 'lin@example.org', language: 'zh', template: 'email-changed' },
      values: {},
    });
    const about = { subjectKind: 'TEACHER' as const, subjectId: teacher.id };
    await makeLink(tx, app, 'SIGN_UP', { ...about, detail: 'lin@example.org' }, now);
    await makeLink(tx, app, 'RESET_PASSWORD', { ...about, detail: null }, now);
  });
});
afterEach(() => server.stop());

const rotate = (vault = both) =>
  rotateKeys(server.database, vault, server.clock.now(), () => undefined);
const rows = (text: string) => server.database.reads.all<Record<string, string>>(text);

it('knows every column that holds what is sealed, and its key', () => {
  const listed = SEALED.flatMap(({ table, ciphers, key, id }) => [
    ...ciphers.map((cipher) => `${table}.${cipher}`),
    `${table}.${key} id ${id}`,
  ]);
  for (const { tableName, columns, primaryColumns } of server.database.dataSource.entityMetadatas) {
    for (const { databaseName } of columns) {
      if (!databaseName.endsWith('_cipher')) continue;
      expect(listed).toContain(`${tableName}.${databaseName}`);
      const found = SEALED.find(({ table }) => table === tableName);
      expect(primaryColumns.map((column) => column.databaseName)).toEqual([found?.id]);
      expect(columns.map((column) => column.databaseName)).toContain(found?.key);
    }
  }
  expect(listed.filter((name) => name.endsWith('_cipher')).length).toBeGreaterThan(8);
});

it('seals everything anew, so that the old key can go', async () => {
  const { key, rows: done, unreadable } = await rotate();
  expect([key, unreadable]).toEqual(['k2', {}]);
  expect(done).toEqual({ account: 2, teacher: 1, second_factor: 1, mail: 1, mailed_link: 1 });
  expect(await countPending(server.database.reads, 'k2')).toBe(0);
  const [person] = await rows(
    `SELECT national_id_cipher AS cipher, national_id_hash AS hash FROM teacher WHERE id = '${teacher.id}'`,
  );
  expect(newOnly.open(person?.['cipher'] ?? '', 'k2')).toBe(teacher.nationalId);
  expect(person?.['hash']).toBe(newOnly.hash(teacher.nationalId));
  const [factor] = await rows('SELECT secret_cipher AS cipher FROM second_factor');
  expect(newOnly.open(factor?.['cipher'] ?? '', 'k2')).toBe(TEST_FACTOR_SECRET);
  const [mail] = await rows('SELECT recipient_cipher AS a, values_cipher AS b FROM mail');
  expect(newOnly.open(mail?.['a'] ?? '', 'k2')).toBe('lin@example.org');
  expect(newOnly.open(mail?.['b'] ?? '', 'k2')).toBe('{}');
  expect([chief.kind, bureau.kind]).toEqual(['ACCOUNT', 'ACCOUNT']);
});

it('does nothing the second time, and writes down what it did once', async () => {
  await rotate();
  expect((await rotate()).rows).toEqual({});
  const audit = await rows(
    "SELECT actor_role AS role, changes FROM audit_entry WHERE action = 'rotateKeys'",
  );
  expect(audit).toHaveLength(1);
  expect(audit[0]?.['role']).toBe('COMMAND');
  expect(audit[0]?.['changes']).toContain('"teacher":[null,1]');
});

it('goes on with what is left after it was broken off', async () => {
  await expect(
    rotateKeys(server.database, both, server.clock.now(), () => {
      throw new Error('broken off');
    }),
  ).rejects.toThrow('broken off');
  const left = await countPending(server.database.reads, 'k2');
  expect(left).toBeGreaterThan(0);
  const { rows: done } = await rotate();
  expect(Object.values(done).reduce((sum, count) => sum + count, 0)).toBe(left);
});

it('leaves what it cannot open as it is, and says so', async () => {
  await server.database.transaction((tx) =>
    tx.run("UPDATE teacher SET national_id_key = 'lost' WHERE id = ?", [teacher.id]),
  );
  const { rows: done, unreadable } = await rotate();
  expect([done['teacher'], unreadable]).toEqual([undefined, { 'teacher lost': 1 }]);
  const [row] = await rows(
    `SELECT national_id_cipher AS cipher FROM teacher WHERE id = '${teacher.id}'`,
  );
  const still = createVault({
    ...config,
    nationalIdKeys: demonstrationKey ? [demonstrationKey] : [],
  });
  expect(still.open(row?.['cipher'] ?? '', 'demo')).toBe(teacher.nationalId);
});

it('does not touch what was forgotten', async () => {
  await server.database.transaction((tx) =>
    tx.run("UPDATE mail SET recipient_cipher = '', values_cipher = ''"),
  );
  await rotate();
  expect(await rows('SELECT recipient_cipher AS a, recipient_key AS k FROM mail')).toEqual([
    { a: '', k: 'k2' },
  ]);
});
