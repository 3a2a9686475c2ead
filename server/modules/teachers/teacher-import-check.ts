// What a file of new teachers does to the roster, and what stands in its way there (D3.4). Pure: knows no database.
import { registrationOutcome, RegistrationOutcome } from '../../domain/registration';
import { isValidSubject, isValidTitle, type Catalogue } from '../../domain/teacher-record';
import { stageFault } from '../../domain/unit-stages';
import type { KnownRow } from './registration.repo';
import { TEACHER_COLUMNS } from './teacher-columns';
import { headingOf, type ImportFault, type ImportRow } from './teacher-import-rows';

/** How many are new, move here, or are asked for. */
export interface ImportCounts {
  creates: number;
  moves: number;
  requests: number;
}

/** The roster as the file meets it. */
export interface ImportGround {
  unitId: string;
  /** Mask of its stages (D1.3). */
  unitStages: number | null;
  /** The titles and subjects of today. */
  catalogue: Catalogue;
  /** Who has these national IDs, by their hashes. */
  known: ReadonlyMap<string, KnownRow>;
  hash: (nationalId: string) => string;
}

function catalogueFaults(
  { row, registration }: ImportRow,
  { catalogue, unitStages }: Pick<ImportGround, 'catalogue' | 'unitStages'>,
): ImportFault[] {
  const { jobTitle, stage, subjects } = registration;
  const faults: ImportFault[] = [];
  const notHere = stageFault(stage, unitStages);
  if (notHere !== null) faults.push({ row, column: headingOf('stage'), ...notHere });
  if (jobTitle !== null && !isValidTitle(catalogue, stage, jobTitle)) {
    faults.push({ row, column: headingOf('jobTitle'), rule: 'unknownTitle' });
  }
  if (!subjects.every((subject) => isValidSubject(catalogue, stage, subject))) {
    faults.push({ row, column: headingOf('subjects'), rule: 'unknownSubject' });
  }
  return faults;
}

/** What the rows would do, and every fault that they have on this ground. */
export function checkRows(
  rows: readonly ImportRow[],
  { unitId, known, hash, ...ground }: ImportGround,
): { counts: ImportCounts; faults: ImportFault[] } {
  const counts: ImportCounts = { creates: 0, moves: 0, requests: 0 };
  const faults: ImportFault[] = [];
  for (const each of rows) {
    faults.push(...catalogueFaults(each, ground));
    const found = known.get(hash(each.registration.nationalId)) ?? null;
    const outcome = registrationOutcome(found, unitId);
    const at = { row: each.row, column: headingOf('nationalId') };
    if (outcome === 'ALREADY_EMPLOYED') faults.push({ ...at, rule: 'alreadyEmployed' });
    else if (outcome === 'TRANSFER_PENDING') faults.push({ ...at, rule: 'transferPending' });
    else if (outcome === RegistrationOutcome.CREATED) counts.creates += 1;
    else if (outcome === RegistrationOutcome.MOVED) counts.moves += 1;
    else counts.requests += 1;
  }
  return { counts, faults };
}

const PLACES = new Map(TEACHER_COLUMNS.map(({ heading }, at) => [heading, at]));

/** The order in which faults are read: row by row, ours by the template's columns first; one cell's only once. */
export function inOrder(faults: readonly ImportFault[]): ImportFault[] {
  const cells = new Set<string>();
  const place = ({ column }: ImportFault): number => PLACES.get(column) ?? PLACES.size;
  return faults
    .filter(({ row, column }) => {
      const cell = `${row} ${column}`;
      const first = !cells.has(cell);
      cells.add(cell);
      return first;
    })
    .sort((a, b) => a.row - b.row || place(a) - place(b));
}
