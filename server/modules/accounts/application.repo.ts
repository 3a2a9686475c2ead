// The statements of applying for a business account: where one can, who confirms what, and what is forgotten.
import type { Tx } from '../../database/database';
import { first, likeContains, limit, placeholders, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import type { UnitKind, UnitStatus } from '../../domain/units';

/** A unit as whoever applies sees it. */
export interface UnitToApplyFor {
  id: string;
  code: string;
  name: string;
  kind: UnitKind;
  status: UnitStatus;
  jurisdictionCode: string | null;
  jurisdictionName: string | null;
  /** The unit's bureau, which decides about chiefs; null where there is none. */
  bureauName: string | null;
}

const SELECT = `SELECT u.id AS id, u.code AS code, u.name AS name, u.kind AS kind, u.status AS status,
  u.jurisdiction_code AS jurisdictionCode, j.name AS jurisdictionName,
  (SELECT MIN(b.name) FROM unit b WHERE b.jurisdiction_code = u.jurisdiction_code AND b.kind = 'BUREAU') AS bureauName
  FROM unit u LEFT JOIN jurisdiction j ON j.code = u.jurisdiction_code`;

/** Open units of these kinds with the text in their name, or at the beginning of their code, by code. */
export function findUnitsToApplyFor(
  sql: Sql,
  kinds: readonly UnitKind[],
  search: string,
  most: number,
): Promise<UnitToApplyFor[]> {
  return sql.all(
    `${SELECT} WHERE u.status = 'OPEN' AND u.kind IN (${placeholders(kinds)})
      AND (REPLACE(u.name, '台', '臺') LIKE ? ESCAPE '!' OR u.code LIKE ? ESCAPE '!')
      ORDER BY u.code ${limit(most)}`,
    [
      ...kinds,
      likeContains(search.replaceAll('台', '臺')),
      likeContains(search.toUpperCase()).slice(1),
    ],
  );
}

/** A unit by its id, whatever it is; null when there is none. */
export const unitToApplyFor = (sql: Sql, id: string): Promise<UnitToApplyFor | null> =>
  first(sql, `${SELECT} WHERE u.id = ?`, [id]);

const UNCONFIRMED = "a.status = 'APPLIED' AND a.email_confirmed_at IS NULL";

/** An application whose mail was never answered, and where it was made. */
export interface UnansweredApplication {
  id: string;
  unitId: string;
  jurisdictionCode: string | null;
}

const UNANSWERED = `SELECT a.id AS id, a.unit_id AS unitId, u.jurisdiction_code AS jurisdictionCode
  FROM account a JOIN unit u ON u.id = a.unit_id`;

/**
 * An application of this person by this user name whose mail was never answered, whatever address it named: who applies
 * again means the same one, since the mail did not come, or the address was mistyped.
 */
export const unansweredApplication = (
  tx: Tx,
  userName: string,
  nationalIdHash: string,
): Promise<UnansweredApplication | null> =>
  first(
    tx,
    `${UNANSWERED} JOIN credential c ON c.holder_id = a.id AND c.holder_kind = 'ACCOUNT'
      WHERE c.user_name = ? AND a.national_id_hash = ? AND ${UNCONFIRMED}`,
    [userName, nationalIdHash],
  );

/** Applications from before an instant whose mail was never answered, the oldest first. */
export const unansweredBefore = (
  sql: Sql,
  before: Instant,
  most: number,
): Promise<UnansweredApplication[]> =>
  sql.all(
    `${UNANSWERED} WHERE ${UNCONFIRMED} AND a.created_at < ? ORDER BY a.created_at ${limit(most)}`,
    [before],
  );

/**
 * Deletes those of these applications that still wait for their mail's answer, with sign-in and links; answers them:
 * one that was confirmed since it was read stays.
 */
export async function deleteUnanswered(
  tx: Tx,
  asked: readonly UnansweredApplication[],
): Promise<UnansweredApplication[]> {
  const ids = asked.map(({ id }) => id);
  const list = placeholders(ids);
  await tx.run(
    `DELETE FROM account WHERE id IN (${list}) AND status = 'APPLIED' AND email_confirmed_at IS NULL`,
    ids,
  );
  // One that was confirmed meanwhile keeps its sign-in.
  const gone = `IN (${list}) AND NOT EXISTS (SELECT 1 FROM account a WHERE a.id =`;
  await tx.run(
    `DELETE FROM credential WHERE holder_id ${gone} credential.holder_id) AND holder_kind = 'ACCOUNT'`,
    ids,
  );
  await tx.run(`DELETE FROM mailed_link WHERE subject_id ${gone} mailed_link.subject_id)`, ids);
  // Read in the same transaction, so that what somebody else has deleted meanwhile is still seen, and not told twice.
  const left = await tx.all<{ id: string }>(
    `SELECT a.id AS id FROM account a WHERE a.id IN (${list})`,
    ids,
  );
  const stayed = new Set(left.map(({ id }) => id));
  return asked.filter(({ id }) => !stayed.has(id));
}

/** Puts an application into the queue, and takes its person; a duplicate key is a person who has a live account (D2.5). */
export const confirmAccount = (tx: Tx, id: string, now: Instant): Promise<number> =>
  tx.run(
    `UPDATE account SET email_confirmed_at = ?, live_national_id_hash = national_id_hash, version = version + 1,
      updated_at = ? WHERE id = ? AND status = 'APPLIED' AND email_confirmed_at IS NULL`,
    [now, now, id],
  );
