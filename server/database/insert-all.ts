// How many rows from outside reach a table: parameters, a few statements for all of them.
import type { Sql, SqlValue } from './sql';

/** Parameters in one statement: far below what either engine takes. */
const PARAMETERS = 4000;

/** Inserts rows, each a value a column; answers how many. */
export async function insertAll(
  sql: Sql,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly SqlValue[])[],
): Promise<number> {
  const batch = Math.max(1, Math.floor(PARAMETERS / columns.length));
  const row = `(${columns.map(() => '?').join(', ')})`;
  for (let from = 0; from < rows.length; from += batch) {
    const part = rows.slice(from, from + batch);
    await sql.run(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${part.map(() => row).join(', ')}`,
      part.flat(),
    );
  }
  return rows.length;
}
