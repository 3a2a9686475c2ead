// Whether the process runs, and whether it can do its work.
import { setTimeout as after } from 'node:timers/promises';
import type { Database } from '../database/database';

const PATIENCE_MS = 2000;

/**
 * Why the server cannot work now, or null when it can: the database answers within two seconds, and every migration
 * that this version knows has run.
 */
export async function unreadiness(database: Database): Promise<string | null> {
  const ended = new AbortController();
  const check = database.reads
    .all<{ name: string }>('SELECT name FROM migrations')
    .then((rows) => {
      const done = new Set(rows.map(({ name }) => name));
      const due = database.dataSource.migrations.filter(
        ({ name, constructor }) => !done.has(name ?? constructor.name),
      );
      return due.length === 0 ? null : 'migrations are due';
    })
    .catch(() => 'the database does not answer');
  const late = after(PATIENCE_MS, 'the database does not answer in time', {
    signal: ended.signal,
  }).catch(() => null);
  const reason = await Promise.race([check, late]);
  ended.abort();
  return reason;
}
