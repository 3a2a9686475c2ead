// The rows of identities elsewhere that open a teacher's account (D3.1).
import { first, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';

/** An identity elsewhere, as its teacher sees it. */
export interface RoamingLinkRow {
  issuer: string;
  linkedBy: 'NATIONAL_ID' | 'EMAIL';
  linkedAt: Instant;
}

/** The identities that open a teacher's account, the oldest first. */
export const roamingLinksOf = (sql: Sql, teacherId: string): Promise<RoamingLinkRow[]> =>
  sql.all(
    `SELECT issuer AS issuer, linked_by AS linkedBy, linked_at AS linkedAt FROM roaming_link
      WHERE teacher_id = ? ORDER BY linked_at, identity_hash`,
    [teacherId],
  );

/** Whose account an identity opens; null before it is linked. */
export const teacherOfIdentity = (
  sql: Sql,
  identityHash: string,
): Promise<{ teacherId: string } | null> =>
  first(sql, 'SELECT teacher_id AS teacherId FROM roaming_link WHERE identity_hash = ?', [
    identityHash,
  ]);

/** Links an identity to a teacher. */
export const insertRoamingLink = (
  sql: Sql,
  row: RoamingLinkRow & { identityHash: string; teacherId: string },
): Promise<number> =>
  sql.run(
    'INSERT INTO roaming_link (identity_hash, issuer, teacher_id, linked_by, linked_at) VALUES (?, ?, ?, ?, ?)',
    [row.identityHash, row.issuer, row.teacherId, row.linkedBy, row.linkedAt],
  );
