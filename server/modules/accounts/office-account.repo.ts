// The rows behind an office's account as it is made.
import type { Tx } from '../../database/database';
import { first, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import type { Role } from '../../domain/roles';
import type { UnitKind, UnitStatus } from '../../domain/units';

/** The unit that an account is for. */
export interface OfficeRow {
  name: string;
  kind: UnitKind;
  status: UnitStatus;
  jurisdictionCode: string | null;
}

/** A unit by its id; null when there is none. */
export const officeById = (sql: Sql, unitId: string): Promise<OfficeRow | null> =>
  first(
    sql,
    `SELECT u.name AS name, u.kind AS kind, u.status AS status, u.jurisdiction_code AS jurisdictionCode
      FROM unit u WHERE u.id = ?`,
    [unitId],
  );

/** Whether a person has an account that is not deleted (D2.5). */
export const livesAlready = async (sql: Sql, nationalIdHash: string): Promise<boolean> =>
  (await first(sql, 'SELECT id FROM account WHERE live_national_id_hash = ?', [nationalIdHash])) !==
  null;

/** Whether a user name is somebody's. */
export const userNameTaken = async (sql: Sql, userName: string): Promise<boolean> =>
  (await first(sql, 'SELECT holder_id FROM credential WHERE user_name = ?', [userName])) !== null;

/** An office's account as it is made. */
export interface NewOfficeAccount {
  id: string;
  sealed: { nationalIdCipher: string; nationalIdKey: string; nationalIdHash: string };
  name: string;
  telephone: string;
  email: string;
  language: string | null;
  unitId: string;
  role: Role;
  userName: string;
  passwordHash: string;
  /** Who makes it. */
  madeBy: string;
  now: Instant;
}

/** Writes an active account and its sign-in; a duplicate key means that person or user name came first elsewhere. */
export async function insertOfficeAccount(tx: Tx, account: NewOfficeAccount): Promise<void> {
  const { id, sealed, now } = account;
  await tx.run(
    `INSERT INTO account (id, national_id_cipher, national_id_key, national_id_hash, live_national_id_hash, name,
      telephone, email, unit_id, role, functions, status, language, decided_by, decided_at, version, created_at,
      updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 'ACTIVE', ?, ?, ?, 1, ?, ?)`,
    [
      ...[id, sealed.nationalIdCipher, sealed.nationalIdKey],
      ...[sealed.nationalIdHash, sealed.nationalIdHash, account.name],
      ...[account.telephone, account.email, account.unitId, account.role],
      ...[account.language, account.madeBy, now, now, now],
    ],
  );
  await tx.run(
    `INSERT INTO credential (user_name, holder_kind, holder_id, password_hash, must_change, changed_at)
      VALUES (?, 'ACCOUNT', ?, ?, 1, ?)`,
    [account.userName, id, account.passwordHash, now],
  );
}

/** An account whose second factor is taken away. */
export interface FactorOwner {
  role: Role;
  status: string;
  version: number;
  email: string | null;
  language: string | null;
  unitId: string;
  unitName: string;
  jurisdictionCode: string | null;
}

/** Guards a change of an account by its version; answers 0 when it is another by now. */
export const raiseVersion = (
  tx: Tx,
  accountId: string,
  version: number,
  now: Instant,
): Promise<number> =>
  tx.run('UPDATE account SET version = version + 1, updated_at = ? WHERE id = ? AND version = ?', [
    now,
    accountId,
    version,
  ]);

/** The owner of a second factor; null when there is no such account. */
export const factorOwner = (sql: Sql, accountId: string): Promise<FactorOwner | null> =>
  first(
    sql,
    `SELECT a.role AS role, a.status AS status, a.version AS version, a.email AS email, a.language AS language,
      u.id AS unitId, u.name AS unitName, u.jurisdiction_code AS jurisdictionCode
      FROM account a JOIN unit u ON u.id = a.unit_id WHERE a.id = ?`,
    [accountId],
  );
