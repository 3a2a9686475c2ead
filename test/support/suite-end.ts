// What happens once after the tests: all that the servers told is looked through (D3.8), the run's databases are removed.
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { leaksOf } from './leaks';

/**
 * Removes the run's files and databases, and nothing that bears another run's name. Throws, which fails the run, when
 * a log, an error or an audit row held what is personal.
 */
export default async function end(): Promise<void> {
  const run = process.env['TEST_RUN'];
  if (run === undefined) return;
  const folder = join(tmpdir(), `jinxiu-test-${run}`);
  const leaks = leaksOf(folder);
  await rm(folder, { recursive: true, force: true });
  await removeDatabases(run);
  if (leaks.length > 0) {
    throw new Error(
      `${leaks.length} lines told what is personal:\n${leaks.slice(0, 50).join('\n')}`,
    );
  }
}

async function removeDatabases(run: string): Promise<void> {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) return;
  const connection = await createConnection({ uri: server });
  const [rows] = await connection.query('SHOW DATABASES');
  for (const name of (rows as Record<string, string>[]).flatMap((row) => Object.values(row))) {
    if (name.startsWith(`jinxiu_test_${run}_`)) await connection.query(`DROP DATABASE ${name}`);
  }
  await connection.end();
}
