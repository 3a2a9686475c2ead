// How the rows of a file become registrations, with every fault of the file at once (D3.4). Pure: knows no database.
import { setImmediate as turn } from 'node:timers/promises';
import { canonicalEmail } from '../../domain/contact';
import { normalise } from '../../domain/national-id';
import { canonicalName } from '../../domain/person-name';
import type { Fault } from '../../domain/refusals';
import { registrationFaults } from '../../domain/registration';
import {
  Gender,
  GENDER_LABELS,
  STAFF_KIND_LABELS,
  type StaffKind,
} from '../../domain/teacher-record';
import { withoutUnseen } from '../../domain/text';
import { STAGE_LABELS, type Stage } from '../../domain/units';
import type { ReadRow } from '../../files/sheet';
import type { Registration } from './registration.service';
import {
  columnOfHeading,
  TEACHER_COLUMNS,
  type ColumnKey,
  type TeacherColumn,
} from './teacher-columns';

/** What is wrong with one cell; never what the cell holds. */
export interface ImportFault extends Omit<Fault, 'path'> {
  /** As the file counts; the first row is 1. */
  row: number;
  /** The heading, or the letters of a column that has none of ours. */
  column: string;
}

/** One person of a file. */
export interface ImportRow {
  row: number;
  registration: Registration;
}

const HEADINGS = new Map(TEACHER_COLUMNS.map(({ key, heading }) => [key, heading]));
/** The heading of a column, as the template has it. */
export const headingOf = (key: ColumnKey): string => HEADINGS.get(key) ?? key;

