// OP1 bare: one statement with joins.
import { rows, type Bare } from './statements';

interface Row {
  id: string;
  name: string;
  jobTitle: string | null;
  subjects: string;
  stage: string | null;
  unitName: string;
  jurisdictionName: string;
  state: string | null;
  halfHours: number | null;
}

/** The first of a unit's roster. */
export async function roster(bare: Bare, _me: string, asked: { unitId: string }): Promise<object> {
  const found = await rows<Row>(
    bare.pool,
    `SELECT t.id, t.name, t.job_title AS jobTitle, t.subjects, t.stage, u.name AS unitName,
      j.name AS jurisdictionName, p.state, p.half_hours AS halfHours
      FROM teacher t JOIN unit u ON u.id = t.unit_id JOIN jurisdiction j ON j.code = u.jurisdiction_code
      LEFT JOIN plan p ON p.year = ? AND p.audience = 'TEACHER' AND p.owner_id = t.id
      WHERE t.unit_id = ? ORDER BY t.id LIMIT 50`,
    [bare.year, asked.unitId],
  );
  const edges = found.map((row) => ({
    node: {
      id: row.id,
      name: row.name,
      jobTitle: row.jobTitle,
      subjects: JSON.parse(row.subjects) as string[],
      stage: row.stage,
      unit: { name: row.unitName, jurisdiction: { name: row.jurisdictionName } },
      planState: row.state ?? 'NOT_STARTED',
      planHours: row.halfHours === null ? null : row.halfHours / 2,
    },
  }));
  return { teachers: { edges } };
}
