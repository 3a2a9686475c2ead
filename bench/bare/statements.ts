// What the bare server's answers are made with.
import type { Pool, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import type { CycleDefinition } from '../../server/domain/plan-content';
import type { Instant } from '../../server/domain/instant';

/** One bare server. */
export interface Bare {
  pool: Pool;
  year: number;
  definition: CycleDefinition;
  now(): Instant;
}

type Value = string | number | null;
/** A pool or one of its connections. */
type Connection = Pick<Pool, 'execute'>;

/** Rows of a prepared SELECT. */
export async function rows<Row>(
  connection: Connection,
  text: string,
  values: readonly Value[],
): Promise<Row[]> {
  const [found] = await connection.execute<RowDataPacket[]>(text, [...values]);
  return found as Row[];
}

/** How many rows a prepared statement changed. */
export async function change(
  connection: Connection,
  text: string,
  values: readonly Value[],
): Promise<number> {
  const [result] = await connection.execute<ResultSetHeader>(text, [...values]);
  return result.affectedRows;
}
