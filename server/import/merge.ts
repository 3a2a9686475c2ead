// How rows of a file meet the rows of a table: added, changed where they differ, or left alone.
import type { Row } from '../database/bulk';
import type { Tx } from '../database/database';
import { placeholders, type SqlValue } from '../database/sql';
import type { ImportRun } from './run';

/** How a table is merged into. */
export interface Merge {
  table: string;
  /** The columns that name a row; the first one is searched by. */
  keys: readonly string[];
  /** The columns that the file decides. */
  compared: readonly string[];
  /** What an added row has besides. */
  added: (row: Row) => Row;
  /** What a changed row gets besides, in SQL: 'version = version + 1'. */
  touched?: (row: Row) => string;
}

/** Inserts rows by parameters: what they hold comes from outside. */
export async function insertGiven(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const [head] = rows;
  if (head === undefined) return;
  const columns = Object.keys(head);
  const values = rows.map(() => `(${placeholders(columns)})`).join(', ');
  await tx.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${values}`,
    rows.flatMap((row) => columns.map((column) => row[column] ?? null)),
  );
}

const keyOf = (row: Row, keys: readonly string[]): string =>
  keys.map((key) => String(row[key])).join('\n');

const same = (a: SqlValue | undefined, b: SqlValue | undefined): boolean =>
  (a ?? null) === (b ?? null);

/** Merges at most a thousand rows; answers the rows as they were before, by key. */
export async function mergeRows(
  run: ImportRun,
  merge: Merge,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, Row>> {
  const { table, keys, compared } = merge;
  const [searched = ''] = keys;
  const wanted = [...new Set(rows.map((row) => row[searched] ?? null))];
  const found = await run.tx.all<Row>(
    `SELECT ${[...keys, ...compared].join(', ')} FROM ${table} WHERE ${searched} IN (${placeholders(wanted)})`,
    wanted,
  );
  const before = new Map(found.map((row) => [keyOf(row, keys), row]));
  const counts = run.report.table(table);
  const added: Row[] = [];
  for (const row of rows) {
    const old = before.get(keyOf(row, keys));
    if (old === undefined) {
      counts.added += 1;
      added.push({ ...row, ...merge.added(row) });
    } else if (compared.every((column) => same(old[column], row[column]))) {
      counts.unchanged += 1;
    } else {
      counts.changed += 1;
      if (run.writes()) await change(run.tx, merge, row);
    }
  }
  if (run.writes()) await insertGiven(run.tx, table, added);
  return before;
}

async function change(tx: Tx, merge: Merge, row: Row): Promise<void> {
  const sets = merge.compared.map((column) => `${column} = ?`);
  if (merge.touched !== undefined) sets.push(merge.touched(row));
  const where = merge.keys.map((key) => `${key} = ?`).join(' AND ');
  await tx.run(
    `UPDATE ${merge.table} SET ${sets.join(', ')} WHERE ${where}`,
    [...merge.compared, ...merge.keys].map((column) => row[column] ?? null),
  );
}
