// Where a teacher, a transfer or an import is today, for the rules: the stored row says it, never the client.
import { first, type Sql } from '../../database/sql';
import type { Place } from '../../permissions/decide';

const FROM = {
  teacher: 'teacher r JOIN unit u ON u.id = r.unit_id',
  import: 'teacher_import r JOIN unit u ON u.id = r.unit_id',
  presentUnit: 'transfer r JOIN unit u ON u.id = r.from_unit_id',
  askingUnit: 'transfer r JOIN unit u ON u.id = r.to_unit_id',
} as const;

/** The unit of a record and its jurisdiction; null when there is no such record, or no unit has it. */
export const recordPlace = (sql: Sql, kind: keyof typeof FROM, id: string): Promise<Place | null> =>
  first(
    sql,
    `SELECT u.id AS unitId, u.jurisdiction_code AS jurisdictionCode FROM ${FROM[kind]} WHERE r.id = ?`,
    [id],
  );
