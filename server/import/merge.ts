// How rows of a file meet the rows of a table: added, changed where they differ, or left alone.
import type { Row } from '../database/bulk';
import type { Tx } from '../database/database';
import { placeholders, type SqlValue } from '../database/sql';
import { fieldsChanged, plainFields, type Fields, type Subject } from './note';
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
  /** What the audit says that a row is about; null for one that is told with another. */
  subject: (row: Row) => Subject | null;
  /** Columns that the subject needs of a row that stands here, besides the keys. */
  identity?: readonly string[];
  /** The compared columns as the audit tells them, where not as they stand. */
  told?: (row: Row) => Fields;
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

/** Has it written down that a row was added (`before` null), changed, or removed (`after` null). */
export function noteRow(run: ImportRun, merge: Merge, before: Row | null, after: Row | null): void {
  const { compared, identity = [], told = (row) => plainFields(row, compared) } = merge;
  const standing: Record<string, Row[string]> = {};
  for (const column of identity) {
    standing[column] = before?.[column] ?? after?.[column] ?? null;
  }
  const subject = merge.subject({ ...before, ...after, ...standing });
  if (subject === null) return;
  const changes = fieldsChanged(before && told(before), after && told(after));
  run.note({ ...subject, changes });
}

/** Merges at most a thousand rows, and has written down which it adds and changes. */
export async function mergeRows(run: ImportRun, merge: Merge, rows: readonly Row[]): Promise<void> {
  const { table, keys, compared, identity = [] } = merge;
  const [searched = ''] = keys;
  const wanted = [...new Set(rows.map((row) => row[searched] ?? null))];
  const found = await run.tx.all<Row>(
    `SELECT ${[...keys, ...identity, ...compared].join(', ')} FROM ${table} WHERE ${searched} IN (${placeholders(wanted)})`,
    wanted,
  );
  const before = new Map(found.map((row) => [keyOf(row, keys), row]));
  const counts = run.report.table(table);
  const added: Row[] = [];
  for (const row of rows) {
    const old = before.get(keyOf(row, keys));
    if (old === undefined) {
      counts.added += 1;
      const whole = { ...row, ...merge.added(row) };
      added.push(whole);
      noteRow(run, merge, null, whole);
    } else if (compared.every((column) => same(old[column], row[column]))) {
      counts.unchanged += 1;
    } else {
      counts.changed += 1;
      noteRow(run, merge, old, row);
      if (run.writes()) await change(run.tx, merge, row);
    }
  }
  if (run.writes()) await insertGiven(run.tx, table, added);
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
