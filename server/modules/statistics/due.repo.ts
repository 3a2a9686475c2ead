// The one statement that counts what waits: each count by the condition of the list that shows it.
import { first, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import { PRESENT_UNIT_DECIDES } from '../../domain/registration';
import { UnitKind } from '../../domain/units';
import type { Scope } from '../../permissions/decide';
import { chiefless } from '../accounts/account-care.repo';
import { checkedSchools } from '../teachers/roster-check.repo';
import { allOf, insideScope, type Condition } from '../units/scope';
import type { Due } from './due.type';
import { unitFilter } from './unit-completion-filter';

/** What is counted, and for whom. */
export interface DueAsked {
  year: number;
  now: Instant;
  scope: Scope;
  /** Null for everything inside the scope. */
  jurisdictionCode: string | null;
  /** Of an account a and its unit u. */
  applications: Condition;
  applicationsLong: Condition;
  unused: Condition;
}

const ACCOUNTS = 'account a JOIN unit u ON u.id = a.unit_id';
const CHECKS = 'unit u LEFT JOIN roster_check k ON k.unit_id = u.id AND k.year = ?';

const count = (from: string, where: Condition, before: number[] = []): Condition => ({
  text: `(SELECT COUNT(*) FROM ${from} WHERE ${where.text})`,
  values: [...before, ...where.values],
});

/** Conditions that keep a count inside the scope and the jurisdiction that was named. */
function within(
  { scope, jurisdictionCode }: DueAsked,
  columns: Parameters<typeof insideScope>[1],
): Condition[] {
  const named = { text: `${columns.jurisdictionCode} = ?`, values: [jurisdictionCode] };
  return [insideScope(scope, columns), ...(jurisdictionCode === null ? [] : [named])];
}

function counts(asked: DueAsked): Record<keyof Due, Condition> {
  const { year, now, scope, jurisdictionCode } = asked;
  const account = (where: Condition) =>
    count(
      ACCOUNTS,
      allOf([
        where,
        ...within(asked, { unitId: 'a.unit_id', jurisdictionCode: 'u.jurisdiction_code' }),
      ]),
    );
  const school = (where: Condition) =>
    count(
      'roster_unit r',
      allOf([
        { text: 'r.year = ?', values: [year] },
        ...within(asked, { unitId: 'r.unit_id', jurisdictionCode: 'r.jurisdiction_code' }),
        where,
      ]),
    );
  return {
    applicationsWaiting: account(asked.applications),
    applicationsWaitingLong: account(asked.applicationsLong),
    schoolsWithoutChief: count('unit u', chiefless(scope, jurisdictionCode)),
    rostersNotChecked: count(CHECKS, checkedSchools(scope, { jurisdictionCode, checked: false }), [
      year,
    ]),
    schoolPlansMissing: school({ text: "r.school_plan_state <> 'SUBMITTED'", values: [] }),
    schoolsWithNobody: school(unitFilter({ nobody: true })),
    extensionRequests: count(
      'extension_request q',
      allOf([
        { text: "q.state = 'PENDING' AND q.year = ?", values: [year] },
        ...within(asked, { unitId: 'q.unit_id', jurisdictionCode: 'q.jurisdiction_code' }),
      ]),
    ),
    extensionsGiven: count(
      'extension x',
      allOf([
        { text: 'x.year = ?', values: [year] },
        ...within(asked, { unitId: 'x.unit_id', jurisdictionCode: 'x.jurisdiction_code' }),
      ]),
    ),
    transfersToDecide: count(
      'transfer x JOIN unit f ON f.id = x.from_unit_id',
      allOf([
        {
          text: `x.state = 'PENDING' AND (x.requested_at <= ? OR f.kind = '${UnitKind.KINDERGARTEN}')`,
          values: [now - PRESENT_UNIT_DECIDES],
        },
        ...within(asked, { unitId: 'x.from_unit_id', jurisdictionCode: 'f.jurisdiction_code' }),
      ]),
    ),
    unusedAccounts: account(asked.unused),
  };
}

/** All counts in one statement; null where there is no such cycle or jurisdiction, or it is out of reach. */
export function countDue(sql: Sql, asked: DueAsked): Promise<Due | null> {
  const columns = Object.entries(counts(asked));
  const place = within(asked, { unitId: 'NULL', jurisdictionCode: 'j.code' });
  const exists = allOf([{ text: '1 = 1', values: [] }, ...place]);
  return first<Due>(
    sql,
    `SELECT ${columns.map(([name, { text }]) => `${text} AS ${name}`).join(',\n')}
     FROM cycle c WHERE c.year = ? AND EXISTS (SELECT 1 FROM jurisdiction j WHERE ${exists.text})`,
    [...columns.flatMap(([, { values }]) => values), asked.year, ...exists.values],
  );
}
