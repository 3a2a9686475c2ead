// How a cycle's file becomes rows: the cycle, and a window for each jurisdiction and audience.
import type { Row } from '../database/bulk';
import { newId } from '../domain/id';
import { parseInstant, type Instant } from '../domain/instant';
import type { CycleFile } from './cycle-file';
import { plainFields, type Fields } from './note';

/** An instant of a file that has been checked. */
function instant(text: string): Instant {
  const value = parseInstant(text);
  if (value === null) throw new RangeError(`not an instant: ${text}`);
  return value;
}

/** The row of `cycle`, without a snapshot. The file has been checked. */
export function cycleRow(file: CycleFile): Row {
  return {
    year: file.academicYear,
    roster_cutoff_at: instant(file.rosterCutoffAt),
    opens_at: instant(file.opensAt),
    closes_at: instant(file.closesAt),
    snapshot_taken_at: null,
    definition: JSON.stringify({ questions: file.questions, domains: file.domains }),
    version: 1,
  };
}

/**
 * The rows of `cycle_window`. The file has been checked.
 * @param codes jurisdiction codes by name
 */
export function windowRows(
  file: CycleFile,
  codes: ReadonlyMap<string, string>,
  now: Instant,
): Row[] {
  return file.windows.flatMap((window) =>
    window.jurisdictions.map((name) => ({
      id: newId(now),
      year: file.academicYear,
      audience: window.audience,
      phase: window.phase,
      jurisdiction_code: codes.get(name) ?? '',
      opens_at: instant(window.opensAt),
      closes_at: instant(window.closesAt),
      extended_until: null,
      version: 1,
    })),
  );
}

const numbered = (list: readonly { number: number; label: string }[]): string =>
  list.map(({ number, label }) => `${number} ${label}`).join('、');

/** A row of `cycle` as the audit tells it: its instants, and what may be chosen, by number and label. */
export function cycleFields(row: Row): Fields {
  const { questions, domains } = JSON.parse(String(row['definition'])) as Pick<
    CycleFile,
    'questions' | 'domains'
  >;
  return {
    ...plainFields(row, ['roster_cutoff_at', 'opens_at', 'closes_at']),
    ...Object.fromEntries(questions.map(({ label, options }) => [label, numbered(options)])),
    domains: numbered(domains),
  };
}
