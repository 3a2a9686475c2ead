// The file of new teachers that is imported: 2,000 people, and the same with 40 faults of four kinds.
import { inventName, inventNationalId } from '../server/database/invented/persons';
import { createRandom } from '../server/database/invented/random';
import { first } from '../server/database/sql';
import { STAGE_LABELS, type Stage } from '../server/domain/units';
import { FileFormat } from '../server/files/file-format';
import { fileBytes } from '../server/files/write-file';
import { TEACHER_COLUMNS } from '../server/modules/teachers/teacher-columns';
import type { Stand } from './stand';

/** People of the file. */
export const ROWS = 2000;
/** Rows that are wrong in the wrong one. */
export const FAULTS = 40;
/** Beyond the serial numbers of everybody who was seeded. */
const FIRST_SERIAL = 900_000;

/** What must be told of one cell. */
export interface Fault {
  row: number;
  column: string;
  rule: string;
}

/** The cells of a row by their headings. */
export type Row = Readonly<Record<string, string>>;

/** A fault that a row can have: what makes it, and what must be told of it. */
const BREAKS: { column: string; rule: string; breaks(value: string): string }[] = [
  {
    column: '身分證字號',
    rule: 'nationalId',
    breaks: (value) => value.slice(0, -1) + String((Number(value.at(-1)) + 1) % 10),
  },
  { column: '姓名', rule: 'required', breaks: () => '' },
  { column: '職稱', rule: 'unknownTitle', breaks: () => '沒有的職稱' },
  { column: '人員類別', rule: 'choice', breaks: () => '其他' },
];

/** So many people whom nobody knows, of a stage that the school has; a database that is measured again gets others. */
export async function newcomers({ sql }: Stand, unitId: string): Promise<Row[]> {
  const random = createRandom(4);
  const [title] = await sql.all<{ name: string }>(
    'SELECT name AS name FROM job_title WHERE stage IS NULL AND valid_until IS NULL ORDER BY order_no',
  );
  if (title === undefined)
    throw new Error('the database has no titles: npm run import -- teaching FILE');
  const [taught] = await sql.all<{ stage: Stage }>(
    'SELECT stage AS stage FROM unit_stage WHERE unit_id = ? ORDER BY stage',
    [unitId],
  );
  const stage = taught === undefined ? '' : STAGE_LABELS[taught.stage];
  const [subject] = await sql.all<{ name: string }>(
    'SELECT name AS name FROM teaching_subject WHERE stage = ? AND valid_until IS NULL ORDER BY order_no',
    [taught?.stage ?? ''],
  );
  const imported = await first<{ times: number }>(
    sql,
    "SELECT COUNT(*) AS times FROM teacher_import WHERE state = 'DONE'",
  );
  const serial = FIRST_SERIAL + (imported?.times ?? 0) * ROWS;
  return Array.from({ length: ROWS }, (_, at) => ({
    ...{ 身分證字號: inventNationalId(serial + at, 'FEMALE'), 姓名: inventName(random) },
    ...{
      性別: '女',
      職稱: title.name,
      在校任教階段: stage,
      任教科目: subject?.name ?? '',
      人員類別: '教師',
    },
  }));
}

/** Breaks one cell of every 50th row; answers which faults must be told. */
export function broken(rows: readonly Row[]): { rows: Row[]; faults: Fault[] } {
  const every = ROWS / FAULTS;
  const faults: Fault[] = [];
  const made = rows.map((row, at) => {
    const wrong = BREAKS[Math.floor(at / every) % BREAKS.length];
    if (at % every !== 7 || wrong === undefined) return row;
    const { column, rule, breaks } = wrong;
    faults.push({ row: at + 2, column, rule });
    return { ...row, [column]: breaks(row[column] ?? '') };
  });
  return { rows: made, faults };
}

/** The file of these rows as it is sent: XLSX in base64. */
export async function contentOf(rows: readonly Row[]): Promise<string> {
  const headings = TEACHER_COLUMNS.map(({ heading }) => heading);
  const cells = rows.map((row) => ({ cells: headings.map((heading) => row[heading] ?? '') }));
  const chunks = [[{ cells: headings }], cells];
  const sheet = { name: '教師名單', widths: headings.map(() => 12), frozenRows: 1, chunks };
  const parts: Buffer[] = [];
  for await (const part of fileBytes(FileFormat.XLSX, [sheet], 0)) parts.push(part);
  return Buffer.concat(parts).toString('base64');
}
