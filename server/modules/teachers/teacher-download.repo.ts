// The rows behind the roster as a file: the right to fetch it, and all of the list in one statement.
import { first, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import type { Gender, StaffKind, TeacherOrigin, TeacherStatus } from '../../domain/teacher-record';
import type { Stage } from '../../domain/units';
import type { FileFormat } from '../../files/file-format';
import type { Scope } from '../../permissions/decide';
import { matchingTeachers, teacherOrder, type TeacherFilter } from './teacher-filter.repo';
import type { TeacherSort } from './teacher.type';

/** The right to fetch one list. */
export interface DownloadRow {
  tokenHash: string;
  accountId: string;
  unitId: string;
  format: FileFormat;
  filterCipher: string;
  filterKey: string;
  createdAt: Instant;
  expiresAt: Instant;
}

/** Keeps the right to fetch a list. */
export const insertDownload = (sql: Sql, row: DownloadRow): Promise<number> =>
  sql.run(
    `INSERT INTO download (token_hash, account_id, unit_id, format, filter_cipher, filter_key, created_at, expires_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      row.tokenHash,
      row.accountId,
      row.unitId,
      row.format,
      row.filterCipher,
      row.filterKey,
      row.createdAt,
      row.expiresAt,
    ],
  );

/** The right behind a token, while it can be used by this person; null otherwise. */
export const liveDownload = (
  sql: Sql,
  tokenHash: string,
  accountId: string,
  now: Instant,
): Promise<DownloadRow | null> =>
  first(
    sql,
    `SELECT token_hash AS tokenHash, account_id AS accountId, unit_id AS unitId, format AS format,
      filter_cipher AS filterCipher, filter_key AS filterKey, created_at AS createdAt, expires_at AS expiresAt
      FROM download WHERE token_hash = ? AND account_id = ? AND used_at IS NULL AND expires_at > ?`,
    [tokenHash, accountId, now],
  );

/** Uses a right up; 0 when somebody was faster. */
export const useDownload = (sql: Sql, tokenHash: string, now: Instant): Promise<number> =>
  sql.run('UPDATE download SET used_at = ? WHERE token_hash = ? AND used_at IS NULL', [
    now,
    tokenHash,
  ]);

/** Somebody of the list, as the statement answers it. */
export interface ListedTeacher {
  name: string;
  nationalIdCipher: string | null;
  nationalIdKey: string | null;
  gender: Gender | null;
  jobTitle: string | null;
  stage: Stage | null;
  /** JSON list. */
  subjects: string;
  staffKind: StaffKind;
  status: TeacherStatus;
  origin: TeacherOrigin;
  /** Null until the teacher has signed up. */
  userName: string | null;
  email: string | null;
  unitNote: string | null;
}

/** All of a unit's teachers whom a filter lets through, as of one moment: whoever moves meanwhile is in it or is not. */
export function listForFile(
  sql: Sql,
  scope: Scope,
  unitId: string,
  filter: TeacherFilter,
  sort: TeacherSort,
): Promise<ListedTeacher[]> {
  const where = matchingTeachers(scope, unitId, filter);
  return sql.all(
    `SELECT t.name AS name, t.national_id_cipher AS nationalIdCipher, t.national_id_key AS nationalIdKey,
      t.gender AS gender, t.job_title AS jobTitle, t.stage AS stage, t.subjects AS subjects,
      t.staff_kind AS staffKind, t.status AS status, t.origin AS origin,
      CASE WHEN t.status = 'NOT_APPLIED' THEN NULL ELSE c.user_name END AS userName,
      t.email AS email, t.unit_note AS unitNote
      FROM teacher t JOIN unit u ON u.id = t.unit_id
      LEFT JOIN credential c ON c.holder_id = t.id AND c.holder_kind = 'TEACHER'
      WHERE ${where.text} ORDER BY ${teacherOrder(sort)}`,
    where.values,
  );
}
