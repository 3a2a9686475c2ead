// Where a request for more time belongs, for the permission rules.
import { first, type Sql } from '../../database/sql';

/** The unit and jurisdiction of a request, as on its cycle's snapshot; null when there is none. */
export const requestPlace = (
  sql: Sql,
  requestId: string,
): Promise<{ unitId: string; jurisdictionCode: string } | null> =>
  first(
    sql,
    `SELECT q.unit_id AS unitId, q.jurisdiction_code AS jurisdictionCode
     FROM extension_request q WHERE q.id = ?`,
    [requestId],
  );
