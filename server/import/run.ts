// How an import is kept whole: one transaction, given up when anything is wrong or nothing is to be kept.
import type { Database, Tx } from '../database/database';
import type { Instant } from '../domain/instant';
import type { OnProgress } from './csv';
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
  /** Whether writing still makes sense: no dry run, and no fault so far. */
  writes(): boolean;
}

/** Ends a transaction whose work is not to be kept. */
class Undo extends Error {}

/** Runs an import; with any fault nothing is written, and every other row is still read and checked. */
export async function runImport(
  database: Database,
  options: ImportOptions,
  work: (run: ImportRun) => Promise<void>,
): Promise<ImportReport> {
  const dryRun = options.dryRun ?? false;
  let report = new ReportBuilder();
  try {
    await database.transaction(async (tx) => {
      report = new ReportBuilder();
      const current = report;
      await work({
        tx,
        now: options.now,
        report: current,
        onProgress: options.onProgress ?? (() => undefined),
        writes: () => !dryRun && current.faults.length === 0,
      });
      if (dryRun || current.faults.length > 0) throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  return report.finish(dryRun);
}
