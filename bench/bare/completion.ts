// OP4 bare: counted from rosters and plans as it is asked, since nothing was prepared.
import { unpackStages } from '../../server/domain/units';
import { rows, type Bare } from './statements';

interface Row {
  unitId: string;
  code: string;
  name: string;
  stages: number;
  schoolState: string | null;
  eligible: number;
  submitted: number;
  draft: number;
}

/** Every school of a jurisdiction with its counts. */
export async function completion(
  bare: Bare,
  _me: string,
  asked: { jurisdictionCode: string },
): Promise<object> {
  const found = await rows<Row>(
    bare.pool,
    `SELECT r.unit_id AS unitId, r.code, r.name, r.stages, s.state AS schoolState, COUNT(e.teacher_id) AS eligible,
      COALESCE(SUM(p.state = 'SUBMITTED'), 0) AS submitted, COALESCE(SUM(p.state = 'DRAFT'), 0) AS draft
      FROM roster_unit r
      LEFT JOIN roster_entry e ON e.year = r.year AND e.unit_id = r.unit_id AND e.late_added_at IS NULL
      LEFT JOIN plan p ON p.year = r.year AND p.audience = 'TEACHER' AND p.owner_id = e.teacher_id
      LEFT JOIN plan s ON s.year = r.year AND s.audience = 'SCHOOL' AND s.owner_id = r.unit_id
      WHERE r.year = ? AND r.jurisdiction_code = ?
      GROUP BY r.unit_id, r.code, r.name, r.stages, s.state ORDER BY r.code`,
    [bare.year, asked.jurisdictionCode],
  );
  const units = found.map((row) => ({
    unitId: row.unitId,
    code: row.code,
    name: row.name,
    stages: unpackStages(row.stages),
    schoolPlanState: row.schoolState ?? 'NOT_STARTED',
    teachers: { eligible: row.eligible, submitted: row.submitted, draft: row.draft },
  }));
  return { jurisdictionCompletion: { units } };
}
