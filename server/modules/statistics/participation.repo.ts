// Every query that reads the history of participation (D9).
import type { Sql } from '../../database/sql';
import type { Jurisdiction } from '../units/jurisdiction.entity';
import type { ParticipationExtent } from './participation.type';

/** The numbers of every past year, oldest first. */
export function participationTotals(
  sql: Sql,
): Promise<{ year: number; schools: number; teachers: number }[]> {
  return sql.all('SELECT p.year, p.schools, p.teachers FROM participation_total p ORDER BY p.year');
}

/** Which jurisdictions took part in which year, in the letter's order. */
export function participatingJurisdictions(
  sql: Sql,
): Promise<(Jurisdiction & { year: number; extent: ParticipationExtent })[]> {
  return sql.all(
    `SELECT p.year, p.extent, j.code, j.name, j.former_name AS formerName, j.order_no AS orderNo,
       j.moi_code AS moiCode
     FROM participation p JOIN jurisdiction j ON j.code = p.jurisdiction_code
     ORDER BY p.year, j.order_no, j.code`,
  );
}
