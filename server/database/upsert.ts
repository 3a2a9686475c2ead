// How a row is added to or changed in one statement, in the words of either engine.
import type { Dialect } from './database';

/**
 * INSERT that, where the key stands already, adds `increments` to the stored row instead.
 * @param columns every column inserted, keys first
 */
export function insertOrIncrement(
  dialect: Dialect,
  table: string,
  keys: readonly string[],
  increments: readonly string[],
  others: readonly string[] = [],
): string {
  const columns = [...keys, ...others, ...increments];
  const insert = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  return dialect === 'mysql'
    ? `${insert} ON DUPLICATE KEY UPDATE ${increments.map((c) => `${c} = ${c} + VALUES(${c})`).join(', ')}`
    : `${insert} ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${increments.map((c) => `${c} = ${c} + excluded.${c}`).join(', ')}`;
}

/** INSERT of `count` rows that, where the key stands already, replaces the other columns with the new values. */
export function insertOrReplace(
  dialect: Dialect,
  table: string,
  keys: readonly string[],
  others: readonly string[],
  count = 1,
): string {
  const columns = [...keys, ...others];
  const row = `(${columns.map(() => '?').join(', ')})`;
  const insert = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array(count).fill(row).join(', ')}`;
  return dialect === 'mysql'
    ? `${insert} ON DUPLICATE KEY UPDATE ${others.map((c) => `${c} = VALUES(${c})`).join(', ')}`
    : `${insert} ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${others.map((c) => `${c} = excluded.${c}`).join(', ')}`;
}

/** INSERT of `count` rows that leaves out, and leaves as they are, those whose key stands already. */
export function insertUnlessThere(
  dialect: Dialect,
  table: string,
  keys: readonly string[],
  others: readonly string[],
  count = 1,
): string {
  const columns = [...keys, ...others];
  const row = `(${columns.map(() => '?').join(', ')})`;
  const insert = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array(count).fill(row).join(', ')}`;
  // On MySQL to set a column to itself is to change nothing; IGNORE would hide other faults, too.
  return dialect === 'mysql'
    ? `${insert} ON DUPLICATE KEY UPDATE ${keys[0]} = ${table}.${keys[0]}`
    : `${insert} ON CONFLICT (${keys.join(', ')}) DO NOTHING`;
}
