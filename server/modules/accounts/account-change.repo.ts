// The statements that make, change and end business accounts.
import type { Tx } from '../../database/database';
import { first, limit } from '../../database/sql';
import type { AccountStatus } from '../../domain/account-life';
import type { Instant } from '../../domain/instant';
import type { Role } from '../../domain/roles';
import { SETTLED_COURSES } from './account.repo';

/** An account as it is inserted. */
export interface NewAccount {
  id: string;
  nationalIdCipher: string;
  nationalIdKey: string;
  nationalIdHash: string;
  /** Null for an application that is not confirmed: the person may still have another account (D2.5). */
  liveNationalIdHash: string | null;
  name: string;
  telephone: string;
  email: string;
  unitId: string;
  role: Role;
  /** Mask of business functions. */
  functions: number;
  status: AccountStatus;
  language: string;
  now: Instant;
}

/** Adds an account; a duplicate key is a person who has a live one (D2.5). */
export const insertAccount = (tx: Tx, row: NewAccount): Promise<number> =>
  tx.run(
    `INSERT INTO account (id, national_id_cipher, national_id_key, national_id_hash, live_national_id_hash, name,
      telephone, email, unit_id, role, functions, status, language, version, created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)`,
    [
      row.id,
      row.nationalIdCipher,
      row.nationalIdKey,
      row.nationalIdHash,
      row.liveNationalIdHash,
      row.name,
      row.telephone,
      row.email,
      row.unitId,
      row.role,
      row.functions,
      row.status,
      row.language,
      row.now,
      row.now,
    ],
  );

/** Adds the sign-in of an account; a duplicate key is a user name that is taken (D2.10). */
export const insertCredential = (
  tx: Tx,
  row: { userName: string; accountId: string; passwordHash: string; now: Instant },
): Promise<number> =>
  tx.run(
    `INSERT INTO credential (user_name, holder_kind, holder_id, password_hash, must_change, changed_at)
      VALUES (?, 'ACCOUNT', ?, ?, 0, ?)`,
    [row.userName, row.accountId, row.passwordHash, row.now],
  );

/** Takes the sign-in away: the user name is free again (D2.5). */
export const deleteCredential = (tx: Tx, accountId: string): Promise<number> =>
  tx.run("DELETE FROM credential WHERE holder_id = ? AND holder_kind = 'ACCOUNT'", [accountId]);

/**
 * Holds up whoever changes an account of the same unit beside; comes before every read of the transaction. It really
 * changes the row: on a cluster that compares what transactions wrote, two on different servers then meet, too.
 */
export const lockUnit = (tx: Tx, unitId: string): Promise<number> =>
  tx.run('UPDATE unit SET version = version + 1 WHERE id = ?', [unitId]);

/** What a decision about an account leaves. */
export interface AccountState {
  role: Role;
  functions: number;
  status: AccountStatus;
  /** False once it is over: the person is free for another (D2.5). */
  live: boolean;
  decidedBy: string | null;
  decidedAt: Instant | null;
  refusalReason: string | null;
}

/** Stores it, if the version is still the one that was seen; answers 0 when it is not. */
export const storeAccount = (
  tx: Tx,
  id: string,
  version: number,
  state: AccountState,
  now: Instant,
): Promise<number> =>
  tx.run(
    `UPDATE account SET role = ?, functions = ?, status = ?,
      live_national_id_hash = CASE WHEN ? = 1 THEN live_national_id_hash ELSE NULL END,
      decided_by = COALESCE(?, decided_by), decided_at = COALESCE(?, decided_at), refusal_reason = ?,
      unused_notice_at = NULL, version = version + 1, updated_at = ? WHERE id = ? AND version = ?`,
    [
      ...[state.role, state.functions, state.status, state.live ? 1 : 0],
      ...[state.decidedBy, state.decidedAt, state.refusalReason, now, id, version],
    ],
  );

/** Stores the telephone number. */
export const storeTelephone = (
  tx: Tx,
  id: string,
  telephone: string,
  now: Instant,
): Promise<number> =>
  tx.run('UPDATE account SET telephone = ?, version = version + 1, updated_at = ? WHERE id = ?', [
    telephone,
    now,
    id,
  ]);

/**
 * How many other active chiefs a unit has (D2.3).
 * @param functions the mask of what each of them must have; 0 for any
 */
export async function otherActiveChiefs(
  tx: Tx,
  unitId: string,
  id: string,
  functions: number,
): Promise<number> {
  const text = `SELECT COUNT(*) AS total FROM account WHERE unit_id = ? AND role = 'CHIEF' AND status = 'ACTIVE'
    AND id <> ? AND (functions & ?) = ?`;
  return (await first<{ total: number }>(tx, text, [unitId, id, functions, functions]))?.total ?? 0;
}

/** What an active account may do now; null for one that is not active: suspended meanwhile, it decides nothing. */
export const powersOf = (tx: Tx, id: string): Promise<{ role: Role; functions: number } | null> =>
  first(
    tx,
    "SELECT role AS role, functions AS functions FROM account WHERE id = ? AND status = 'ACTIVE'",
    [id],
  );

/** The titles of the first courses that keep an account (D2.7), in the order in which they were registered. */
export async function unconfirmedCourses(tx: Tx, id: string, most: number): Promise<string[]> {
  const rows = await tx.all<{ title: string }>(
    `SELECT k.title AS title FROM course k WHERE k.account_id = ? AND k.status NOT IN ${SETTLED_COURSES}
      ORDER BY k.id ${limit(most)}`,
    [id],
  );
  return rows.map(({ title }) => title);
}
