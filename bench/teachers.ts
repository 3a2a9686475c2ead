// Which teachers take part: those with a submitted plan whose window is open at the instant of the load.
import type { Stand } from './stand';

/** A teacher with a plan. */
export interface Planner {
  teacherId: string;
  unitId: string;
  planId: string;
  /** Of the plan, on the product's tables. */
  version: number;
}

/** All of them, by id; the load takes some spread evenly over the country. */
export async function teachersInOpenWindows(stand: Stand): Promise<Planner[]> {
  const now = stand.now();
  return stand.sql.all<Planner>(
    `SELECT p.owner_id AS teacherId, p.unit_id AS unitId, p.id AS planId, p.version
      FROM cycle_window w
      JOIN plan p ON p.year = w.year AND p.audience = w.audience AND p.jurisdiction_code = w.jurisdiction_code
      JOIN teacher t ON t.id = p.owner_id AND t.status = 'ACTIVE'
      JOIN credential c ON c.holder_id = t.id
      WHERE w.year = ? AND w.audience = 'TEACHER' AND w.opens_at <= ? AND w.closes_at > ?
        AND p.state = 'SUBMITTED' AND c.must_change = 0
      ORDER BY p.owner_id`,
    [stand.year, now, now + 3_600_000],
  );
}
