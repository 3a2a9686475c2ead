// The rows of the chains as they are checked: page by page, since there may be millions.
import { first, limit, type Sql } from '../../database/sql';
import type { ChainedEntry, ChainEnd } from './chain';
import { ENTRY_COLUMNS } from './chain.repo';

/** A link with its audit row; `id` is null where the row is gone. */
export type CheckedLink = Omit<ChainedEntry, 'id'> & {
  id: string | null;
  entryId: string;
  position: number;
  hash: string;
};

/** The ends of all chains, or of one. */
export const allEnds = (sql: Sql, chain: string | null): Promise<(ChainEnd & { seal: string })[]> =>
  sql.all(
    `SELECT c.chain AS chain, c.length AS length, c.head AS head, c.seal AS seal FROM audit_chain c
     ${chain === null ? '' : 'WHERE c.chain = ?'} ORDER BY c.chain`,
    chain === null ? [] : [chain],
  );

/** The links of a chain after a position and not after its end, at most `most`. */
export const linksAfter = (
  sql: Sql,
  { chain, length }: ChainEnd,
  position: number,
  most: number,
): Promise<CheckedLink[]> =>
  sql.all(
    `SELECT ${ENTRY_COLUMNS}, l.entry_id AS entryId, l.position AS position, l.hash AS hash
     FROM audit_link l LEFT JOIN audit_entry e ON e.id = l.entry_id
     WHERE l.chain = ? AND l.position > ? AND l.position <= ? ORDER BY l.position ${limit(most)}`,
    [chain, position, length],
  );

/** Chains with links that lie behind their end, or that have no end. */
export const beyondEnds = (
  sql: Sql,
  chain: string | null,
): Promise<{ chain: string; links: number }[]> =>
  sql.all(
    `SELECT l.chain AS chain, COUNT(*) AS links FROM audit_link l LEFT JOIN audit_chain c ON c.chain = l.chain
     WHERE (c.chain IS NULL OR l.position > c.length)${chain === null ? '' : ' AND l.chain = ?'}
     GROUP BY l.chain ORDER BY l.chain`,
    chain === null ? [] : [chain],
  );

/** Audit rows without a link after an id, at most `most`; of one unit, or of all. */
export const unlinkedAfter = (
  sql: Sql,
  id: string,
  unitId: string | null,
  most: number,
): Promise<{ id: string; unitId: string | null; jurisdictionCode: string | null }[]> =>
  sql.all(
    `SELECT e.id AS id, e.unit_id AS unitId, e.jurisdiction_code AS jurisdictionCode
     FROM audit_entry e LEFT JOIN audit_link l ON l.entry_id = e.id
     WHERE e.id > ?${unitId === null ? '' : ' AND e.unit_id = ?'} AND l.entry_id IS NULL ORDER BY e.id ${limit(most)}`,
    unitId === null ? [id] : [id, unitId],
  );

/** How many links there are; of one chain, or of all. */
export async function countLinks(sql: Sql, chain: string | null): Promise<number> {
  const text = `SELECT COUNT(*) AS links FROM audit_link l${chain === null ? '' : ' WHERE l.chain = ?'}`;
  return (await first<{ links: number }>(sql, text, chain === null ? [] : [chain]))?.links ?? 0;
}
