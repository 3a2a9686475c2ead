// How an earlier year is made from a finished one: copied inside the database, its dates shifted.
import { newId } from '../../domain/id';
import { addYears, type Instant } from '../../domain/instant';
import { insertRows } from '../bulk';
import type { Dialect, Tx } from '../database';
import { first } from '../sql';

const DAY = 86_400_000;
/** Two characters of an id stand for the time above this many milliseconds. */
const PREFIX_SPAN = 2 ** 36;
const PREFIX_LENGTH = 2;

const concat = (dialect: Dialect, ...parts: string[]): string =>
  dialect === 'mysql' ? `CONCAT(${parts.join(', ')})` : parts.join(' || ');

interface StoredCycle {
  roster_cutoff_at: number;
  opens_at: number;
  closes_at: number;
  definition: string;
}

async function copyCycle(tx: Tx, from: number, back: number): Promise<void> {
  const year = from - back;
  const cycle = await first<StoredCycle>(
    tx,
    'SELECT roster_cutoff_at, opens_at, closes_at, definition FROM cycle WHERE year = ?',
    [from],
  );
  if (cycle === null) throw new Error(`no cycle ${from}`);
  const cutoff = addYears(cycle.roster_cutoff_at, -back);
  await insertRows(tx, 'cycle', [
    {
      year,
      roster_cutoff_at: cutoff,
      opens_at: addYears(cycle.opens_at, -back),
      closes_at: addYears(cycle.closes_at, -back),
      snapshot_taken_at: cutoff,
      definition: cycle.definition,
      version: 1,
    },
  ]);
  const windows = await tx.all<{
    opens_at: number;
    closes_at: number;
    audience: string;
    phase: number;
    jurisdiction_code: string;
  }>(
    'SELECT audience, phase, jurisdiction_code, opens_at, closes_at FROM cycle_window WHERE year = ?',
    [from],
  );
  const rows = windows.map((window) => ({
    ...window,
    id: newId(cutoff),
    year,
    opens_at: addYears(window.opens_at, -back),
    closes_at: addYears(window.closes_at, -back),
    extended_until: null,
    version: 1,
  }));
  await insertRows(tx, 'cycle_window', rows);
}

/** An INSERT … SELECT of one year's rows into another, some columns changed on the way. */
function copyStatement(
  table: string,
  columns: string,
  changed: Readonly<Record<string, string>>,
  where: string,
): string {
  const names = columns.split(' ');
  const values = names.map((name) => changed[name] ?? name);
  return `INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${table} ${where}`;
}

const ROSTER_ENTRY = 'year teacher_id unit_id jurisdiction_code job_title stage subjects';
const ROSTER_UNIT =
  'year unit_id jurisdiction_code code name stages student_total eligible draft submitted school_plan_state';
const PLAN =
  'id year audience owner_id unit_id jurisdiction_code state version half_hours draft draft_saved_at submitted_number last_number representative_id';
const VERSION =
  'plan_id number choices domains half_hours course_half_hours courses features vision receipt_number fingerprint submitted_at submitted_by';
const COMPLETION = 'year unit_id day jurisdiction_code schools teachers';

/**
 * Copies the cycle, roster, plans, versions and counts of `from` to `back` years earlier, 365 days a year.
 * @param start when the ids of the plans of `from` were made; those of the copy differ in their time
 */
export async function copyYear(tx: Tx, from: number, back: number, start: Instant): Promise<void> {
  const year = from - back;
  const shift = back * 365 * DAY;
  const prefix = newId(start - back * PREFIX_SPAN).slice(0, PREFIX_LENGTH);
  const renamed = (column: string): string =>
    concat(tx.dialect, `'${prefix}'`, `SUBSTR(${column}, ${PREFIX_LENGTH + 1})`);
  const now = String(year);
  const of = `WHERE year = ${from}`;
  const days = { day: concat(tx.dialect, `'${year + 1911}'`, 'SUBSTR(day, 5)') };
  const draft = `draft_saved_at - ${shift}`;
  await copyCycle(tx, from, back);
  await tx.run(
    copyStatement('roster_entry', ROSTER_ENTRY, { year: now }, `${of} ORDER BY teacher_id`),
  );
  await tx.run(copyStatement('roster_unit', ROSTER_UNIT, { year: now }, of));
  await tx.run(copyStatement('completion_day', COMPLETION, { year: now, ...days }, of));
  await tx.run(
    copyStatement(
      'plan',
      PLAN,
      { id: renamed('id'), year: now, draft_saved_at: draft },
      `${of} ORDER BY id`,
    ),
  );
  await tx.run(
    copyStatement(
      'plan_version',
      VERSION,
      {
        plan_id: renamed('plan_id'),
        receipt_number: concat(
          tx.dialect,
          `'${year}'`,
          `SUBSTR(receipt_number, ${String(from).length + 1})`,
        ),
        submitted_at: `submitted_at - ${shift}`,
      },
      `WHERE plan_id IN (SELECT id FROM plan ${of}) ORDER BY plan_id`,
    ),
  );
}
