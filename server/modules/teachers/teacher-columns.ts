// The columns of a file of new teachers: their headings, who fills them in how, and what is told of them (D3.4).
import { GENDER_LABELS, STAFF_KIND_LABELS } from '../../domain/teacher-record';
import { withoutUnseen } from '../../domain/text';
import { STAGE_LABELS } from '../../domain/units';

/** What a column holds. */
export type ColumnKey =
  | 'nationalId'
  | 'name'
  | 'gender'
  | 'jobTitle'
  | 'stage'
  | 'subjects'
  | 'staffKind'
  | 'email'
  | 'unitNote';

/** One column of the file. */
export interface TeacherColumn {
  key: ColumnKey;
  heading: string;
  /** Whether every row has something in it. */
  required: boolean;
  /** In characters. */
  width: number;
  /** What the template's second sheet says. */
  explanation: string;
  example: string;
  /** The words that a cell may have, where there are only some. */
  choices: readonly string[];
}

const column = (
  key: ColumnKey,
  heading: string,
  required: boolean,
  width: number,
  explanation: string | Readonly<Record<string, string>>,
  example: string,
): TeacherColumn => {
  const choices = typeof explanation === 'string' ? [] : Object.values(explanation);
  const told = typeof explanation === 'string' ? explanation : choices.join('、');
  return { key, heading, required, width, explanation: told, example, choices };
};

/** In the template's order; a file may have them in any. */
export const TEACHER_COLUMNS: readonly TeacherColumn[] = [
  column('nationalId', '身分證字號', true, 14, '身分證字號或統一證號', 'A100000001'),
  column('name', '姓名', true, 14, '最多60字', '林示範'),
  column('gender', '性別', false, 8, GENDER_LABELS, '女'),
  column('jobTitle', '職稱', false, 18, '須為現行職稱，列在「職稱與科目」工作表', '合格專任教師'),
  column('stage', '在校任教階段', false, 16, STAGE_LABELS, '國小'),
  column(
    'subjects',
    '任教科目',
    false,
    24,
    '數科以「、」分隔，最多20科；列在「職稱與科目」工作表',
    '國語文、數學',
  ),
  column('staffKind', '人員類別', true, 12, STAFF_KIND_LABELS, '教師'),
  column('email', '電子郵件', false, 28, '用來通知教師開通帳號', 'teacher@school.example'),
  column('unitNote', '單位註記', false, 28, '最多200字，本單位與教師本人看得到', ''),
];

// Full-width letters, blanks, and what a heading explains in brackets make no difference.
const plain = (heading: string): string =>
  withoutUnseen(heading)
    .normalize('NFKC')
    .replace(/\(.*\)$/su, '')
    .replace(/[\s*]/gu, '');

const BY_HEADING = new Map(TEACHER_COLUMNS.map((each) => [plain(each.heading), each]));

/** The column of a heading; undefined for one that no column has. */
export const columnOfHeading = (heading: string): TeacherColumn | undefined =>
  BY_HEADING.get(plain(heading));
