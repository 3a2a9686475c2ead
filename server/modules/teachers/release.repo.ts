// The statements of releasing teachers and of taking it back, the same number for one as for many (D3.5).
import { insertAll } from '../../database/insert-all';
import { placeholders, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import type { ReleaseKind } from '../../domain/release';

/** A teacher with the employment of today. */
export interface EmployedRow {
  id: string;
  /** Unmasked: only services see it. */
  name: string;
  email: string | null;
  language: string | null;
  unitId: string;
  unitName: string;
  employmentId: string;
  fromAt: Instant;
}

/** Those of these teachers whom a unit employs today, each with the employment that lasts. */
export async function employedBy(
  sql: Sql,
  unitId: string,
  teacherIds: readonly string[],
): Promise<Map<string, EmployedRow>> {
  const rows = await sql.all<EmployedRow>(
    `SELECT t.id AS id, t.name AS name, t.email AS email, t.language AS language, u.id AS unitId,
      u.name AS unitName, e.id AS employmentId, e.from_at AS fromAt
     FROM teacher t JOIN unit u ON u.id = t.unit_id
     JOIN employment e ON e.teacher_id = t.id AND e.unit_id = t.unit_id AND e.to_at IS NULL
     WHERE t.unit_id = ? AND t.id IN (${placeholders(teacherIds)})`,
    [unitId, ...teacherIds],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Ends employments; the instant itself is outside. */
export const endEmployments = (sql: Sql, ids: readonly string[], toAt: Instant): Promise<number> =>
  sql.run(`UPDATE employment SET to_at = ? WHERE id IN (${placeholders(ids)})`, [toAt, ...ids]);

/** Sets the unit of teachers; null once released. */
export const setUnit = (
  sql: Sql,
  teacherIds: readonly string[],
  unitId: string | null,
  now: Instant,
): Promise<number> =>
  sql.run(
    `UPDATE teacher SET unit_id = ?, version = version + 1, updated_at = ?
     WHERE id IN (${placeholders(teacherIds)})`,
    [unitId, now, ...teacherIds],
  );

/** What is written down of releases. */
export interface ReleaseFacts {
  kind: ReleaseKind;
  day: string;
  reason: string | null;
  releasedBy: string;
  releasedAt: Instant;
}

/** Writes releases down, so that they can be undone. */
export const insertReleases = (
  sql: Sql,
  facts: ReleaseFacts,
  rows: readonly { id: string; teacherId: string; unitId: string; employmentId: string }[],
): Promise<number> =>
  insertAll(
    sql,
    'employment_release',
    // prettier-ignore
    ['id', 'teacher_id', 'unit_id', 'employment_id', 'kind', 'day', 'reason', 'released_by', 'released_at'],
    rows.map((row) => [
      row.id,
      row.teacherId,
      row.unitId,
      row.employmentId,
      facts.kind,
      facts.day,
      facts.reason,
      facts.releasedBy,
      facts.releasedAt,
    ]),
  );

/** A release with what undoing it needs. */
export interface UndoableRow {
  id: string;
  teacherId: string;
  employmentId: string;
  /** Unmasked: only services see it. */
  teacherName: string;
  email: string | null;
  language: string | null;
  unitName: string;
  releasedAt: Instant;
  /** The account; REGISTRY for one that the preschool registry has released. */
  releasedBy: string;
  undoneAt: Instant | null;
  /** Whether the teacher has a unit, or had one after this. */
  wentOn: number;
}

/** Whether somebody has gone on since a release `r` of teacher `t`: then it is no longer the unit's to undo. */
export const WENT_ON = `(t.unit_id IS NOT NULL OR EXISTS (
  SELECT 1 FROM employment l JOIN employment e ON e.id = r.employment_id
  WHERE l.teacher_id = r.teacher_id AND l.id <> e.id AND l.from_at >= e.from_at))`;

/** The teachers of those of these releases that are a unit's. */
export async function releasedTeachers(
  sql: Sql,
  unitId: string,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await sql.all<{ teacherId: string }>(
    `SELECT r.teacher_id AS teacherId FROM employment_release r
     WHERE r.unit_id = ? AND r.id IN (${placeholders(ids)})`,
    [unitId, ...ids],
  );
  return rows.map(({ teacherId }) => teacherId);
}

/** Those of these releases that are a unit's. */
export const releasesToUndo = (
  sql: Sql,
  unitId: string,
  ids: readonly string[],
): Promise<UndoableRow[]> =>
  sql.all(
    `SELECT r.id AS id, r.teacher_id AS teacherId, r.employment_id AS employmentId, t.name AS teacherName,
      t.email AS email, t.language AS language, u.name AS unitName, r.released_at AS releasedAt,
      r.released_by AS releasedBy, r.undone_at AS undoneAt, CASE WHEN ${WENT_ON} THEN 1 ELSE 0 END AS wentOn
     FROM employment_release r JOIN teacher t ON t.id = r.teacher_id JOIN unit u ON u.id = r.unit_id
     WHERE r.unit_id = ? AND r.id IN (${placeholders(ids)}) ORDER BY r.id`,
    [unitId, ...ids],
  );

/** Lets employments last again. */
export const reopenEmployments = (sql: Sql, ids: readonly string[]): Promise<number> =>
  sql.run(`UPDATE employment SET to_at = NULL WHERE id IN (${placeholders(ids)})`, ids);

/** Marks releases as undone. */
export const markUndone = (sql: Sql, ids: readonly string[], now: Instant): Promise<number> =>
  sql.run(`UPDATE employment_release SET undone_at = ? WHERE id IN (${placeholders(ids)})`, [
    now,
    ...ids,
  ]);
