// The statements behind a teacher's signing up.
import type { Tx } from '../../database/database';
import { first, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import { deleteSessionsOf } from '../accounts/session.repo';

/** Somebody who is 待申請 and employed. */
export interface Candidate {
  id: string;
  /** Unmasked: only services see it. */
  name: string;
  email: string | null;
  unitId: string | null;
  unitName: string;
  jurisdictionCode: string | null;
}

/** Who may sign up by a national ID: on some unit's roster, without an account yet; null for anybody else. */
export const candidateByHash = (sql: Sql, nationalIdHash: string): Promise<Candidate | null> =>
  first(
    sql,
    `SELECT t.id AS id, t.name AS name, t.email AS email, u.id AS unitId, u.name AS unitName,
      u.jurisdiction_code AS jurisdictionCode FROM teacher t JOIN unit u ON u.id = t.unit_id
      WHERE t.national_id_hash = ? AND t.status = 'NOT_APPLIED'`,
    [nationalIdHash],
  );

/** Takes away all by which somebody signs in as a teacher: user name, sessions, mailed links, identities elsewhere. */
export async function deleteSignIn(tx: Tx, teacherId: string): Promise<void> {
  await tx.run("DELETE FROM credential WHERE holder_id = ? AND holder_kind = 'TEACHER'", [
    teacherId,
  ]);
  await deleteSessionsOf(tx, teacherId);
  await tx.run('DELETE FROM mailed_link WHERE subject_id = ?', [teacherId]);
  await tx.run('DELETE FROM roaming_link WHERE teacher_id = ?', [teacherId]);
}

/** Keeps in which language a teacher's mails are written. */
export const setLanguage = (sql: Sql, id: string, language: string): Promise<number> =>
  sql.run('UPDATE teacher SET language = ? WHERE id = ?', [language, id]);

/** Gives a teacher a sign-in; a duplicate key means that the name is taken, or the teacher has one. */
export const insertTeacherCredential = (
  sql: Sql,
  row: { userName: string; teacherId: string; passwordHash: string; now: Instant },
): Promise<number> =>
  sql.run(
    `INSERT INTO credential (user_name, holder_kind, holder_id, password_hash, must_change, changed_at)
      VALUES (?, 'TEACHER', ?, ?, 0, ?)`,
    [row.userName, row.teacherId, row.passwordHash, row.now],
  );
