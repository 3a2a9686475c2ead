// Whom a mail about the own sign-in goes to, and what such a mail's link changes.
import type { Tx } from '../../database/database';
import { first, placeholders, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';

/** Somebody who can sign in, as mails need to know them. */
export interface Correspondent {
  kind: 'TEACHER' | 'ACCOUNT';
  id: string;
  userName: string;
  email: string | null;
  emailConfirmedAt: Instant | null;
  language: string | null;
  status: string;
  unitId: string | null;
  jurisdictionCode: string | null;
}

const SELECT = `SELECT c.holder_kind AS kind, c.holder_id AS id, c.user_name AS userName,
  CASE WHEN a.id IS NULL THEN t.email ELSE a.email END AS email,
  CASE WHEN a.id IS NULL THEN t.email_confirmed_at ELSE a.email_confirmed_at END AS emailConfirmedAt,
  COALESCE(a.language, t.language) AS language, COALESCE(a.status, t.status) AS status,
  u.id AS unitId, u.jurisdiction_code AS jurisdictionCode
  FROM credential c
  LEFT JOIN account a ON c.holder_kind = 'ACCOUNT' AND a.id = c.holder_id
  LEFT JOIN teacher t ON c.holder_kind = 'TEACHER' AND t.id = c.holder_id
  LEFT JOIN unit u ON u.id = COALESCE(a.unit_id, t.unit_id)`;

/** Whoever has this user name; null when nobody has. */
export const correspondentByUserName = (
  sql: Sql,
  userName: string,
): Promise<Correspondent | null> => first(sql, `${SELECT} WHERE c.user_name = ?`, [userName]);

/** Whoever holds a credential; null for who cannot sign in. */
export const correspondentById = (
  sql: Sql,
  kind: Correspondent['kind'],
  id: string,
): Promise<Correspondent | null> =>
  first(sql, `${SELECT} WHERE c.holder_id = ? AND c.holder_kind = ?`, [id, kind]);

/** Sets a password of the person's own; by person, since a user name that was given back may be another's by now. */
export const setPassword = (
  tx: Tx,
  { kind, id }: Pick<Correspondent, 'kind' | 'id'>,
  passwordHash: string,
  now: Instant,
): Promise<number> =>
  tx.run(
    `UPDATE credential SET password_hash = ?, must_change = 0, changed_at = ?
      WHERE holder_id = ? AND holder_kind = ?`,
    [passwordHash, now, id, kind],
  );

const tableOf = (kind: Correspondent['kind']): string =>
  kind === 'TEACHER' ? 'teacher' : 'account';

/** Holds up whoever changes the same person beside. */
export const lockCorrespondent = (
  tx: Tx,
  kind: Correspondent['kind'],
  id: string,
): Promise<number> => tx.run(`UPDATE ${tableOf(kind)} SET version = version WHERE id = ?`, [id]);

/** Keeps that the present address has been confirmed, unless it was before. */
export const markEmailConfirmed = (
  tx: Tx,
  kind: Correspondent['kind'],
  id: string,
  now: Instant,
): Promise<number> =>
  tx.run(
    `UPDATE ${tableOf(kind)} SET email_confirmed_at = ? WHERE id = ? AND email_confirmed_at IS NULL`,
    [now, id],
  );

/** Replaces the address by one that has been confirmed. */
export const replaceEmail = (
  tx: Tx,
  kind: Correspondent['kind'],
  id: string,
  email: string,
  now: Instant,
): Promise<number> =>
  tx.run(
    `UPDATE ${tableOf(kind)} SET email = ?, email_confirmed_at = ?, version = version + 1, updated_at = ?
      WHERE id = ?`,
    [email, now, now, id],
  );

/** Takes a mail and a link out again that were written in the same transaction. */
export async function takeBackMail(tx: Tx, eventKey: string, subjectId: string): Promise<void> {
  await tx.run('DELETE FROM mail WHERE event_key = ?', [eventKey]);
  await tx.run('DELETE FROM mailed_link WHERE subject_id = ?', [subjectId]);
}

/** How many links of a purpose somebody could still use. */
export async function openLinks(tx: Tx, subjectId: string, purpose: string): Promise<number> {
  const text =
    'SELECT COUNT(*) AS open FROM mailed_link WHERE subject_id = ? AND purpose = ? AND used_at IS NULL';
  return (await first<{ open: number }>(tx, text, [subjectId, purpose]))?.open ?? 0;
}

/** Ends all links of these purposes that somebody could still use. */
export const endLinksOf = (
  tx: Tx,
  subjectId: string,
  purposes: readonly string[],
  now: Instant,
): Promise<number> =>
  tx.run(
    `UPDATE mailed_link SET used_at = ?
      WHERE subject_id = ? AND purpose IN (${placeholders(purposes)}) AND used_at IS NULL`,
    [now, subjectId, ...purposes],
  );
