// All that a database holds, as one value: what must not change when something is refused.
import type { Database } from '../../server/database/database';

/** What signing in and looking around may change. */
const BESIDE: ReadonlySet<string> = new Set([
  'migrations',
  'session',
  'sign_in_attempt',
  'sqlite_sequence',
]);

/** Every row of every table, sessions and attempts to sign in left out. */
export async function dump(database: Database): Promise<Record<string, string[]>> {
  const names =
    database.dialect === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table'"
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()';
  const tables = await database.reads.all<{ name: string }>(names);
  const kept = tables.map(({ name }) => name).filter((name) => !BESIDE.has(name));
  const rows: Record<string, string[]> = {};
  for (const name of kept.sort()) {
    const found = await database.reads.all(`SELECT * FROM ${name}`);
    rows[name] = found.map((row) => JSON.stringify(row)).sort();
  }
  return rows;
}
