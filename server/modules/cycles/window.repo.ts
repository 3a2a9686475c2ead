// Every query that selects from cycle_window, and the statements that change it.
import type { Tx } from '../../database/database';
import { first, placeholders, type Sql, type SqlValue } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import type { Audience, Span } from '../../domain/windows';
import type { Jurisdiction } from '../units/jurisdiction.entity';

/** A window as it is stored, its jurisdiction-wide extension beside it. */
export interface WindowRow extends Span {
  id: string;
  year: number;
  audience: Audience;
  phase: number;
  jurisdictionCode: string;
  extendedUntil: Instant | null;
  version: number;
  /** Where a statement has read it along; else the loader reads it. */
  jurisdiction?: Jurisdiction;
}

/** A window with the span of its cycle, locked until the transaction ends. */
export interface LockedWindow extends WindowRow {
  cycleOpensAt: Instant;
  cycleClosesAt: Instant;
}

const COLUMNS = `w.id, w.year, w.audience, w.phase, w.jurisdiction_code AS jurisdictionCode,
  w.opens_at AS opensAt, w.closes_at AS closesAt, w.extended_until AS extendedUntil, w.version`;

/** SQLite has one writer at a time; elsewhere the row is held, so that what is checked is what is changed. */
export const lockOf = (tx: Tx): string => (tx.dialect === 'mysql' ? ' FOR UPDATE' : '');

/** The windows of several years, in one statement: by audience, phase, and the letter's order. */
export async function windowsByYears(
  sql: Sql,
  years: readonly string[],
): Promise<Map<string, WindowRow[]>> {
  const rows = await sql.all<WindowRow & Omit<Jurisdiction, 'code'>>(
    `SELECT ${COLUMNS}, j.name, j.former_name AS formerName, j.order_no AS orderNo, j.moi_code AS moiCode
     FROM cycle_window w JOIN jurisdiction j ON j.code = w.jurisdiction_code
     WHERE w.year IN (${placeholders(years)})
     ORDER BY w.year, w.audience, w.phase, w.opens_at, j.order_no, w.jurisdiction_code`,
    years.map(Number),
  );
  const found = new Map<string, WindowRow[]>(years.map((year) => [year, []]));
  for (const { name, formerName, orderNo, moiCode, ...row } of rows) {
    const jurisdiction = { code: row.jurisdictionCode, name, formerName, orderNo, moiCode };
    found.get(String(row.year))?.push({ ...row, jurisdiction });
  }
  return found;
}

/** The row alone is locked; its cycle is read beside it, since nobody changes a cycle's span. */
async function lockWhere(
  tx: Tx,
  condition: string,
  values: readonly SqlValue[],
): Promise<LockedWindow | null> {
  const window = await first<WindowRow>(
    tx,
    `SELECT ${COLUMNS} FROM cycle_window w WHERE ${condition}${lockOf(tx)}`,
    values,
  );
  const cycle =
    window &&
    (await first<{ cycleOpensAt: Instant; cycleClosesAt: Instant }>(
      tx,
      'SELECT c.opens_at AS cycleOpensAt, c.closes_at AS cycleClosesAt FROM cycle c WHERE c.year = ?',
      [window.year],
    ));
  return cycle && { ...window, ...cycle };
}

/** One window by its id, locked; null when there is none. */
export const lockWindow = (tx: Tx, id: string): Promise<LockedWindow | null> =>
  lockWhere(tx, 'w.id = ?', [id]);

/** The window of a jurisdiction, locked; null when the year or the jurisdiction has none. */
export const lockWindowOf = (
  tx: Tx,
  year: number,
  audience: Audience,
  jurisdictionCode: string,
): Promise<LockedWindow | null> =>
  lockWhere(tx, 'w.year = ? AND w.audience = ? AND w.jurisdiction_code = ?', [
    year,
    audience,
    jurisdictionCode,
  ]);

/** Changes a window's instants and its extension if it still has `version`; answers how many rows changed. */
export function updateWindow(
  tx: Tx,
  window: Pick<WindowRow, 'id' | 'opensAt' | 'closesAt' | 'extendedUntil'>,
  version: number,
): Promise<number> {
  return tx.run(
    `UPDATE cycle_window SET opens_at = ?, closes_at = ?, extended_until = ?, version = version + 1
     WHERE id = ? AND version = ?`,
    [window.opensAt, window.closesAt, window.extendedUntil, window.id, version],
  );
}

/** Adds windows, in one statement. */
export async function insertWindows(tx: Tx, rows: readonly WindowRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(
    `INSERT INTO cycle_window (id, year, audience, phase, jurisdiction_code, opens_at, closes_at, extended_until, version)
     VALUES ${rows.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
    rows.flatMap((row) => [
      row.id,
      row.year,
      row.audience,
      row.phase,
      row.jurisdictionCode,
      row.opensAt,
      row.closesAt,
      row.extendedUntil,
      row.version,
    ]),
  );
}
