// Decides how figures leave the page as a file: CSV in UTF-8 that any spreadsheet opens, with what it tells of on top.

/** A cell; null is an empty one. Numbers stay numbers, so that a spreadsheet can add them up. */
export type Cell = string | number | null;

/** A file of figures. */
export interface CsvFile {
  /** Without the ending. */
  name: string;
  /** The lines on top, a name and a value each: what it is, the time of the data, the filter. */
  about: readonly (readonly [string, string])[];
  head: readonly string[];
  rows: readonly (readonly Cell[])[];
}

const BYTE_ORDER_MARK = '\ufeff';
// A spreadsheet reads a formula behind these; the wide forms are narrowed by some.
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;
const TO_BE_QUOTED = /[",\r\n]|^\s|\s$/;

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  // What binds words on a screen is a strange sign to a spreadsheet, which reads days.
  const plain = cell.replaceAll('\u00a0', ' ');
  const safe = FORMULA.test(plain) ? `'${plain}` : plain;
  return TO_BE_QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (cells: readonly Cell[]) => `${cells.map(field).join(',')}\r\n`;

/** The text of the file: RFC 4180, with the mark by which spreadsheets know UTF-8. */
export function csvText(file: Omit<CsvFile, 'name'>): string {
  const lines = [...file.about, [], file.head, ...file.rows].map(line);
  return BYTE_ORDER_MARK + lines.join('');
}

/** Hands the file to the browser, which saves it. */
export function saveCsv(file: CsvFile): void {
  const url = URL.createObjectURL(new Blob([csvText(file)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${file.name}.csv`;
  link.click();
  // The browser reads it after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
