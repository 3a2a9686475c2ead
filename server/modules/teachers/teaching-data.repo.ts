// Every query on subjects and job titles: which are valid on a day.
import type { Sql, SqlValue } from '../../database/sql';
import type { Catalogue, ValidSubject, ValidTitle } from '../../domain/teacher-record';
import type { Stage } from '../../domain/units';
import type { JobTitleView, TeachingSubjectView } from './teaching-data.type';

const COLUMNS = `d.id AS id, d.name AS name, d.stage AS stage, d.valid_from AS validFrom,
  d.valid_until AS validUntil`;
const VALID = 'd.valid_from <= ? AND (d.valid_until IS NULL OR d.valid_until >= ?)';

/** The subjects that are valid on a day, by stage and in the order of the list; of one stage, or of all. */
export function subjectsOf(
  sql: Sql,
  day: string,
  stage: Stage | null,
): Promise<TeachingSubjectView[]> {
  const values: SqlValue[] = stage === null ? [day, day] : [day, day, stage];
  return sql.all(
    `SELECT ${COLUMNS} FROM teaching_subject d WHERE ${VALID}${stage === null ? '' : ' AND d.stage = ?'}
      ORDER BY d.stage, d.order_no, d.id`,
    values,
  );
}

/** The job titles that are valid on a day, in the order of the list; a stage's with those of every stage. */
export function titlesOf(sql: Sql, day: string, stage: Stage | null): Promise<JobTitleView[]> {
  const values: SqlValue[] = stage === null ? [day, day] : [day, day, stage];
  const narrowed = stage === null ? '' : ' AND (d.stage IS NULL OR d.stage = ?)';
  return sql.all(
    `SELECT ${COLUMNS} FROM job_title d WHERE ${VALID}${narrowed} ORDER BY d.order_no, d.id`,
    values,
  );
}

/** All titles and subjects that are valid on a day, by stage and in the order of the list, in one statement: what records are checked against (D3.1). */
export async function catalogueOf(sql: Sql, day: string): Promise<Catalogue> {
  const rows = await sql.all<{ kind: 'T' | 'S'; name: string; stage: string | null }>(
    `SELECT 'T' AS kind, d.name AS name, d.stage AS stage, d.order_no AS orderNo, d.id AS id FROM job_title d WHERE ${VALID}
      UNION ALL SELECT 'S' AS kind, d.name AS name, d.stage AS stage, d.order_no AS orderNo, d.id AS id
      FROM teaching_subject d WHERE ${VALID} ORDER BY kind, stage, orderNo, id`,
    [day, day, day, day],
  );
  const titles: ValidTitle[] = [];
  const subjects: ValidSubject[] = [];
  for (const { kind, name, stage } of rows) {
    if (kind === 'T') titles.push({ name, stage });
    else if (stage !== null) subjects.push({ name, stage });
  }
  return { titles, subjects };
}
