// Proves that every statement is heard once, and what begins and ends a transaction is not (tests count by it).
import type { Database } from '../../server/database/database';
import { Setting } from '../../server/modules/audit/setting.entity';
import { testDatabase } from '../support/database';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

async function heard(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  database.onStatement = (text) => statements.push(text);
  try {
    await work();
  } finally {
    database.onStatement = null;
  }
  return statements;
}

const READ = 'SELECT value FROM setting';

it('hears a read once, also when it is prepared already', async () => {
  const statements = await heard(async () => {
    await database.reads.all(READ);
    await database.reads.all(READ);
  });
  expect(statements).toEqual([READ, READ]);
});

it('hears what a transaction does, through prepared statements and through TypeORM', async () => {
  const statements = await heard(() =>
    database.transaction(async (tx) => {
      await tx.all(READ);
      await tx.manager.insert(Setting, { name: 'heard', value: 'secret' });
    }),
  );
  expect(statements).toHaveLength(2);
  expect(statements[0]).toBe(READ);
  expect(statements[1]).toMatch(/^INSERT INTO/);
  expect(statements.join()).not.toContain('secret');
});

it('hears no beginning and no end', async () => {
  expect(await heard(() => database.transaction(() => Promise.resolve()))).toEqual([]);
});
