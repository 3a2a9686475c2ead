// Every query that selects from cycle, and the statements that make one.
import type { Tx } from '../../database/database';
import { first, placeholders, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';

/** A cycle as it is stored; `definition` is JSON, parsed when it is asked for. */
export interface CycleRow {
  year: number;
  version: number;
  rosterCutoffAt: Instant;
  opensAt: Instant;
  closesAt: Instant;
  snapshotTakenAt: Instant | null;
  /** Absent where a statement has not read it along. */
  definition?: string;
}

const COLUMNS = `c.year, c.version, c.roster_cutoff_at AS rosterCutoffAt, c.opens_at AS opensAt,
  c.closes_at AS closesAt, c.snapshot_taken_at AS snapshotTakenAt, c.definition`;

/** All cycles, the newest first: a row a year, so a few dozen in a lifetime. */
export function listCycles(sql: Sql): Promise<CycleRow[]> {
  return sql.all(`SELECT ${COLUMNS} FROM cycle c ORDER BY c.year DESC`);
}

/** One cycle; null when the year has none. */
export function cycleByYear(sql: Sql, year: number): Promise<CycleRow | null> {
  return first(sql, `SELECT ${COLUMNS} FROM cycle c WHERE c.year = ?`, [year]);
}

/** Cycles by their years, written as texts, in one statement. */
export async function cyclesByYears(
  sql: Sql,
  years: readonly string[],
): Promise<Map<string, CycleRow>> {
  const rows = await sql.all<CycleRow>(
    `SELECT ${COLUMNS} FROM cycle c WHERE c.year IN (${placeholders(years)})`,
    years.map(Number),
  );
  return new Map(rows.map((row) => [String(row.year), row]));
}

/** Adds a cycle, without windows, whose snapshot is still to be taken. */
export async function insertCycle(tx: Tx, row: CycleRow & { definition: string }): Promise<void> {
  await tx.run(
    `INSERT INTO cycle (year, roster_cutoff_at, opens_at, closes_at, snapshot_taken_at, definition, version)
     VALUES (?, ?, ?, ?, NULL, ?, ?)`,
    [row.year, row.rosterCutoffAt, row.opensAt, row.closesAt, row.definition, row.version],
  );
}

/** The definitions of all cycles, unparsed, with the versions that they are of. */
export const storedDefinitions = (
  sql: Sql,
): Promise<{ year: number; version: number; definition: string }[]> =>
  sql.all('SELECT c.year, c.version, c.definition FROM cycle c');
