// What a spreadsheet is to this house: rows of texts, written from chunks and read into a list.

/** A row as it is written. */
export interface SheetRow {
  cells: readonly string[];
  /** Stands out: headings. */
  bold?: boolean;
}

/** The values that a column's cells are chosen from; others may be typed all the same. */
export interface ColumnChoices {
  /** From 0. */
  column: number;
  /** None of them with a comma or a quotation mark; at most 255 characters together. */
  values: readonly string[];
}

/** A sheet as it is written; only the first one of a file goes into a CSV. */
export interface Sheet {
  /** At most 31 characters, without any of `[]:*?/\`. */
  name: string;
  /** Widths of the columns in characters. */
  widths: readonly number[];
  /** Rows at the top that stay in sight. */
  frozenRows: number;
  /** Offered below the frozen rows where the kind of file can: in workbooks. */
  choices?: readonly ColumnChoices[];
  /** Pulled chunk by chunk, as fast as the receiver takes them. */
  chunks: Iterable<readonly SheetRow[]> | AsyncIterable<readonly SheetRow[]>;
}

/** A row as it was read: blank rows are left out, so that each says where it stood. */
export interface ReadRow {
  /** As the file counts; the first one is 1. */
  row: number;
  cells: readonly string[];
}

/** The most cells of a row that are read. */
export const MOST_COLUMNS = 64;

/** The most text of all cells together: cells that share a text, or are repeated, each have it. */
export const MOST_TEXT = 2_000_000;

/** The last row that a sheet can have. */
const LAST_ROW = 1_048_576;

/** Why a file could not be read at all. */
export type Unreadability = 'unreadableFile' | 'fileTooLarge' | 'tooManyColumns' | 'tooManyRows';

/** A file that is no spreadsheet, is broken, or would be too large unpacked. Says nothing of its content. */
export class UnreadableFile extends Error {
  constructor(readonly why: Unreadability) {
    super(why);
    this.name = 'UnreadableFile';
  }
}

/** Collects rows up to a bound; throws UnreadableFile beyond it. */
export class RowCollector {
  readonly rows: ReadRow[] = [];
  private text = 0;

  constructor(private readonly mostRows: number) {}

  /** Takes one row; a blank one is left out, cells that are blank at its end are cut off. */
  take(row: number, cells: readonly string[]): void {
    // Before anything reads the texts: a file of a few kilobytes can name one text a hundred thousand times.
    for (const { length } of cells) this.text += length;
    if (this.text > MOST_TEXT) throw new UnreadableFile('fileTooLarge');
    const last = cells.findLastIndex((cell) => cell.trim() !== '');
    if (last < 0) return;
    if (last >= MOST_COLUMNS) throw new UnreadableFile('tooManyColumns');
    if (this.rows.length >= this.mostRows) throw new UnreadableFile('tooManyRows');
    if (!Number.isInteger(row) || row < 1 || row > LAST_ROW) {
      throw new UnreadableFile('unreadableFile');
    }
    this.rows.push({ row, cells: cells.slice(0, last + 1) });
  }
}
