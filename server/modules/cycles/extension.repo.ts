// Every query that selects from extension, and the rows that hold how long an extension reaches.
import type { Tx } from '../../database/database';
import { first, limit, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import { Audience } from '../../domain/windows';
import type { Scope } from '../../permissions/decide';
import { allOf, insideScope, type Condition } from '../units/scope';
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

/** A school on a snapshot, and how far its own extensions reach. */
export interface LockedUnit {
  jurisdictionCode: string;
  schoolUntil: Instant | null;
  teacherUntil: Instant | null;
}

/** A teacher on a snapshot, and how far the own extension reaches. */
export interface LockedTeacher {
  unitId: string;
  jurisdictionCode: string;
  ownUntil: Instant | null;
  lateAddedAt: Instant | null;
}

/** A school on a snapshot, locked; null when it is not on it. */
export function lockUnit(tx: Tx, year: number, unitId: string): Promise<LockedUnit | null> {
  return first(
    tx,
    `SELECT r.jurisdiction_code AS jurisdictionCode, r.school_extended_until AS schoolUntil,
       r.teacher_extended_until AS teacherUntil
     FROM roster_unit r WHERE r.year = ? AND r.unit_id = ?${lockOf(tx)}`,
    [year, unitId],
  );
}

/** Who has a national ID, by its hash; null when nobody does. */
export function teacherByHash(
  sql: Sql,
  nationalIdHash: string,
): Promise<{ id: string; name: string } | null> {
  return first(sql, 'SELECT t.id, t.name FROM teacher t WHERE t.national_id_hash = ?', [
    nationalIdHash,
  ]);
}

/** A teacher on a snapshot inside a scope, locked; null when there is none. */
export function lockTeacher(
  tx: Tx,
  scope: Scope,
  year: number,
  teacherId: string,
): Promise<LockedTeacher | null> {
  const within = insideScope(scope, {
    unitId: 'e.unit_id',
    jurisdictionCode: 'e.jurisdiction_code',
  });
  return first(
    tx,
    `SELECT e.unit_id AS unitId, e.jurisdiction_code AS jurisdictionCode, e.extended_until AS ownUntil,
       e.late_added_at AS lateAddedAt
     FROM roster_entry e WHERE e.year = ? AND e.teacher_id = ? AND ${within.text}${lockOf(tx)}`,
    [year, teacherId, ...within.values],
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

/** Which grants: of a year; where not null, those that name `unitId` or one of its teachers, and those in a jurisdiction. */
export interface WhichExtensions {
  year: number;
  unitId: string | null;
  jurisdictionCode: string | null;
}

function among(scope: Scope, which: WhichExtensions): Condition {
  const { year, unitId, jurisdictionCode } = which;
  return allOf([
    insideScope(scope, { unitId: 'x.unit_id', jurisdictionCode: 'x.jurisdiction_code' }),
    { text: 'x.year = ?', values: [year] },
    ...(unitId === null ? [] : [{ text: 'x.unit_id = ?', values: [unitId] }]),
    ...(jurisdictionCode === null
      ? []
      : [{ text: 'x.jurisdiction_code = ?', values: [jurisdictionCode] }]),
  ]);
}

/** A page of grants inside a scope, the newest first, one more than asked. */
export function listExtensions(
  sql: Sql,
  scope: Scope,
  which: WhichExtensions,
  page: { first: number; after: string | null },
): Promise<ExtensionRow[]> {
  const where = among(scope, which);
  const before = page.after === null ? '' : ' AND x.id < ?';
  return sql.all(
    `SELECT x.id, x.year, x.audience, x.jurisdiction_code AS jurisdictionCode, x.unit_id AS unitId,
       x.teacher_id AS teacherId, t.name AS teacherName, x.ends_at AS endsAt, x.reason, x.granted_at AS grantedAt
     FROM extension x LEFT JOIN teacher t ON t.id = x.teacher_id
     WHERE ${where.text}${before} ORDER BY x.id DESC ${limit(page.first + 1)}`,
    [...where.values, ...(page.after === null ? [] : [page.after])],
  );
}

/** How many grants the whole list has. */
export async function countExtensions(
  sql: Sql,
  scope: Scope,
  which: WhichExtensions,
): Promise<number> {
  const where = among(scope, which);
  const row = await first<{ total: number }>(
    sql,
    `SELECT COUNT(*) AS total FROM extension x WHERE ${where.text}`,
    where.values,
  );
  return row?.total ?? 0;
}
