// Brings the database of DATABASE_URL to the newest migration, as the server does at its start.
import { runCommand } from './run-command';

void runCommand(async ({ database }) => {
  const pending = await database.dataSource.showMigrations();
  process.stdout.write(pending ? 'migrations are pending\n' : 'the database is up to date\n');
  return !pending;
});
