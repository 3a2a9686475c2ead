// The statements that write a delivery: rows by the hundred where they are new, one by one and guarded where they differ.
import { placeholders, type Sql, type SqlValue } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import { REGISTRY } from '../../domain/release';
import type { UnitChange } from './changes';
import type { PresentTeacher } from './present.repo';

/** Rows in one statement: far below what either engine takes in parameters. */
const AT_ONCE = 250;

/** A teacher's columns that the registry decides. */
export interface TeacherValues {
  name: string;
  gender: string | null;
  email: string | null;
  jobTitle: string | null;
  unitId: string;
}

/** A teacher as they are added. */
export interface TeacherRow extends TeacherValues {
  id: string;
  nationalIdCipher: string;
  nationalIdKey: string;
  nationalIdHash: string;
}

/** An employment as it begins. */
export interface EmploymentRow {
  id: string;
  teacherId: string;
  unitId: string;
}

/** A release as it is kept. */
export interface ReleaseRow {
  id: string;
  teacherId: string;
  unitId: string;
  employmentId: string;
  /** The last day in the unit. */
  day: string;
  reason: string;
}

async function insert(
  sql: Sql,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly SqlValue[])[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const batch = rows.slice(from, from + AT_ONCE);
    const groups = batch.map((row) => `(${placeholders(row)})`).join(', ');
    await sql.run(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${groups}`,
      batch.flatMap((row) => [...row]),
    );
  }
}

// prettier-ignore
const UNIT_COLUMNS = ['id', 'code', 'name', 'kind', 'ownership', 'status', 'jurisdiction_code', 'county', 'district',
  'stages', 'version', 'updated_at'];

/** Adds kindergartens. */
export const insertUnits = (sql: Sql, units: readonly UnitChange[], now: Instant): Promise<void> =>
  insert(
    sql,
    'unit',
    UNIT_COLUMNS,
    units.map(({ id, unit }) => [
      ...[id, unit.code, unit.name, 'KINDERGARTEN', unit.ownership, 'OPEN'],
      ...[unit.jurisdictionCode, unit.county, unit.district, 0, 1, now],
    ]),
  );

/** Writes what a kindergarten is now; one that was closed is open again. */
export const updateUnit = (sql: Sql, { id, unit }: UnitChange, now: Instant): Promise<number> =>
  sql.run(
    `UPDATE unit SET name = ?, ownership = ?, jurisdiction_code = ?, county = ?, district = ?,
      closed_at = CASE WHEN status = 'CLOSED' THEN NULL ELSE closed_at END,
      status = CASE WHEN status = 'CLOSED' THEN 'OPEN' ELSE status END,
      version = version + 1, updated_at = ? WHERE id = ? AND kind = 'KINDERGARTEN'`,
    // prettier-ignore
    [unit.name, unit.ownership, unit.jurisdictionCode, unit.county, unit.district, now, id],
  );

// prettier-ignore
const TEACHER_COLUMNS = ['id', 'national_id_cipher', 'national_id_key', 'national_id_hash', 'name', 'gender', 'email',
  'job_title', 'unit_id', 'subjects', 'staff_kind', 'status', 'origin', 'version', 'created_at', 'updated_at'];

/** Adds teachers, who have yet to sign up. */
export const insertTeachers = (
  sql: Sql,
  teachers: readonly TeacherRow[],
  now: Instant,
): Promise<void> =>
  insert(
    sql,
    'teacher',
    TEACHER_COLUMNS,
    teachers.map((row) => [
      ...[row.id, row.nationalIdCipher, row.nationalIdKey, row.nationalIdHash, row.name],
      ...[row.gender, row.email, row.jobTitle, row.unitId, '[]', 'TEACHER', 'NOT_APPLIED', 'OWN'],
      ...[1, now, now],
    ]),
  );

/** Which of these people have a record. */
export async function knownHashes(sql: Sql, hashes: readonly string[]): Promise<Set<string>> {
  const rows = await sql.all<{ hash: string }>(
    `SELECT national_id_hash AS hash FROM teacher WHERE national_id_hash IN (${placeholders(hashes)})`,
    hashes,
  );
  return new Set(rows.map(({ hash }) => hash));
}

/** Writes what a teacher is now, and where; 0 when the record has changed since it was compared. */
export const updateTeacher = (
  sql: Sql,
  { id, version }: PresentTeacher,
  values: TeacherValues,
  now: Instant,
): Promise<number> =>
  sql.run(
    `UPDATE teacher SET name = ?, gender = ?, email = ?, job_title = ?, unit_id = ?, version = version + 1,
      updated_at = ? WHERE id = ? AND version = ?`,
    // prettier-ignore
    [values.name, values.gender, values.email, values.jobTitle, values.unitId, now, id, version],
  );

/**
 * Forgets what the unit that teachers have left had stated of them: its note is its own, and nobody could correct the
 * rest where the registry is the only one to edit.
 */
export const forgetUnitDetails = async (
  sql: Sql,
  teacherIds: readonly string[],
): Promise<number> =>
  teacherIds.length === 0
    ? 0
    : sql.run(
        `UPDATE teacher SET unit_note = NULL, stage = NULL, subjects = '[]', staff_kind = 'TEACHER'
          WHERE id IN (${placeholders(teacherIds)})`,
        teacherIds,
      );

/** Takes a teacher out of the unit; 0 when the record has changed since it was compared. */
export const clearUnit = (
  sql: Sql,
  { id, version }: PresentTeacher,
  now: Instant,
): Promise<number> =>
  sql.run(
    'UPDATE teacher SET unit_id = NULL, version = version + 1, updated_at = ? WHERE id = ? AND version = ?',
    [now, id, version],
  );

/** The employments that have not ended, by teacher. */
export async function openEmployments(
  sql: Sql,
  teacherIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await sql.all<{ id: string; teacherId: string }>(
    `SELECT id AS id, teacher_id AS teacherId FROM employment
      WHERE to_at IS NULL AND teacher_id IN (${placeholders(teacherIds)})`,
    teacherIds,
  );
  return new Map(rows.map(({ id, teacherId }) => [teacherId, id]));
}

/** Ends what employment these teachers have. */
export const endEmployments = (
  sql: Sql,
  teacherIds: readonly string[],
  now: Instant,
  reason: string,
): Promise<number> =>
  sql.run(
    `UPDATE employment SET to_at = ?, reason = ? WHERE to_at IS NULL AND teacher_id IN (${placeholders(teacherIds)})`,
    [now, reason, ...teacherIds],
  );

/** Begins employments. */
export const insertEmployments = (
  sql: Sql,
  rows: readonly EmploymentRow[],
  now: Instant,
): Promise<void> =>
  insert(
    sql,
    'employment',
    ['id', 'teacher_id', 'unit_id', 'from_at'],
    rows.map(({ id, teacherId, unitId }) => [id, teacherId, unitId, now]),
  );

// prettier-ignore
const RELEASE_COLUMNS = ['id', 'teacher_id', 'unit_id', 'employment_id', 'kind', 'day', 'reason', 'released_by',
  'released_at'];

/** Keeps releases, as having left (D3.5). */
export const insertReleases = (
  sql: Sql,
  rows: readonly ReleaseRow[],
  now: Instant,
): Promise<void> =>
  insert(
    sql,
    'employment_release',
    RELEASE_COLUMNS,
    rows.map((row) => [
      ...[row.id, row.teacherId, row.unitId, row.employmentId, 'LEFT', row.day, row.reason],
      ...[REGISTRY, now],
    ]),
  );
