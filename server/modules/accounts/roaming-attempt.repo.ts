// The rows of sign-ins that have gone to a provider, and whom an identity from there may belong to.
import { first, limit, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';

/** A sign-in on its way. */
export interface AttemptRow {
  stateHash: string;
  issuer: string;
  verifierCipher: string;
  verifierKey: string;
  createdAt: Instant;
  expiresAt: Instant;
}

/** Keeps a sign-in that goes out. */
export const insertAttempt = (sql: Sql, row: AttemptRow): Promise<number> =>
  sql.run(
    `INSERT INTO roaming_attempt (state_hash, issuer, verifier_cipher, verifier_key, created_at, expires_at)
      VALUES (?, ?, ?, ?, ?, ?)`,
    // prettier-ignore
    [row.stateHash, row.issuer, row.verifierCipher, row.verifierKey, row.createdAt, row.expiresAt],
  );

/** Forgets the sign-ins that can't come back any more. */
export const deleteOldRoaming = (sql: Sql, now: Instant): Promise<number> =>
  sql.run('DELETE FROM roaming_attempt WHERE expires_at <= ?', [now]);

/** A sign-in that comes back, and never again: null for one that is unknown, was back before, or took too long. */
export async function takeAttempt(
  sql: Sql,
  stateHash: string,
  now: Instant,
): Promise<AttemptRow | null> {
  const row = await first<AttemptRow>(
    sql,
    `SELECT state_hash AS stateHash, issuer AS issuer, verifier_cipher AS verifierCipher, verifier_key AS verifierKey,
      created_at AS createdAt, expires_at AS expiresAt FROM roaming_attempt WHERE state_hash = ?`,
    [stateHash],
  );
  const taken = await sql.run('DELETE FROM roaming_attempt WHERE state_hash = ?', [stateHash]);
  return row !== null && taken > 0 && now < row.expiresAt ? row : null;
}

/** A teacher, as far as linking asks. */
export interface RoamingTeacher {
  id: string;
  status: string;
  version: number;
  /** Null for one whom nobody employs. */
  unitId: string | null;
  jurisdictionCode: string | null;
  /** Null until they can sign in by any means. */
  userName: string | null;
}

const TEACHER = `SELECT t.id AS id, t.status AS status, t.version AS version, t.unit_id AS unitId,
  u.jurisdiction_code AS jurisdictionCode, c.user_name AS userName
  FROM teacher t LEFT JOIN unit u ON u.id = t.unit_id LEFT JOIN credential c ON c.holder_id = t.id AND c.holder_kind = 'TEACHER'`;

/** The teacher with this id; null when there is none. */
export const roamingTeacher = (sql: Sql, id: string): Promise<RoamingTeacher | null> =>
  first(sql, `${TEACHER} WHERE t.id = ?`, [id]);

/** The teacher with this keyed hash of the national ID; null when there is none. */
export const teacherByNationalId = (sql: Sql, hash: string): Promise<RoamingTeacher | null> =>
  first(sql, `${TEACHER} WHERE t.national_id_hash = ?`, [hash]);

/** The teachers who have confirmed this address; two are as bad as none. */
export const teachersByEmail = (sql: Sql, email: string): Promise<RoamingTeacher[]> =>
  sql.all(`${TEACHER} WHERE t.email IN (?, ?) AND t.email_confirmed_at IS NOT NULL ${limit(2)}`, [
    email,
    email.toLowerCase(),
  ]);

/** Lets a teacher in who has not applied here: the account comes from elsewhere (D3.1). 0 when that has changed. */
export const activateRoaming = (
  sql: Sql,
  { id, version }: RoamingTeacher,
  now: Instant,
): Promise<number> =>
  sql.run(
    `UPDATE teacher SET status = 'ACTIVE', origin = 'ROAMING', version = version + 1, updated_at = ?
      WHERE id = ? AND version = ? AND status = 'NOT_APPLIED'`,
    [now, id, version],
  );

/** Gives a teacher a credential, which every session hangs on. */
export const insertRoamingCredential = (
  sql: Sql,
  userName: string,
  teacherId: string,
  passwordHash: string,
  now: Instant,
): Promise<number> =>
  sql.run(
    `INSERT INTO credential (user_name, holder_kind, holder_id, password_hash, must_change, changed_at)
      VALUES (?, 'TEACHER', ?, ?, 0, ?)`,
    [userName, teacherId, passwordHash, now],
  );
