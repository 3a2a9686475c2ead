// The statements that delete what nobody can use any more.
import type { Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';

/** Sessions that have come to their absolute end. */
export function deleteEndedSessions(sql: Sql, now: Instant): Promise<number> {
  return sql.run('DELETE FROM session WHERE expires_at <= ?', [now]);
}

/** Counts of failed sign-ins that began before an instant and block nobody now. */
export function deleteOldAttempts(sql: Sql, before: Instant, now: Instant): Promise<number> {
  return sql.run(
    'DELETE FROM sign_in_attempt WHERE first_at < ? AND (blocked_until IS NULL OR blocked_until <= ?)',
    [before, now],
  );
}

/** Every session lives on when the time is moved by hand: nobody has been idle for what nobody has lived through. */
export function shiftSessions(sql: Sql, by: number): Promise<number> {
  return sql.run(
    'UPDATE session SET created_at = created_at + ?, seen_at = seen_at + ?, expires_at = expires_at + ?',
    [by, by, by],
  );
}
