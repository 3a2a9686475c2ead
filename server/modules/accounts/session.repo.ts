// The rows of sessions, and the password behind them.
import type { Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';

/** A session as it is made. */
export interface NewSession {
  tokenHash: string;
  holderKind: 'TEACHER' | 'ACCOUNT';
  holderId: string;
  createdAt: Instant;
  expiresAt: Instant;
  /** When the second factor was given; null while it is asked for, or none is needed. */
  secondFactorAt: Instant | null;
}

/** Makes a session, seen now. */
export function insertSession(sql: Sql, session: NewSession): Promise<number> {
  return sql.run(
    `INSERT INTO session (token_hash, holder_kind, holder_id, created_at, seen_at, expires_at, second_factor_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [
      session.tokenHash,
      session.holderKind,
      session.holderId,
      session.createdAt,
      session.createdAt,
      session.expiresAt,
      session.secondFactorAt,
    ],
  );
}

/** Moves the last use forward, never back. */
export function touchSession(sql: Sql, tokenHash: string, now: Instant): Promise<number> {
  return sql.run('UPDATE session SET seen_at = ? WHERE token_hash = ? AND seen_at < ?', [
    now,
    tokenHash,
    now,
  ]);
}

/** Ends one session; answers how many there were. */
export function deleteSession(sql: Sql, tokenHash: string): Promise<number> {
  return sql.run('DELETE FROM session WHERE token_hash = ?', [tokenHash]);
}

/** Ends every session of one holder. */
export function deleteSessionsOf(sql: Sql, holderId: string): Promise<number> {
  return sql.run('DELETE FROM session WHERE holder_id = ?', [holderId]);
}

/** Replaces a password's hash, if it is still the one that was checked; answers 0 when it is not. */
export function replacePassword(
  sql: Sql,
  userName: string,
  hashes: { before: string; after: string },
  now: Instant,
): Promise<number> {
  return sql.run(
    `UPDATE credential SET password_hash = ?, must_change = 0, changed_at = ?
      WHERE user_name = ? AND password_hash = ?`,
    [hashes.after, now, userName, hashes.before],
  );
}

/** Keeps that a business account was used, and takes back that it was to be suspended for want of use. */
export function markUsed(sql: Sql, accountId: string, now: Instant): Promise<number> {
  return sql.run('UPDATE account SET last_used_at = ?, unused_notice_at = NULL WHERE id = ?', [
    now,
    accountId,
  ]);
}
