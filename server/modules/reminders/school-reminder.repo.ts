// Reads which schools of a jurisdiction have plans missing, and who can be told of it.
import { first, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import { Audience, type Span } from '../../domain/windows';
import type { Condition } from '../units/scope';

/** Which schools' plans are asked for. */
export interface SchoolsAsked {
  jurisdictionCode: string;
  year: number;
  audience: Audience;
}

/** The jurisdiction's window for these plans, and how far it is extended; null where there is none. */
export const askedWindow = (
  sql: Sql,
  { year, audience, jurisdictionCode }: SchoolsAsked,
): Promise<(Span & { extendedUntil: Instant | null }) | null> =>
  first(
    sql,
    `SELECT w.opens_at AS opensAt, w.closes_at AS closesAt, w.extended_until AS extendedUntil
     FROM cycle_window w WHERE w.year = ? AND w.audience = ? AND w.jurisdiction_code = ?`,
    [year, audience, jurisdictionCode],
  );

/** A school on the snapshot with plans missing. */
export interface MissingSchool {
  unitId: string;
  unitName: string;
  /** Teachers on the snapshot who have not submitted. */
  missing: number;
  /** How far the school's own extension reaches. */
  unitUntil: Instant | null;
  /** The bureau's last reminder about these plans. */
  lastSentAt: Instant | null;
}

/**
 * The schools of a jurisdiction whose plans are missing, by code, in one statement.
 * @param filter a condition on `roster_unit r`
 */
export function missingSchools(
  sql: Sql,
  asked: SchoolsAsked,
  filter: Condition,
): Promise<MissingSchool[]> {
  const ofSchool = asked.audience === Audience.SCHOOL;
  return sql.all(
    `SELECT r.unit_id AS unitId, r.name AS unitName, r.eligible - r.submitted AS missing,
       r.${ofSchool ? 'school' : 'teacher'}_extended_until AS unitUntil, m.sent_at AS lastSentAt
     FROM roster_unit r
     LEFT JOIN reminder m ON m.year = r.year AND m.unit_id = r.unit_id AND m.audience = ? AND m.sender = 'BUREAU'
     WHERE r.year = ? AND r.jurisdiction_code = ?
       AND ${ofSchool ? "r.school_plan_state <> 'SUBMITTED'" : 'r.submitted < r.eligible'} AND ${filter.text}
     ORDER BY r.code`,
    [asked.audience, asked.year, asked.jurisdictionCode, ...filter.values],
  );
}

/** Somebody of a school who is told. */
export interface SchoolReader {
  id: string;
  unitId: string;
  email: string;
  language: string | null;
}

/** The active chiefs and contacts of a jurisdiction's schools, and of school plans their representatives, with an address. */
export const schoolReaders = (
  sql: Sql,
  { jurisdictionCode, year, audience }: SchoolsAsked,
): Promise<SchoolReader[]> =>
  sql.all(
    `SELECT a.id AS id, a.unit_id AS unitId, a.email AS email, a.language AS language
     FROM roster_unit r JOIN account a ON a.unit_id = r.unit_id AND a.status = 'ACTIVE' AND a.email IS NOT NULL
     LEFT JOIN plan p ON p.year = r.year AND p.audience = ? AND p.owner_id = r.unit_id AND p.audience = 'SCHOOL'
     WHERE r.year = ? AND r.jurisdiction_code = ?
       AND (a.role IN ('CHIEF', 'CONTACT') OR a.id = p.representative_id)
     ORDER BY a.id`,
    [audience, year, jurisdictionCode],
  );
