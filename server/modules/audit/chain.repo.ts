// The rows of the chains: what is not linked yet, and where each chain ends.
import type { Tx } from '../../database/database';
import { insertAll } from '../../database/insert-all';
import { first, limit, placeholders, type Sql } from '../../database/sql';
import { insertOrReplace } from '../../database/upsert';
import type { ChainedEntry, ChainEnd } from './chain';

/** A link as it is kept. */
export interface LinkRow {
  entryId: string;
  chain: string;
  position: number;
  hash: string;
}

/** The columns of an audit row that a hash covers, by the names of `ChainedEntry`. */
export const ENTRY_COLUMNS = `e.id AS id, e.at AS at, e.actor_id AS actorId, e.actor_role AS actorRole, e.action AS action,
  e.subject_kind AS subjectKind, e.subject_id AS subjectId, e.unit_id AS unitId,
  e.jurisdiction_code AS jurisdictionCode, e.changes AS changes, e.reason AS reason, e.request_id AS requestId,
  e.address AS address`;

/** The newest row that has a link, or null. */
export async function newestLinked(sql: Sql): Promise<string | null> {
  const text = 'SELECT MAX(l.entry_id) AS id FROM audit_link l';
  return (await first<{ id: string | null }>(sql, text))?.id ?? null;
}

/** The oldest rows without a link from an id on, at most `most`. */
export const unlinkedFrom = (sql: Sql, fromId: string, most: number): Promise<ChainedEntry[]> =>
  sql.all(
    `SELECT ${ENTRY_COLUMNS} FROM audit_entry e LEFT JOIN audit_link l ON l.entry_id = e.id
     WHERE e.id >= ? AND l.entry_id IS NULL ORDER BY e.id ${limit(most)}`,
    [fromId],
  );

/** Where these chains end; a chain that has none yet is not among them. */
export async function chainEnds(
  sql: Sql,
  chains: readonly string[],
): Promise<Map<string, ChainEnd>> {
  const rows = await sql.all<ChainEnd>(
    `SELECT c.chain AS chain, c.length AS length, c.head AS head FROM audit_chain c
     WHERE c.chain IN (${placeholders(chains)})`,
    chains,
  );
  return new Map(rows.map((row) => [row.chain, row]));
}

/** Adds links; a duplicate key means that another server has added them. */
export const insertLinks = (tx: Tx, links: readonly LinkRow[]): Promise<number> =>
  insertAll(
    tx,
    'audit_link',
    ['entry_id', 'chain', 'position', 'hash'],
    links.map(({ entryId, chain, position, hash }) => [entryId, chain, position, hash]),
  );

/** Keeps where chains end now. */
export async function storeEnds(
  tx: Tx,
  ends: readonly (ChainEnd & { seal: string })[],
): Promise<void> {
  await tx.run(
    insertOrReplace(tx.dialect, 'audit_chain', ['chain'], ['length', 'head', 'seal'], ends.length),
    ends.flatMap(({ chain, length, head, seal }) => [chain, length, head, seal]),
  );
}
