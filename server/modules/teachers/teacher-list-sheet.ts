// What the roster says as a file: a head that tells what it is of and when, the headings, a row a teacher (D3.2).
import { formatRoc, taipeiDay, type Instant } from '../../domain/instant';
import {
  GENDER_LABELS,
  STAFF_KIND_LABELS,
  TEACHER_ORIGIN_LABELS,
  TEACHER_STATUS_LABELS,
} from '../../domain/teacher-record';
import { STAGE_LABELS } from '../../domain/units';
import type { Sheet, SheetRow } from '../../files/sheet';
import type { ListedTeacher } from './teacher-download.repo';
import type { TeacherFilter } from './teacher-filter.repo';

/** A teacher of the file; the national ID masked, since a file leaves the house (D3.8). */
type Shown = ListedTeacher & { nationalIdMasked: string };

const COLUMNS: readonly [heading: string, width: number, text: (teacher: Shown) => string][] = [
  ['姓名', 14, ({ name }) => name],
  ['身分證字號', 14, ({ nationalIdMasked }) => nationalIdMasked],
  ['性別', 6, ({ gender }) => (gender === null ? '' : GENDER_LABELS[gender])],
  ['職稱', 18, ({ jobTitle }) => jobTitle ?? ''],
  ['在校任教階段', 14, ({ stage }) => (stage === null ? '' : STAGE_LABELS[stage])],
  ['實際任教科目', 28, ({ subjects }) => (JSON.parse(subjects) as string[]).join('、')],
  ['人員類別', 10, ({ staffKind }) => STAFF_KIND_LABELS[staffKind]],
  ['帳號狀態', 10, ({ status }) => TEACHER_STATUS_LABELS[status]],
  ['帳號來源', 10, ({ origin }) => TEACHER_ORIGIN_LABELS[origin]],
  ['使用者名稱', 18, ({ userName }) => userName ?? ''],
  ['電子郵件', 28, ({ email }) => email ?? ''],
  ['單位註記', 28, ({ unitNote }) => unitNote ?? ''],
];

/** Rows that are made at a time. */
const AT_A_TIME = 200;

/** What a list was narrowed by, in words. */
export function filterWords(filter: TeacherFilter): string {
  const { search, subject, supervision, status, staffKind } = filter;
  const words = [
    search === null ? '' : `姓名含「${search}」`,
    subject === null ? '' : `任教科目「${subject}」`,
    supervision ? '統合視導（缺職稱、階段或科目）' : '',
    status === null ? '' : `帳號狀態「${TEACHER_STATUS_LABELS[status]}」`,
    staffKind === null ? '' : `人員類別「${STAFF_KIND_LABELS[staffKind]}」`,
  ].filter((word) => word !== '');
  return words.length === 0 ? '全部人員' : words.join('；');
}

/** What a list is of. */
export interface ListHead {
  unit: { name: string; code: string };
  filter: TeacherFilter;
  /** The instant of the data. */
  at: Instant;
}

/** The day as file names have it: 1080906. */
const rocDigits = (at: Instant): string => {
  const [year = '', month = '', day = ''] = taipeiDay(at).split('-');
  return `${Number(year) - 1911}${month}${day}`;
};

/** The names of the file, the second for programs that know ASCII only: '示範國小-教師名單-1080906.xlsx'. */
export const listNames = (
  { unit, at }: ListHead,
  ending: string,
): { name: string; asciiName: string } => ({
  // What no file system takes in a name.
  name: `${unit.name.replace(/[\\/:*?"<>|\p{C}]/gu, '')}-教師名單-${rocDigits(at)}.${ending}`,
  asciiName: `teachers-${rocDigits(at)}.${ending}`,
});

/**
 * The list as a sheet. It is written in Chinese for every reader, as the forms that schools hand on are.
 * @param mask opens a national ID and masks it; asked for each row as the row is written
 */
export function listSheet(
  { unit, filter, at }: ListHead,
  teachers: readonly ListedTeacher[],
  mask: (teacher: ListedTeacher) => string,
): Sheet {
  const head: SheetRow[] = [
    { cells: ['單位', `${unit.name}（${unit.code}）`] },
    { cells: ['篩選條件', filterWords(filter)] },
    { cells: ['資料時間', formatRoc(at - (at % 1000))] },
    { cells: ['筆數', String(teachers.length)] },
    { cells: [''] },
    { cells: COLUMNS.map(([heading]) => heading), bold: true },
  ];
  function* chunks(): Generator<readonly SheetRow[]> {
    yield head;
    for (let from = 0; from < teachers.length; from += AT_A_TIME) {
      yield teachers.slice(from, from + AT_A_TIME).map((teacher) => {
        const shown = { ...teacher, nationalIdMasked: mask(teacher) };
        return { cells: COLUMNS.map(([, , text]) => text(shown)) };
      });
    }
  }
  const widths = COLUMNS.map(([, width]) => width);
  return { name: '教師名單', widths, frozenRows: head.length, chunks: chunks() };
}
