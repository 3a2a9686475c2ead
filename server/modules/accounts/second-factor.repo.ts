// The rows of second factors and recovery codes.
import type { Tx } from '../../database/database';
import { first, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';

/** A second factor as it is kept. */
export interface FactorRow {
  secretCipher: string;
  secretKey: string;
  /** Null until a first code has fitted. */
  confirmedAt: Instant | null;
  /** The time step of the last code taken. */
  lastStep: number;
}

/** The second factor of an account; null where none was begun. */
export const factorOf = (sql: Sql, accountId: string): Promise<FactorRow | null> =>
  first(
    sql,
    `SELECT secret_cipher AS secretCipher, secret_key AS secretKey, confirmed_at AS confirmedAt,
      last_step AS lastStep FROM second_factor WHERE account_id = ?`,
    [accountId],
  );

/** The second factor behind a user name; null where there is none. */
export const factorOfUserName = (sql: Sql, userName: string): Promise<FactorRow | null> =>
  first(
    sql,
    `SELECT f.secret_cipher AS secretCipher, f.secret_key AS secretKey, f.confirmed_at AS confirmedAt,
      f.last_step AS lastStep FROM second_factor f JOIN credential c ON c.holder_id = f.account_id
      WHERE c.user_name = ? AND c.holder_kind = 'ACCOUNT'`,
    [userName],
  );

/** Holds up whoever changes the same account's second factor beside. */
export const lockAccount = (tx: Tx, accountId: string): Promise<number> =>
  tx.run('UPDATE account SET version = version WHERE id = ?', [accountId]);

/** Keeps a secret that is still to be confirmed, instead of an earlier one. */
export async function replacePending(
  tx: Tx,
  accountId: string,
  sealed: { cipher: string; key: string },
  now: Instant,
): Promise<void> {
  await tx.run('DELETE FROM second_factor WHERE account_id = ? AND confirmed_at IS NULL', [
    accountId,
  ]);
  await tx.run(
    `INSERT INTO second_factor (account_id, secret_cipher, secret_key, confirmed_at, last_step, created_at)
      VALUES (?, ?, ?, NULL, 0, ?)`,
    [accountId, sealed.cipher, sealed.key, now],
  );
}

/** Sets the factor up, if its secret is still the one whose code has fitted; answers 0 when it is not. */
export const confirmFactor = (
  tx: Tx,
  accountId: string,
  { secretCipher }: FactorRow,
  step: number,
  now: Instant,
): Promise<number> =>
  tx.run(
    `UPDATE second_factor SET confirmed_at = ?, last_step = ?
      WHERE account_id = ? AND secret_cipher = ? AND confirmed_at IS NULL`,
    [now, step, accountId, secretCipher],
  );

/** Takes the code of a step; answers 0 when it, or a later one, was taken before. */
export const takeStep = (
  tx: Tx,
  accountId: string,
  { secretCipher }: FactorRow,
  step: number,
): Promise<number> =>
  tx.run(
    'UPDATE second_factor SET last_step = ? WHERE account_id = ? AND secret_cipher = ? AND last_step < ?',
    [step, accountId, secretCipher, step],
  );

/** Uses a recovery code up; answers 0 when there is none, or it was used before. */
export const takeRecoveryCode = (
  tx: Tx,
  accountId: string,
  codeHash: string,
  now: Instant,
): Promise<number> =>
  tx.run(
    'UPDATE recovery_code SET used_at = ? WHERE account_id = ? AND code_hash = ? AND used_at IS NULL',
    [now, accountId, codeHash],
  );

/** How many recovery codes of an account are not used yet. */
export async function recoveryCodesLeftOf(sql: Sql, accountId: string): Promise<number> {
  const text =
    'SELECT COUNT(*) AS total FROM recovery_code WHERE account_id = ? AND used_at IS NULL';
  return (await first<{ total: number }>(sql, text, [accountId]))?.total ?? 0;
}

/** Keeps new recovery codes instead of all earlier ones. */
export async function replaceRecoveryCodes(
  tx: Tx,
  accountId: string,
  hashes: readonly string[],
): Promise<void> {
  await tx.run('DELETE FROM recovery_code WHERE account_id = ?', [accountId]);
  await tx.run(
    `INSERT INTO recovery_code (account_id, code_hash) VALUES ${hashes.map(() => '(?, ?)').join(', ')}`,
    hashes.flatMap((hash) => [accountId, hash]),
  );
}

/** Takes a second factor away with its recovery codes; answers whether there was one. */
export async function deleteFactor(tx: Tx, accountId: string): Promise<boolean> {
  await tx.run('DELETE FROM recovery_code WHERE account_id = ?', [accountId]);
  return (await tx.run('DELETE FROM second_factor WHERE account_id = ?', [accountId])) > 0;
}
