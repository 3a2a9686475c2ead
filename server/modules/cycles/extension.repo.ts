// Every query that selects from extension, and the rows that hold how long an extension reaches.
import type { Tx } from '../../database/database';
import { first, limit, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import { Audience, type Span } from '../../domain/windows';
import type { Scope } from '../../permissions/decide';
import { insideScope } from '../units/scope';
import { lockOf } from './window.repo';

/** A grant as it is stored; history, never changed. */
export interface ExtensionRow {
  id: string;
  year: number;
  audience: Audience;
  jurisdictionCode: string;
  unitId: string | null;
  teacherId: string | null;
  /** Unmasked: only services see it. */
  teacherName: string | null;
  endsAt: Instant;
  reason: string;
  grantedAt: Instant;
}

/** What an extension of a unit or a teacher starts from: the window with all that extends it so far. */
export interface Extendable extends Span {
  unitId: string;
  jurisdictionCode: string;
  jurisdictionUntil: Instant | null;
  schoolUntil: Instant | null;
  teacherUntil: Instant | null;
  ownUntil: Instant | null;
  teacherId: string | null;
  teacherName: string | null;
  lateAddedAt: Instant | null;
  cycleOpensAt: Instant;
  cycleClosesAt: Instant;
}

const EXTENDABLE = `r.unit_id AS unitId, r.jurisdiction_code AS jurisdictionCode, w.opens_at AS opensAt,
  w.closes_at AS closesAt, w.extended_until AS jurisdictionUntil, r.school_extended_until AS schoolUntil,
  r.teacher_extended_until AS teacherUntil, c.opens_at AS cycleOpensAt, c.closes_at AS cycleClosesAt`;

/** A school on a snapshot with its window, locked; null when it is not on it. */
export function lockUnit(
  tx: Tx,
  year: number,
  audience: Audience,
  unitId: string,
): Promise<Extendable | null> {
  return first(
    tx,
    `SELECT ${EXTENDABLE}, NULL AS ownUntil, NULL AS teacherId, NULL AS teacherName, NULL AS lateAddedAt
     FROM roster_unit r JOIN cycle c ON c.year = r.year
     JOIN cycle_window w ON w.year = r.year AND w.audience = ? AND w.jurisdiction_code = r.jurisdiction_code
     WHERE r.year = ? AND r.unit_id = ?${lockOf(tx)}`,
    [audience, year, unitId],
  );
}

/** A teacher on a snapshot inside a scope, by the hash of the national ID, locked; null when there is none. */
export function lockTeacher(
  tx: Tx,
  scope: Scope,
  year: number,
  nationalIdHash: string,
): Promise<Extendable | null> {
  const inside = insideScope(scope, {
    unitId: 'e.unit_id',
    jurisdictionCode: 'e.jurisdiction_code',
  });
  return first(
    tx,
    `SELECT ${EXTENDABLE}, e.extended_until AS ownUntil, t.id AS teacherId, t.name AS teacherName,
       e.late_added_at AS lateAddedAt
     FROM teacher t JOIN roster_entry e ON e.year = ? AND e.teacher_id = t.id
     JOIN roster_unit r ON r.year = e.year AND r.unit_id = e.unit_id
     JOIN cycle c ON c.year = e.year
     JOIN cycle_window w ON w.year = e.year AND w.audience = 'TEACHER' AND w.jurisdiction_code = e.jurisdiction_code
     WHERE t.national_id_hash = ? AND ${inside.text}${lockOf(tx)}`,
    [year, nationalIdHash, ...inside.values],
  );
}

/** Extends one school's own plan, or all of its teachers' plans. */
export function extendRosterUnit(
  tx: Tx,
  year: number,
  unitId: string,
  audience: Audience,
  endsAt: Instant,
): Promise<number> {
  const column = audience === Audience.SCHOOL ? 'school_extended_until' : 'teacher_extended_until';
  return tx.run(`UPDATE roster_unit SET ${column} = ? WHERE year = ? AND unit_id = ?`, [
    endsAt,
    year,
    unitId,
  ]);
}

/** Extends one teacher's plan. */
export function extendRosterEntry(
  tx: Tx,
  year: number,
  teacherId: string,
  endsAt: Instant,
): Promise<number> {
  return tx.run('UPDATE roster_entry SET extended_until = ? WHERE year = ? AND teacher_id = ?', [
    endsAt,
    year,
    teacherId,
  ]);
}

/** One more eligible teacher of the school has an extension of the own. */
export function countExtended(tx: Tx, year: number, unitId: string): Promise<number> {
  return tx.run('UPDATE roster_unit SET extended = extended + 1 WHERE year = ? AND unit_id = ?', [
    year,
    unitId,
  ]);
}

/** Writes a grant down. */
export async function insertExtension(
  tx: Tx,
  row: Omit<ExtensionRow, 'teacherName'> & { scope: string; grantedBy: string },
): Promise<void> {
  await tx.run(
    `INSERT INTO extension (id, year, audience, scope, jurisdiction_code, unit_id, teacher_id, ends_at, reason,
       granted_by, granted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      row.id,
      row.year,
      row.audience,
      row.scope,
      row.jurisdictionCode,
      row.unitId,
      row.teacherId,
      row.endsAt,
      row.reason,
      row.grantedBy,
      row.grantedAt,
    ],
  );
}

const inside = (scope: Scope) =>
  insideScope(scope, { unitId: 'x.unit_id', jurisdictionCode: 'x.jurisdiction_code' });

/** A page of a year's grants inside a scope, the newest first, one more than asked. */
export function listExtensions(
  sql: Sql,
  scope: Scope,
  year: number,
  page: { first: number; after: string | null },
): Promise<ExtensionRow[]> {
  const where = inside(scope);
  const before = page.after === null ? '' : ' AND x.id < ?';
  return sql.all(
    `SELECT x.id, x.year, x.audience, x.jurisdiction_code AS jurisdictionCode, x.unit_id AS unitId,
       x.teacher_id AS teacherId, t.name AS teacherName, x.ends_at AS endsAt, x.reason, x.granted_at AS grantedAt
     FROM extension x LEFT JOIN teacher t ON t.id = x.teacher_id
     WHERE ${where.text} AND x.year = ?${before} ORDER BY x.id DESC ${limit(page.first + 1)}`,
    [...where.values, year, ...(page.after === null ? [] : [page.after])],
  );
}

/** How many grants the whole list has. */
export async function countExtensions(sql: Sql, scope: Scope, year: number): Promise<number> {
  const where = inside(scope);
  const row = await first<{ total: number }>(
    sql,
    `SELECT COUNT(*) AS total FROM extension x WHERE ${where.text} AND x.year = ?`,
    [...where.values, year],
  );
  return row?.total ?? 0;
}
