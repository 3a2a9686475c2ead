// Decides when a database is filled with the demonstration, and in which order; all of it or nothing.
import { SettingError } from '../../app/config-values';
import type { App } from '../../app/app';
import { inEnglish } from '../../domain/cycle-english';
import { academicYearStart, type Instant } from '../../domain/instant';
import type { CycleFile } from '../../import/cycle-file';
import { cycleRow, windowRows } from '../../import/cycle-rows';
import { shiftedCycle } from '../../import/cycle-file';
import { hashPassword } from '../../modules/accounts/password.service';
import { insertRows } from '../bulk';
import type { Tx } from '../database';
import { isDuplicate } from '../failures';
import { idsFrom } from '../sequential-ids';
import { createRandom } from '../invented/random';
import { freezeInventedRoster } from '../invented/roster';
import { showProgress, silent, type Progress } from '../progress';
import { first, type Sql } from '../sql';
import { DEMONSTRATION_PASSWORD } from './accounts';
import CYCLE_108 from './cycle-108.json';
import { writeExtension } from './extension';
import { JURISDICTIONS } from './jurisdictions';
import { writeParticipation } from './participation';
import { demonstrationSchools } from './schools';
import { writePeople } from './write-people';
import { writeStories } from './write-stories';
import { writePlans, type DemonstrationYear } from './write-plans';
import { writeFormerTitle, writeTeaching } from './write-teaching';
import { writeUnits } from './write-units';

/** The setting whose value '1' says that a database holds invented people. */
export const DEMONSTRATION_SETTING = 'demonstration';

const CYCLES: readonly CycleFile[] = [-2, -1, 0].map((years) =>
  shiftedCycle(CYCLE_108 as CycleFile, years),
);
const STEPS = 4 + CYCLES.length;

/** Whether the database holds the demonstration's invented people. */
export async function holdsDemonstration(sql: Sql): Promise<boolean> {
  const statement = 'SELECT value FROM setting WHERE name = ?';
  const row = await first<{ value: string }>(sql, statement, [DEMONSTRATION_SETTING]);
  return row?.value === '1';
}

/**
 * Fills an empty database with the demonstration; leaves one alone that has it. Refuses one that holds anything else.
 * @param progress whether to show a bar
 */
export async function prepareDemonstration(app: App, progress: boolean): Promise<void> {
  const { database } = app;
  if (await holdsDemonstration(database.reads)) return;
  if ((await first(database.reads, 'SELECT id FROM unit LIMIT 1')) !== null) {
    throw new SettingError(
      'DATABASE_URL: this database holds other data; the demonstration wants an empty one, or MODE=production',
    );
  }
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  const shown = progress ? showProgress('demonstration data', STEPS) : silent;
  try {
    await database.transaction((tx) => fill(tx, app, passwordHash, shown));
  } catch (error) {
    // Another server filled the same database at the same time: one of the two wins, whole.
    if (!isDuplicate(error) || !(await holdsDemonstration(database.reads))) throw error;
  }
  shown.finish();
}

async function fill(tx: Tx, app: App, passwordHash: string, shown: Progress): Promise<void> {
  await tx.run('INSERT INTO setting (name, value) VALUES (?, ?)', [DEMONSTRATION_SETTING, '1']);
  const now = app.clock.now();
  const since = academicYearStart(CYCLES[0]?.academicYear ?? 0);
  const ids = idsFrom(since);
  const schools = demonstrationSchools();
  await writeTeaching(tx, ids, since);
  await writeFormerTitle(tx, ids, since);
  const units = await writeUnits(tx, schools, ids, since);
  shown.advance(1);
  const people = await writePeople(
    tx,
    { vault: app.vault, ids, since, now, units },
    schools,
    passwordHash,
  );
  shown.advance(1);
  await writeParticipation(tx);
  shown.advance(1);
  for (const file of CYCLES) {
    const year = await writeCycle(tx, file, now);
    if (year !== null) await writePlans(tx, year, schools, units, people);
    shown.advance(1);
  }
  await writeExtension(tx, units, people.accounts, now);
  const cutoff = Number(cycleRow(CYCLE_108 as CycleFile)['roster_cutoff_at']);
  await writeStories({ tx, app, now, passwordHash, people }, schools, {
    year: CYCLE_108.academicYear,
    cutoff,
  });
  shown.advance(1);
}

/** Null for a cycle whose roster is not frozen yet: its own job will do that. */
async function writeCycle(
  tx: Tx,
  file: CycleFile,
  now: Instant,
): Promise<DemonstrationYear | null> {
  const year = file.academicYear;
  const codes = new Map(JURISDICTIONS.map(({ name, code }) => [name, code]));
  const cycle = cycleRow(file);
  const cutoff = Number(cycle['roster_cutoff_at']);
  const windows = windowRows(file, codes, cutoff);
  await insertRows(tx, 'cycle', [cycle]);
  await insertRows(tx, 'cycle_window', windows);
  if (cutoff > now) return null;
  await freezeInventedRoster(tx, year, cutoff);
  return {
    definition: inEnglish(year, file),
    window: (audience, code) => {
      const row = windows.find(
        (w) => w['audience'] === audience && w['jurisdiction_code'] === code,
      );
      return { opensAt: Number(row?.['opens_at']), closesAt: Number(row?.['closes_at']) };
    },
    now,
    current: year === CYCLE_108.academicYear,
    random: createRandom(year),
    ids: idsFrom(cutoff),
  };
}
