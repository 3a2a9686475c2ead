// What happens once after the tests: the run's databases are removed.
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';

/** Removes the run's files and databases, and nothing that bears another run's name. */
export default async function end(): Promise<void> {
  const run = process.env['TEST_RUN'];
  if (run === undefined) return;
  await rm(join(tmpdir(), `jinxiu-test-${run}`), { recursive: true, force: true });
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) return;
  const connection = await createConnection({ uri: server });
  const [rows] = await connection.query('SHOW DATABASES');
  for (const name of (rows as Record<string, string>[]).flatMap((row) => Object.values(row))) {
    if (name.startsWith(`jinxiu_test_${run}_`)) await connection.query(`DROP DATABASE ${name}`);
  }
  await connection.end();
}
