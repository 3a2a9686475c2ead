// Which cycle is the current one: the newest that has begun to matter, its roster cutoff included (D4.1, D4.2).
import { first, type Sql, type SqlValue } from '../../database/sql';
import type { Instant } from '../../domain/instant';

/** The current year as an expression inside a statement; null where there is no cycle. */
export const CURRENT_YEAR = `COALESCE((SELECT MAX(begun.year) FROM cycle begun
  WHERE begun.opens_at <= ? OR begun.roster_cutoff_at <= ?), (SELECT MIN(every.year) FROM cycle every))`;

/** The values of its parameters. */
export const currentYearValues = (now: Instant): SqlValue[] => [now, now];

/** The newest cycle whose cutoff or opening has come, else the oldest; null where there is none. */
export async function currentYear(sql: Sql, now: Instant): Promise<number | null> {
  const text = `SELECT ${CURRENT_YEAR} AS year`;
  return (await first<{ year: number | null }>(sql, text, currentYearValues(now)))?.year ?? null;
}
