// How a CSV file is read: as a stream, row by row, with every row that has no right shape reported.
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { hasBadCharacters } from '../domain/text';
import type { ReportBuilder } from './report';

/** Told how many more bytes of the sources have been read. */
export type OnProgress = (bytes: number) => void;

/** A row of a file: its values by column, trimmed, and the means to complain about them. */
export class CsvRow {
  constructor(
    readonly file: string,
    /** The header is row 1. */
    readonly row: number,
    private readonly values: Readonly<Record<string, string>>,
    private readonly report: ReportBuilder,
  ) {}

  /** The value of a column, trimmed; '' when it is empty. */
  value(column: string): string {
    return this.values[column] ?? '';
  }

  /** The columns of the file. */
  columns(): string[] {
    return Object.keys(this.values);
  }

  /** Reports a value that can't be imported. */
  fault(column: string, why: string): void {
    const { file, row } = this;
    this.report.faults.push({ file, row, column, value: this.value(column), why });
  }

  /** Reports a value that is imported with a doubt. */
  warn(column: string, why: string): void {
    const { file, row } = this;
    this.report.warnings.push({ file, row, column, value: this.value(column), why });
  }
}

interface Parsed {
  record: string[];
  info: { bytes: number };
}

/**
 * Reads a file in UTF-8 with a header. A missing column, or quotes that don't match, are faults that end the reading
 * of this file: what follows can't be trusted.
 */
export async function* readCsv(
  path: string,
  columns: readonly string[],
  report: ReportBuilder,
  onProgress: OnProgress,
): AsyncGenerator<CsvRow> {
  const file = basename(path);
  report.read[file] = 0;
  const fault = (row: number, column: string, value: string, why: string): void => {
    report.faults.push({ file, row, column, value, why });
  };
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  // An error of the file ends the parser with it, and is thrown to the loop below.
  pipeline(createReadStream(path), parser, () => undefined);
  let header: string[] | null = null;
  let row = 0;
  let bytes = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      row += 1;
      onProgress(info.bytes - bytes);
      bytes = info.bytes;
      if (header === null) {
        header = record;
        const missing = columns.filter((column) => !record.includes(column));
        for (const column of missing) fault(1, column, '', 'the file lacks this column');
        if (missing.length > 0) return;
        continue;
      }
      report.countRead(file);
      if (record.length !== header.length) {
        const why = `the row has ${record.length} values, the header ${header.length}`;
        fault(row, '', record.join(','), why);
        continue;
      }
      const bad = header.filter((_, index) => hasBadCharacters(record[index] ?? ''));
      for (const column of bad) fault(row, column, '', 'holds a character that no text has');
      const values = Object.fromEntries(
        header.map((column, index) => [column, record[index] ?? '']),
      );
      yield new CsvRow(file, row, values, report);
    }
    if (header === null) fault(1, '', '', 'the file is empty');
  } catch (error) {
    if (error instanceof CsvError) fault(row + 1, '', '', `not CSV: ${error.message}`);
    else if (isMissing(error)) fault(1, '', path, 'there is no such file');
    else throw error;
  }
}

const UNREADABLE = ['ENOENT', 'EISDIR', 'ENOTDIR', 'EACCES'];

/** By its shape: an error of the file system is not always an `Error` of this realm. */
const isMissing = (error: unknown): boolean =>
  UNREADABLE.includes((error as { code?: string } | null)?.code ?? '');
