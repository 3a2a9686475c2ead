// Fills an imported register with a whole country of invented people: npm run seed -- --national.
import { parseArgs } from 'node:util';
import { createVault } from '../app/vault';
import { DEMONSTRATION_PASSWORD } from '../database/demonstration/accounts';
import { SeedRefused, seedNation } from '../database/national/seed';
import { showProgress } from '../database/progress';
import { parseInstant } from '../domain/instant';
import { runCommand, UsageError } from './run-command';

const USAGE = 'usage: npm run seed -- --national [--scale 0.1] [--at 2019-09-25T10:00:00+08:00]';
const DEFAULT_AT = '2019-09-25T10:00:00+08:00';

function readArguments(): { scale: number; at: number } {
  try {
    const string = { type: 'string' } as const;
    const { values } = parseArgs({
      options: { national: { type: 'boolean' }, scale: string, at: string },
    });
    const scale = Number(values.scale ?? '1');
    const at = parseInstant(values.at ?? DEFAULT_AT);
    if (values.national && at !== null && scale > 0 && scale <= 1) return { scale, at };
  } catch {
    // An option that there is not: the usage says which there are.
  }
  throw new UsageError(USAGE);
}

void runCommand(async ({ config, database }) => {
  const given = readArguments();
  if (config.mode === 'production')
    throw new UsageError('MODE: production takes no invented people');
  try {
    const seeded = await seedNation(database, createVault(config), {
      ...given,
      show: showProgress,
    });
    process.stdout.write(
      `${seeded.schools} schools, ${seeded.teachers} teachers, and ${seeded.kindergartenTeachers} in kindergartens; sign in as t000001, centre, bureau.nwt or ministry ` +
        `with ${DEMONSTRATION_PASSWORD}\n`,
    );
    return true;
  } catch (error) {
    if (error instanceof SeedRefused) throw new UsageError(error.message);
    throw error;
  }
});