/** The letters of a column by its place from 0: 0 is A, 27 is AB. */
const lettersOf = (at: number): string =>
  (at < 26 ? '' : lettersOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

type Columns = ReadonlyMap<number, TeacherColumn>;

interface Headings {
  columns: Columns;
  /** The places of headings that are none of ours, or ours again. */
  wrong: ReadonlySet<number>;
  faults: ImportFault[];
}

function readHeadings({ row, cells }: ReadRow): Headings {
  const columns = new Map<number, TeacherColumn>();
  const wrong = new Set<number>();
  const faults: ImportFault[] = [];
  for (const [at, heading] of cells.entries()) {
    if (heading.trim() === '') continue;
    const column = columnOfHeading(heading);
    const again = [...columns.values()].find((each) => each === column);
    if (column !== undefined && again === undefined) {
      columns.set(at, column);
      continue;
    }
    wrong.add(at);
    faults.push(
      again === undefined
        ? { row, column: lettersOf(at), rule: 'unknownColumn' }
        : { row, column: again.heading, rule: 'duplicate' },
    );
  }
  const present = [...columns.values()];
  for (const column of TEACHER_COLUMNS) {
    if (column.required && !present.includes(column))
      faults.push({ row, column: column.heading, rule: 'missingColumn' });
  }
  return { columns, wrong, faults };
}

/** The value of a Chinese word; undefined for a word that stands for none. */
function valueOf<Value extends string>(
  labels: Readonly<Record<Value, string>>,
  word: string,
): Value | undefined {
  return (Object.keys(labels) as Value[]).find((value) => labels[value] === word);
}

const subjectsOf = (text: string): string[] =>
  text
    .split(/[、,，;；\n]/)
    .map((subject) => subject.trim())
    .filter((subject) => subject !== '');

/** The words of the cells that have only some, and whether each is one of them. */
function readChoices(cell: (key: ColumnKey) => string) {
  const faults: { key: ColumnKey; rule: 'choice'; limit: string }[] = [];
  function choice<Value extends string>(
    key: ColumnKey,
    labels: Readonly<Record<Value, string>>,
  ): Value | null {
    const word = cell(key);
    const value = word === '' ? null : valueOf(labels, word);
    if (value !== undefined) return value;
    faults.push({ key, rule: 'choice', limit: Object.values(labels).join('、') });
    return null;
  }
  return {
    gender: choice<Gender>('gender', GENDER_LABELS),
    stage: choice<Stage>('stage', STAGE_LABELS),
    staffKind: choice<StaffKind>('staffKind', STAFF_KIND_LABELS),
    faults,
  };
}

/** The longest text of a cell that is looked at, blanks at its ends with it. */
const LONGEST_CELL = 1000;

function readRow(
  { row, cells }: ReadRow,
  columns: Columns,
): { registration: Registration; faults: ImportFault[] } {
  const texts = new Map([...columns].map(([at, { key }]) => [key, cells[at] ?? '']));
  const cell = (key: ColumnKey): string =>
    withoutUnseen((texts.get(key) ?? '').slice(0, LONGEST_CELL)).trim();
  const { gender, stage, staffKind, faults: choiceFaults } = readChoices(cell);
  const registration = {
    ...{
      nationalId: normalise(cell('nationalId')),
      name: canonicalName(cell('name')),
      gender,
      stage,
    },
    email: canonicalEmail(cell('email')) || null,
    jobTitle: cell('jobTitle') || null,
    subjects: subjectsOf(cell('subjects')),
    unitNote: cell('unitNote') || null,
    staffKind: staffKind ?? '',
  };
  const missing = TEACHER_COLUMNS.filter(
    ({ key, required }) => required && texts.has(key) && cell(key) === '',
  ).map(({ key }) => key);
  const absent = TEACHER_COLUMNS.filter(({ key }) => !texts.has(key)).map(({ key }) => key);
  const faults = new Map<ColumnKey, ImportFault>();
  const add = (key: ColumnKey, fault: Omit<Fault, 'path'>): void => {
    // One fault a cell: the first says what to do.
    if (!faults.has(key)) faults.set(key, { row, column: headingOf(key), ...fault });
  };
  for (const [key, text] of texts) {
    if (text.length > LONGEST_CELL) add(key, { rule: 'tooLong', limit: LONGEST_CELL });
  }
  for (const key of missing) add(key, { rule: 'required' });
  for (const { key, ...fault } of choiceFaults) add(key, fault);
  for (const { path, ...fault } of registrationFaults(registration, '')) {
    const key = path.replace(/\[.*$/, '') as ColumnKey;
    if (!absent.includes(key)) add(key, fault);
  }
  return { registration, faults: [...faults.values()] };
}

/** Cells with something in them under no heading at all, once a column. */
function strayFaults(rows: readonly ReadRow[], { columns, wrong }: Headings): ImportFault[] {
  const faults = new Map<number, ImportFault>();
  for (const { row, cells } of rows) {
    for (const [at, text] of cells.entries()) {
      const headed = columns.has(at) || wrong.has(at) || faults.has(at);
      if (headed || text.trim() === '') continue;
      faults.set(at, { row, column: lettersOf(at), rule: 'unknownColumn' });
    }
  }
  return [...faults.values()];
}

/** As many rows may stand above the headings: a title, the school. */
export const ABOVE_HEADINGS = 10;

/** Where the headings stand: in the first row that has two of ours; where none has, in the first of all. */
function headingsAt(rows: readonly ReadRow[]): number {
  const ours = ({ cells }: ReadRow): number =>
    cells.filter((cell) => columnOfHeading(cell) !== undefined).length;
  return Math.max(
    rows.slice(0, ABOVE_HEADINGS + 1).findIndex((row) => ours(row) >= 2),
    0,
  );
}

/** Rows that are gone through before others have their turn. */
const AT_A_TIME = 100;

/** The persons of a file, and every fault that the file has in itself; others have their turn in between. */
export async function readImport(file: readonly ReadRow[]): Promise<{
  rows: ImportRow[];
  faults: ImportFault[];
}> {
  const [headings, ...rows] = file.slice(headingsAt(file));
  if (headings === undefined) return { rows: [], faults: [] };
  const head = readHeadings(headings);
  const { columns } = head;
  const faults = [...head.faults, ...strayFaults(rows, head)];
  const people: ImportRow[] = [];
  const seen = new Map<string, number>();
  for (const [at, each] of rows.entries()) {
    if (at % AT_A_TIME === 0) await turn();
    const { registration, faults: own } = readRow(each, columns);
    const { nationalId } = registration;
    const before = nationalId === '' ? undefined : seen.get(nationalId);
    if (before !== undefined) {
      own.push({
        row: each.row,
        column: headingOf('nationalId'),
        rule: 'sameAsRow',
        limit: before,
      });
    } else {
      seen.set(nationalId, each.row);
    }
    people.push({ row: each.row, registration });
    faults.push(...own);
  }
  return { rows: people, faults };
}
