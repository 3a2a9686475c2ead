// How an import is kept whole: one transaction, given up when anything is wrong or nothing is to be kept.
import type { Database, Tx } from '../database/database';
import type { Instant } from '../domain/instant';
import type { OnProgress } from './csv';
import { writeDown, type ImportAction, type Noted } from './note';
import { ReportBuilder, type ImportReport } from './report';

/** What every import is told. */
export interface ImportOptions {
  now: Instant;
  /** Reads and compares everything, and keeps nothing. */
  dryRun?: boolean;
  onProgress?: OnProgress;
}

/** What an import works with. */
export interface ImportRun {
  tx: Tx;
  now: Instant;
  report: ReportBuilder;
  onProgress: OnProgress;
  /** Has a change written down with the run, should it be kept. */
  note(change: Noted): void;
  /** Whether writing still makes sense: no dry run, and no fault so far. */
  writes(): boolean;
}

/** Ends a transaction whose work is not to be kept. */
class Undo extends Error {}

/** Runs an import, and writes it down in the same transaction; with any fault nothing is written, and every other row is still read and checked. */
export async function runImport(
  database: Database,
  action: ImportAction,
  options: ImportOptions,
  work: (run: ImportRun) => Promise<void>,
): Promise<ImportReport> {
  const dryRun = options.dryRun ?? false;
  let report = new ReportBuilder();
  try {
    await database.transaction(async (tx) => {
      report = new ReportBuilder();
      const current = report;
      const notes: Noted[] = [];
      await work({
        tx,
        now: options.now,
        report: current,
        onProgress: options.onProgress ?? (() => undefined),
        note: (change) => notes.push(change),
        writes: () => !dryRun && current.faults.length === 0,
      });
      if (dryRun || current.faults.length > 0) throw new Undo();
      await writeDown(tx, { action, now: options.now, report: current }, notes);
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  return report.finish(dryRun);
}
