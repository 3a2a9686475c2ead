// How what is sealed with an old key is sealed with the current one: row by row, in batches, to be broken off and begun again.
import type { Vault } from '../app/vault';
import type { Database } from '../database/database';
import { first, limit, type Sql } from '../database/sql';
import { newId } from '../domain/id';
import type { Instant } from '../domain/instant';
import { insertAudit } from '../modules/audit/write.repo';
import { SEALED, type SealedColumns } from './sealed-columns';

/** Rows in one transaction: short enough that nobody who writes meanwhile notices. */
const BATCH = 500;

/** What was done. */
export interface Rotation {
  /** Id of the current key. */
  key: string;
  /** Rows by table that are sealed with it now, and were not before. */
  rows: Record<string, number>;
  /** Rows by table and key that cannot be opened, so that they stay as they are. */
  unreadable: Record<string, number>;
}

type SealedRow = Record<string, string | null>;

const pending = ({ table, key }: SealedColumns): string =>
  `FROM ${table} WHERE ${key} IS NOT NULL AND ${key} <> ?`;

/** The id of the key that new texts are sealed with. */
export const currentKey = (vault: Pick<Vault, 'sealText'>): string => vault.sealText('').key;

/** How many rows lie under another key than the current one. */
export async function countPending(sql: Sql, key: string): Promise<number> {
  let total = 0;
  for (const columns of SEALED) {
    const text = `SELECT COUNT(*) AS pending ${pending(columns)}`;
    total += (await first<{ pending: number }>(sql, text, [key]))?.pending ?? 0;
  }
  return total;
}

/** The ciphers of a row under the current key; null where one of them cannot be opened. */
function resealed(vault: Vault, { ciphers, key }: SealedColumns, row: SealedRow) {
  try {
    return ciphers.map((column) => {
      const cipher = row[column] ?? null;
      // Empty is what was forgotten: there is nothing to seal.
      if (cipher === null || cipher === '') return cipher;
      return vault.sealText(vault.openText({ cipher, key: row[key] ?? '' })).cipher;
    });
  } catch {
    return null;
  }
}

async function rotateTable(
  database: Database,
  vault: Vault,
  columns: SealedColumns,
  rotation: Rotation,
  advance: (rows: number) => void,
): Promise<void> {
  const { table, id, ciphers, key } = columns;
  const set = [...ciphers, key].map((column) => `${column} = ?`).join(', ');
  // Whoever changed the row since it was read has sealed it with the current key, or gave it another text.
  const unchanged = [key, ...ciphers].map((column) => `COALESCE(${column}, '') = ?`).join(' AND ');
  let after = '';
  for (;;) {
    const rows = await database.reads.all<SealedRow>(
      `SELECT ${[id, key, ...ciphers].join(', ')} ${pending(columns)} AND ${id} > ? ORDER BY ${id} ${limit(BATCH)}`,
      [rotation.key, after],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    const done = rows.map((row) => ({ row, sealed: resealed(vault, columns, row) }));
    await database.transaction(async (tx) => {
      for (const { row, sealed } of done) {
        if (sealed === null) continue;
        const before = [key, ...ciphers].map((column) => row[column] ?? '');
        await tx.run(`UPDATE ${table} SET ${set} WHERE ${id} = ? AND ${unchanged}`, [
          ...[...sealed, rotation.key, row[id] ?? ''],
          ...before,
        ]);
      }
    });
    for (const { row, sealed } of done) {
      const [counts, name] =
        sealed === null
          ? [rotation.unreadable, `${table} ${row[key] ?? ''}`]
          : [rotation.rows, table];
      counts[name] = (counts[name] ?? 0) + 1;
    }
    advance(rows.length);
    after = last[id] ?? '';
  }
}

/**
 * Seals everything with the current key that lies under another, and writes down that it was done. Safe to break off,
 * to run again, and to run beside servers that know both keys.
 * @param now the product's time, of the audit row
 * @param advance told how many rows were looked at since the last call
 */
export async function rotateKeys(
  database: Database,
  vault: Vault,
  now: Instant,
  advance: (rows: number) => void,
): Promise<Rotation> {
  const rotation: Rotation = { key: currentKey(vault), rows: {}, unreadable: {} };
  for (const columns of SEALED) await rotateTable(database, vault, columns, rotation, advance);
  const tables = Object.entries(rotation.rows);
  if (tables.length === 0) return rotation;
  await database.transaction((tx) =>
    insertAudit(tx, {
      id: newId(now),
      at: now,
      actorId: null,
      actorRole: 'COMMAND',
      action: 'rotateKeys',
      subjectKind: 'KEY',
      subjectId: rotation.key,
      changes: Object.fromEntries(tables.map(([table, rows]) => [table, [null, rows]])),
      requestId: 'keys-rotate',
      address: null,
    }),
  );
  return rotation;
}
