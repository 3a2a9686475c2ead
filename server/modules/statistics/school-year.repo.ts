// The statement that reads what is due in a school's year, beside where its plan stands.
import { first, type Sql } from '../../database/sql';
import type { AccountStatus } from '../../domain/account-life';
import type { Instant } from '../../domain/instant';
import { Role } from '../../domain/roles';
import { isActive } from '../accounts/account-care.repo';
import { UNIT_COLUMNS, unitOf, type JoinedUnit } from '../units/joined-unit.repo';
import type { Condition } from '../units/scope';
import type { UnitRow } from '../units/unit.repo';

/** What is counted and dated of one school. */
export interface SchoolYearRow {
  rosterCutoffAt: Instant;
  teacherOpensAt: Instant;
  teacherClosesAt: Instant;
  eligible: number;
  draft: number;
  submitted: number;
  extended: number;
  lateAdded: number;
  lateSubmitted: number;
  teacherUntil: Instant | null;
  teacherWindowUntil: Instant | null;
  checkedAt: Instant | null;
  checkedBy: string | null;
  checkedByName: string | null;
  problems: number | null;
  notApplied: number;
  transfersWaiting: number;
  chiefs: number;
  contacts: number;
  operators: number;
  applicationsWaiting: number;
  /** Of the representative; null while nobody is. */
  representativeName: string | null;
  representativeRole: Role | null;
  representativeUnitId: string | null;
  representativeStatus: AccountStatus | null;
  remindedAt: Instant | null;
  extensionRequests: number;
  unit: UnitRow;
}

const active = (role: Role): string =>
  `(SELECT COUNT(*) FROM account a WHERE a.unit_id = r.unit_id AND ${isActive('a', role)})`;

/**
 * One school of a snapshot; null when it is not on it.
 * @param applications which applications are counted, of an account a and its unit u
 */
export async function schoolYearRow(
  sql: Sql,
  asked: { year: number; unitId: string; representativeId: string | null },
  applications: Condition,
): Promise<SchoolYearRow | null> {
  const row = await first<Omit<SchoolYearRow, 'unit'> & JoinedUnit>(
    sql,
    `SELECT c.roster_cutoff_at AS rosterCutoffAt, w.opens_at AS teacherOpensAt, w.closes_at AS teacherClosesAt,
       r.eligible, r.draft, r.submitted, r.extended, r.late_added AS lateAdded, r.late_submitted AS lateSubmitted,
       r.teacher_extended_until AS teacherUntil, w.extended_until AS teacherWindowUntil,
       k.checked_at AS checkedAt, k.checked_by AS checkedBy, ka.name AS checkedByName, k.problems AS problems,
       (SELECT COUNT(*) FROM teacher t WHERE t.unit_id = r.unit_id AND t.status = 'NOT_APPLIED') AS notApplied,
       (SELECT COUNT(*) FROM transfer x WHERE x.from_unit_id = r.unit_id AND x.state = 'PENDING') AS transfersWaiting,
       ${active(Role.CHIEF)} AS chiefs, ${active(Role.CONTACT)} AS contacts, ${active(Role.OPERATOR)} AS operators,
       (SELECT COUNT(*) FROM account a JOIN unit u ON u.id = a.unit_id WHERE ${applications.text}) AS applicationsWaiting,
       p.name AS representativeName, p.role AS representativeRole, p.unit_id AS representativeUnitId,
       p.status AS representativeStatus,
       (SELECT m.sent_at FROM reminder m WHERE m.year = r.year AND m.unit_id = r.unit_id AND m.audience = 'TEACHER'
         AND m.sender = 'UNIT') AS remindedAt,
       (SELECT COUNT(*) FROM extension_request q WHERE q.unit_id = r.unit_id AND q.year = r.year
         AND q.teacher_id IS NULL AND q.state = 'PENDING') AS extensionRequests,
       ${UNIT_COLUMNS}
     FROM roster_unit r JOIN cycle c ON c.year = r.year JOIN unit u ON u.id = r.unit_id
     JOIN cycle_window w ON w.year = r.year AND w.audience = 'TEACHER' AND w.jurisdiction_code = r.jurisdiction_code
     LEFT JOIN jurisdiction j ON j.code = u.jurisdiction_code
     LEFT JOIN roster_check k ON k.year = r.year AND k.unit_id = r.unit_id
     LEFT JOIN account ka ON ka.id = k.checked_by
     LEFT JOIN account p ON p.id = ?
     WHERE r.year = ? AND r.unit_id = ?`,
    [...applications.values, asked.representativeId, asked.year, asked.unitId],
  );
  return row === null ? null : { ...row, unit: unitOf(row) };
}
