// The statements that find accounts that nobody uses, and suspend them.
import type { Tx } from '../../database/database';
import { limit, placeholders, type Sql } from '../../database/sql';
import { MANAGES_ACCOUNTS } from '../../domain/business-functions';
import type { Instant } from '../../domain/instant';

/** An account that nobody uses. */
export interface UnusedAccount {
  id: string;
  email: string;
  language: string | null;
  unitId: string;
  unitName: string;
  jurisdictionCode: string | null;
  /** When it was used last; before the first use, when it was approved or made. */
  usedAt: Instant;
  unusedNoticeAt: Instant | null;
}

/** Which of them: not used after `used`; without a notice where `told` is null, else with one by then. */
export interface Unused {
  used: Instant;
  told: Instant | null;
}

const used = (account: string): string =>
  `COALESCE(${account}.last_used_at, ${account}.decided_at, ${account}.created_at)`;

// Of the chiefs of an open school, and of an office's accounts, whoever was there last stays, and of the chiefs who manage
// accounts the last of these (D2.3): it holds for any order in which the others go.
const DISPENSABLE = `(a.role IN ('OPERATOR', 'CONTACT') OR (a.role = 'CHIEF' AND u.status <> 'OPEN')
  OR EXISTS (SELECT 1 FROM account b WHERE b.unit_id = a.unit_id AND b.role = a.role AND b.status = 'ACTIVE'
    AND (a.functions & ${MANAGES_ACCOUNTS}) <= (b.functions & ${MANAGES_ACCOUNTS})
    AND (${used('b')} > ${used('a')} OR (${used('b')} = ${used('a')} AND b.id > a.id))))`;

const SELECT = `SELECT a.id AS id, a.email AS email, a.language AS language, u.id AS unitId, u.name AS unitName,
  u.jurisdiction_code AS jurisdictionCode, ${used('a')} AS usedAt, a.unused_notice_at AS unusedNoticeAt
  FROM account a JOIN unit u ON u.id = a.unit_id
  WHERE a.status = 'ACTIVE' AND a.email IS NOT NULL AND ${used('a')} <= ? AND ${DISPENSABLE}`;

const told = (asked: Unused): { text: string; values: Instant[] } =>
  asked.told === null
    ? { text: 'a.unused_notice_at IS NULL', values: [] }
    : { text: 'a.unused_notice_at <= ?', values: [asked.told] };

/** The first of the accounts that nobody uses. */
export function findUnused(sql: Sql, asked: Unused, most: number): Promise<UnusedAccount[]> {
  const notice = told(asked);
  return sql.all(`${SELECT} AND ${notice.text} ORDER BY a.id ${limit(most)}`, [
    asked.used,
    ...notice.values,
  ]);
}

/**
 * Which of these accounts are still unused, once nobody else can change them or the chiefs beside them: units first,
 * then accounts, as everywhere.
 */
export async function lockUnused(
  tx: Tx,
  asked: Unused,
  found: readonly UnusedAccount[],
): Promise<UnusedAccount[]> {
  const units = [...new Set(found.map(({ unitId }) => unitId))].sort();
  await tx.run(`UPDATE unit SET version = version + 1 WHERE id IN (${placeholders(units)})`, units);
  const ids = found.map(({ id }) => id);
  await tx.run(`UPDATE account SET version = version WHERE id IN (${placeholders(ids)})`, ids);
  const notice = told(asked);
  return tx.all(`${SELECT} AND ${notice.text} AND a.id IN (${placeholders(ids)}) ORDER BY a.id`, [
    asked.used,
    ...notice.values,
    ...ids,
  ]);
}

/** Keeps that their owners were told. */
export const markTold = (tx: Tx, ids: readonly string[], now: Instant): Promise<number> =>
  tx.run(`UPDATE account SET unused_notice_at = ? WHERE id IN (${placeholders(ids)})`, [
    now,
    ...ids,
  ]);

/** Suspends them and ends their sessions; whoever is resumed later is told again before the next time. */
export async function suspendAll(tx: Tx, ids: readonly string[], now: Instant): Promise<void> {
  await tx.run(
    `UPDATE account SET status = 'SUSPENDED', unused_notice_at = NULL, version = version + 1, updated_at = ?
      WHERE id IN (${placeholders(ids)})`,
    [now, ...ids],
  );
  await tx.run(`DELETE FROM session WHERE holder_id IN (${placeholders(ids)})`, ids);
}
