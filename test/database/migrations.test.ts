// Proves that a database is brought to the newest migration once, whoever starts first, and can be taken back.
import type { Database } from '../../server/database/database';
import { connect, openDatabase } from '../../server/database/open';
import { MIGRATIONS } from '../../server/database/migrations';
import { closedAtTheEnd, testDatabaseUrl, onlyOn } from '../support/database';

const APPLIED = 'SELECT name FROM migrations ORDER BY id';

async function undoAll(database: Database): Promise<void> {
  for (let left = MIGRATIONS.length; left > 0; left -= 1) {
    await database.dataSource.undoLastMigration({ transaction: 'each' });
  }
}

it('opening again runs nothing again', async () => {
  const url = await testDatabaseUrl();
  await (await openDatabase(url)).close();
  const again = closedAtTheEnd(await openDatabase(url));
  const applied = await again.reads.all<{ name: string }>(APPLIED);
  expect(applied.map((row) => row.name)).toEqual(MIGRATIONS.map((migration) => migration.name));
  await again.close();
});

it('every migration can be taken back and run again', async () => {
  const database = closedAtTheEnd(await connect(await testDatabaseUrl()));
  await undoAll(database);
  expect(await database.reads.all(APPLIED)).toEqual([]);
  await database.dataSource.runMigrations({ transaction: 'each' });
  expect(await database.reads.all(APPLIED)).toHaveLength(MIGRATIONS.length);
  await database.close();
});

onlyOn('mysql', () => {
  it('servers that start at once wait for the one that migrates', async () => {
    // A SQLite file belongs to one server.
    const url = await testDatabaseUrl();
    const undone = closedAtTheEnd(await connect(url));
    await undoAll(undone);
    await undone.close();
    const opened = await Promise.all(
      [1, 1, 1].map((connections) => openDatabase(url, connections)),
    );
    for (const database of opened.map(closedAtTheEnd)) {
      expect(await database.reads.all(APPLIED)).toHaveLength(MIGRATIONS.length);
      await database.close();
    }
  });
});
