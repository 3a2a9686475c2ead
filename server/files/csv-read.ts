// How a CSV of somebody else's making is read: in UTF-8, UTF-16 or Big5, with commas, semicolons or tabs.
import { TextDecoder } from 'node:util';
import { CsvError, parse } from 'csv-parse';
import { unguarded } from './cell-text';
import { RowCollector, UnreadableFile, type ReadRow } from './sheet';

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Where a file does not say its encoding, it is UTF-8 if it can be, else Big5, in which older programs here save. */
function textOf(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  const marked =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : null;
  const text =
    marked === null ? (decoded(bytes, 'utf-8') ?? decoded(bytes, 'big5')) : decoded(bytes, marked);
  // NUL stands in no text: this is a file of another kind.
  if (text === null || text.includes('\u0000')) throw new UnreadableFile('unreadableFile');
  return text;
}

/** The sign that stands most often in the first lines: others may stand in a title or in brackets. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4096);
  const times = (sign: string): number => head.split(sign).length;
  return [',', '\t', ';'].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
}

// The line by which a spreadsheet is told the sign between the cells; it is no row, to the spreadsheet neither.
const TOLD = /^"?sep=([,;\t|])"?(?:\r\n|\r|\n|$)/i;

/** The rows of a CSV; throws UnreadableFile. */
export async function readCsvRows(bytes: Uint8Array, mostRows: number): Promise<ReadRow[]> {
  const whole = textOf(bytes);
  const [line = '', sign] = TOLD.exec(whole) ?? [];
  const text = whole.slice(line.length);
  const parser = parse(text, {
    delimiter: sign ?? delimiterOf(text),
    relax_column_count: true,
  });
  const collector = new RowCollector(mostRows);
  let row = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row += 1;
      collector.take(row, record.map(unguarded));
    }
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFile('unreadableFile');
    throw error;
  }
  return collector.rows;
}
