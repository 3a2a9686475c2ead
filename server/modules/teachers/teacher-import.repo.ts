// Every query of files of new teachers (D3.4).
import { first, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import type { TeacherImportState } from './teacher-import.type';

/** An import as it is kept. */
export interface ImportRecord {
  id: string;
  unitId: string;
  accountId: string;
  fileName: string;
  state: TeacherImportState;
  rowsTotal: number;
  rowsDone: number;
  /** Sealed; null once taken over or forgotten. */
  rowsCipher: string | null;
  rowsKey: string | null;
  /** JSON list. */
  faults: string;
  /** JSON. */
  counts: string;
  createdAt: Instant;
}

/** Keeps a checked import. */
export const insertImport = (sql: Sql, row: ImportRecord): Promise<number> =>
  sql.run(
    `INSERT INTO teacher_import (id, unit_id, account_id, file_name, state, rows_total, rows_done,
      rows_cipher, rows_key, faults, counts, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      row.id,
      row.unitId,
      row.accountId,
      row.fileName,
      row.state,
      row.rowsTotal,
      row.rowsDone,
      row.rowsCipher,
      row.rowsKey,
      row.faults,
      row.counts,
      row.createdAt,
    ],
  );

/** An import by its id; null when there is none. */
export const importOf = (sql: Sql, id: string): Promise<ImportRecord | null> =>
  first(
    sql,
    `SELECT id AS id, unit_id AS unitId, account_id AS accountId, file_name AS fileName,
      state AS state, rows_total AS rowsTotal, rows_done AS rowsDone, rows_cipher AS rowsCipher, rows_key AS rowsKey,
      faults AS faults, counts AS counts, created_at AS createdAt FROM teacher_import WHERE id = ?`,
    [id],
  );

/** Begins an import that waits, or that broke off before; 0 when there is nothing to begin. */
export const beginImport = (sql: Sql, id: string): Promise<number> =>
  sql.run(
    `UPDATE teacher_import SET state = 'RUNNING', rows_done = 0
      WHERE id = ? AND state IN ('CHECKED', 'FAILED', 'RUNNING') AND rows_cipher IS NOT NULL`,
    [id],
  );

/** Shows how far a running import is. */
export const advanceImport = (sql: Sql, id: string, rowsDone: number): Promise<number> =>
  sql.run("UPDATE teacher_import SET rows_done = ? WHERE id = ? AND state = 'RUNNING'", [
    rowsDone,
    id,
  ]);

/** Locks an import, so that its state stays what is read after it. */
export const lockImport = (sql: Sql, id: string): Promise<number> =>
  sql.run('UPDATE teacher_import SET rows_done = rows_done WHERE id = ?', [id]);

/** How an import ends: its rows are no longer needed. */
export const endImport = (
  sql: Sql,
  id: string,
  end: { state: TeacherImportState; faults: string; counts: string; now: Instant },
): Promise<number> =>
  sql.run(
    `UPDATE teacher_import SET state = ?, faults = ?, counts = ?, finished_at = ?, rows_done = rows_total,
      rows_cipher = NULL, rows_key = NULL WHERE id = ?`,
    [end.state, end.faults, end.counts, end.now, id],
  );

/** What broke off is told; it may be begun again. */
export const failImport = (sql: Sql, id: string): Promise<number> =>
  sql.run("UPDATE teacher_import SET state = 'FAILED' WHERE id = ? AND state = 'RUNNING'", [id]);
