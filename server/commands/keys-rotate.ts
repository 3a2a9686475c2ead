// Seals everything with the current key of NATIONAL_ID_KEYS: npm run keys:rotate.
import { createVault } from '../app/vault';
import { showProgress } from '../database/progress';
import { countPending, currentKey, rotateKeys } from './rotate-keys';
import { runCommand } from './run-command';

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ') || 'none';

void runCommand(async ({ config, database, clock }) => {
  const vault = createVault(config);
  const key = currentKey(vault);
  const progress = showProgress('keys:rotate', await countPending(database.reads, key));
  const now = (await clock()).now();
  const { rows, unreadable } = await rotateKeys(database, vault, now, progress.advance);
  progress.finish();
  process.stdout.write(`sealed with key "${key}" now: ${listed(rows)}\n`);
  const bad = Object.keys(unreadable).length > 0;
  if (bad) {
    process.stdout.write(
      `could not be opened (table, key, rows): ${listed(unreadable)}; add these keys to NATIONAL_ID_KEYS and run it again\n`,
    );
  }
  return !bad;
});
