// What an import tells: how many rows it read, what they changed, and every value that was wrong or doubtful.

/** One value that was refused, or imported with a doubt. */
export interface ImportRemark {
  /** Name of the file, without its folder. */
  file: string;
  /** Row in the file, the header being row 1; null where the file has no rows. */
  row: number | null;
  /** Column's name, or the path inside a JSON file. */
  column: string;
  /** The value as it stands in the file. */
  value: string;
  /** What is wrong with it. */
  why: string;
}

/** What became of the rows of one table. */
export interface TableCounts {
  added: number;
  changed: number;
  unchanged: number;
  /** Rows that the files no longer have, where they state a table whole. */
  removed: number;
}

/** The whole report, as it is written to a file. */
export interface ImportReport {
  dryRun: boolean;
  /** Whether anything was kept: not in a dry run, not with a fault. */
  written: boolean;
  /** Rows read, by file, without the header. */
  read: Record<string, number>;
  tables: Record<string, TableCounts>;
  faults: ImportRemark[];
  warnings: ImportRemark[];
  /** Codes that are known here and stand in none of the files; they stay as they are (D1.4). */
  absent: string[];
}

/** Collects a report while an import runs. */
export class ReportBuilder {
  readonly read: Record<string, number> = {};
  readonly tables: Record<string, TableCounts> = {};
  readonly faults: ImportRemark[] = [];
  readonly warnings: ImportRemark[] = [];
  absent: string[] = [];

  /** The counts of a table, from nothing. */
  table(name: string): TableCounts {
    return (this.tables[name] ??= { added: 0, changed: 0, unchanged: 0, removed: 0 });
  }

  /** Counts a row of a file. */
  countRead(file: string): void {
    this.read[file] = (this.read[file] ?? 0) + 1;
  }

  /** The report as it stands. */
  finish(dryRun: boolean): ImportReport {
    const { read, tables, faults, warnings, absent } = this;
    const written = !dryRun && faults.length === 0;
    return { dryRun, written, read, tables, faults, warnings, absent };
  }
}

const SHOWN = 20;

const remarkLine = (kind: string, remark: ImportRemark): string => {
  const place = remark.row === null ? remark.file : `${remark.file}:${remark.row}`;
  const value = remark.value === '' ? '' : ` "${remark.value.slice(0, 60)}"`;
  return `  ${kind} ${place} ${remark.column}${value}: ${remark.why}`;
};

function remarkLines(kind: string, remarks: readonly ImportRemark[]): string[] {
  const lines = remarks.slice(0, SHOWN).map((remark) => remarkLine(kind, remark));
  const more = remarks.length - lines.length;
  return more > 0 ? [...lines, `  and ${more} more of them`] : lines;
}

function outcome(report: ImportReport): string {
  if (report.faults.length > 0) return 'nothing was written: the files have faults';
  return report.dryRun ? 'dry run: nothing was written' : 'written';
}

/** The report as a person reads it; the first of its remarks, and where the others stand. */
export function reportLines(report: ImportReport, reportFile: string): string[] {
  const { read, tables, faults, warnings, absent } = report;
  return [
    ...Object.entries(read).map(([file, rows]) => `${file}: ${rows} rows read`),
    ...Object.entries(tables).map(
      ([table, { added, changed, unchanged, removed }]) =>
        `${table}: ${added} added, ${changed} changed, ${unchanged} unchanged, ${removed} removed`,
    ),
    `${faults.length} faults, ${warnings.length} warnings, ${absent.length} known here but in no file`,
    ...remarkLines('fault', faults),
    ...remarkLines('warning', warnings),
    `${outcome(report)}; the whole report is in ${reportFile}`,
  ];
}
