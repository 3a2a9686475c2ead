// Files of new teachers as a school hands them over: a sheet of invented people, sound or with known faults (D3.4).
import { FileFormat } from '../../server/files/file-format';
import { fileBytes } from '../../server/files/write-file';
import { TEACHER_COLUMNS } from '../../server/modules/teachers/teacher-columns';
import type { ColumnKey } from '../../server/modules/teachers/teacher-columns';
import { nationalId } from './national-id';

/** A row by the keys of the template's columns; what is left out is blank. */
export type TeacherRow = Partial<Record<ColumnKey, string>>;

const SURNAMES = ['陳', '林', '黃', '張', '李'];
const GIVEN = ['安然', '柏宇', '詠晴', '書瑋', '庭萱', '子涵'];

/** So many invented people for an elementary school, who are on no roster; the first has the nth invented national ID. */
export function newTeachers(count: number, n: number): TeacherRow[] {
  return Array.from({ length: count }, (_, at) => ({
    nationalId: nationalId(n + at),
    name: `示範${SURNAMES[at % SURNAMES.length] ?? ''}${GIVEN[at % GIVEN.length] ?? ''}`,
    jobTitle: '合格專任教師',
    stage: '國小',
    subjects: '國語文、數學',
    staffKind: '教師',
  }));
}

/** The rows under the template's headings, as a workbook. */
export async function teacherWorkbook(rows: readonly TeacherRow[]): Promise<Buffer> {
  const cells = [
    TEACHER_COLUMNS.map(({ heading }) => heading),
    ...rows.map((row) => TEACHER_COLUMNS.map(({ key }) => row[key] ?? '')),
  ];
  const sheet = {
    name: '教師資料',
    widths: [],
    frozenRows: 1,
    chunks: [cells.map((each) => ({ cells: each }))],
  };
  const chunks: Buffer[] = [];
  for await (const chunk of fileBytes(FileFormat.XLSX, [sheet], 0)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
