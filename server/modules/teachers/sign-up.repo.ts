// The statements behind a teacher's signing up.
import { first, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';

/** Somebody who is 待申請 and employed. */
export interface Candidate {
  id: string;
  email: string | null;
  unitId: string | null;
  unitName: string;
  jurisdictionCode: string | null;
}

/** Who may sign up by a national ID: on some unit's roster, without an account yet; null for anybody else. */
export const candidateByHash = (sql: Sql, nationalIdHash: string): Promise<Candidate | null> =>
  first(
    sql,
    `SELECT t.id AS id, t.email AS email, u.id AS unitId, u.name AS unitName,
      u.jurisdiction_code AS jurisdictionCode FROM teacher t JOIN unit u ON u.id = t.unit_id
      WHERE t.national_id_hash = ? AND t.status = 'NOT_APPLIED'`,
    [nationalIdHash],
  );

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
