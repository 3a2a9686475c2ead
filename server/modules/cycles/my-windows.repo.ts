// The windows of one cycle that concern one person or one office, with every extension that names them (D4.5).
import type { Sql, SqlValue } from '../../database/sql';
import type { Actor } from '../../domain/actor';
import type { Instant } from '../../domain/instant';
import { isTier, Role } from '../../domain/roles';
import type { Audience, Span } from '../../domain/windows';
import { CURRENT_YEAR, currentYearValues } from '../units/current-year.repo';

/** A window and what may have moved its end. */
export interface MyWindowRow extends Span {
  year: number;
  audience: Audience;
  /** The extension of the jurisdiction, of the unit, and of the teacher. */
  extendedUntil: Instant | null;
  unitUntil: Instant | null;
  ownUntil: Instant | null;
}

const COLUMNS =
  'w.year AS year, w.audience AS audience, w.opens_at AS opensAt, w.closes_at AS closesAt, w.extended_until AS extendedUntil';

/** By the snapshot's unit and jurisdiction, not by today's (D4.6). */
const TEACHERS = `SELECT ${COLUMNS}, ru.teacher_extended_until AS unitUntil, re.extended_until AS ownUntil
  FROM roster_entry re JOIN roster_unit ru ON ru.year = re.year AND ru.unit_id = re.unit_id
  JOIN cycle_window w ON w.year = re.year AND w.jurisdiction_code = re.jurisdiction_code AND w.audience = 'TEACHER'
  WHERE re.teacher_id = ? AND re.year = ${CURRENT_YEAR}`;

const UNITS = `SELECT ${COLUMNS}, CASE w.audience WHEN 'SCHOOL' THEN ru.school_extended_until
    ELSE ru.teacher_extended_until END AS unitUntil, NULL AS ownUntil
  FROM roster_unit ru JOIN cycle_window w ON w.year = ru.year AND w.jurisdiction_code = ru.jurisdiction_code
  WHERE ru.unit_id = ? AND ru.year = ${CURRENT_YEAR} ORDER BY w.audience`;

const JURISDICTIONS = `SELECT ${COLUMNS}, NULL AS unitUntil, NULL AS ownUntil
  FROM cycle_window w WHERE w.jurisdiction_code = ? AND w.year = ${CURRENT_YEAR} ORDER BY w.audience`;

/** What is asked for whom: a teacher by the own entry, a school by its unit, a bureau by its jurisdiction. */
function question(actor: Actor): { text: string; of: string | null } | null {
  if (actor.role === Role.TEACHER) return { text: TEACHERS, of: actor.id };
  if (actor.role === Role.BUREAU) return { text: JURISDICTIONS, of: actor.jurisdictionCode };
  return isTier(actor.role) ? { text: UNITS, of: actor.unitId } : null;
}

/** The current cycle's windows that concern the actor, in one statement; none for the centre and the ministry. */
export async function myWindowRows(sql: Sql, actor: Actor, now: Instant): Promise<MyWindowRow[]> {
  const asked = question(actor);
  if (asked === null || asked.of === null) return [];
  const values: SqlValue[] = [asked.of, ...currentYearValues(now)];
  return sql.all(asked.text, values);
}
