// More transactions at once than there are connections, each with a read beside itself: none waits for ever.
import type { Database } from '../../server/database/database';
import { testDatabase } from '../support/database';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('forty at once, each reading outside of itself, all come to their end', async () => {
  const one = (n: number) =>
    database.transaction(async (tx) => {
      await tx.run('INSERT INTO setting (name, value) VALUES (?, ?)', [`at-once-${n}`, '1']);
      await database.reads.all('SELECT COUNT(*) AS n FROM setting');
      return n;
    });
  const done = await Promise.all(Array.from({ length: 40 }, (_, n) => one(n)));
  expect(done).toHaveLength(40);
  const [row] = await database.reads.all<{ n: number }>(
    "SELECT COUNT(*) AS n FROM setting WHERE name LIKE 'at-once-%'",
  );
  expect(row?.n).toBe(40);
}, 20_000);

test('one that fails makes room for the next', async () => {
  const failing = Array.from({ length: 40 }, () =>
    database.transaction(() => Promise.reject(new Error('undone'))),
  );
  const ends = await Promise.allSettled(failing);
  expect(new Set(ends.map(({ status }) => status))).toEqual(new Set(['rejected']));
  expect(await database.transaction(() => Promise.resolve('still open'))).toBe('still open');
}, 20_000);
