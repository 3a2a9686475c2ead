// How a statement reaches the database: one prepared-statement interface over both engines.
import type { Buffer } from 'node:buffer';

/** A value that a statement may carry. Instants and flags are numbers, ids are texts. */
export type SqlValue = string | number | null | Buffer;

/** What both engines can do: read plain rows, and run a statement that changes rows. */
export interface Sql {
  /** All rows of a SELECT, as plain objects keyed by the column names or aliases. */
  all<Row>(text: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** Runs INSERT, UPDATE or DELETE; answers how many rows matched (a guard by version reads this). */
  run(text: string, values?: readonly SqlValue[]): Promise<number>;
}

/** The first row of a SELECT, or null. */
export async function first<Row>(
  sql: Sql,
  text: string,
  values: readonly SqlValue[] = [],
): Promise<Row | null> {
  const rows = await sql.all<Row>(text, values);
  return rows[0] ?? null;
}

/** `?, ?, ?` for a list of values; an empty list never matches. */
export function placeholders(values: readonly unknown[]): string {
  return values.length === 0 ? 'NULL' : values.map(() => '?').join(', ');
}

/**
 * A page size written into the statement's text: MySQL refuses `LIMIT ?` with a number bound as a double.
 * The schema has checked the range; this makes sure that nothing but a whole number is ever spliced in.
 */
export function limit(count: number): string {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError('limit: not a count');
  return `LIMIT ${count}`;
}

/** A text to stand inside LIKE, with the wildcards of the person's own input made harmless (ESCAPE '!'). */
export function likeContains(text: string): string {
  return `%${text.replace(/[!%_]/g, (sign) => `!${sign}`)}%`;
}
