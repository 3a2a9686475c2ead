// The statement that reads a unit's records to be checked.
import type { Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import type { CheckedRecord } from '../../domain/roster-problems';
import type { Scope } from '../../permissions/decide';
import { EVERYBODY, matchingTeachers } from './teacher-filter.repo';

/** All records of a unit, with what is checked of them. */
export async function checkedRecords(
  sql: Sql,
  scope: Scope,
  unitId: string,
): Promise<CheckedRecord[]> {
  const where = matchingTeachers(scope, unitId, EVERYBODY);
  const rows = await sql.all<
    Omit<CheckedRecord, 'subjects' | 'emailConfirmed'> & {
      subjects: string;
      emailConfirmedAt: Instant | null;
    }
  >(
    `SELECT t.id AS id, t.name AS name, t.job_title AS jobTitle, t.stage AS stage, t.subjects AS subjects,
      t.staff_kind AS staffKind, t.status AS status, t.email_confirmed_at AS emailConfirmedAt
      FROM teacher t JOIN unit u ON u.id = t.unit_id WHERE ${where.text}`,
    where.values,
  );
  return rows.map(({ subjects, emailConfirmedAt, ...rest }) => ({
    ...rest,
    subjects: JSON.parse(subjects) as string[],
    emailConfirmed: emailConfirmedAt !== null,
  }));
}
