// How a CSV is written: RFC 4180 in UTF-8, with the mark by which spreadsheets know it.
import { cellText, guarded } from './cell-text';
import type { Sheet } from './sheet';

const BYTE_ORDER_MARK = '\ufeff';
const TO_BE_QUOTED = /[",\r\n]|^\s|\s$/;

function field(text: string): string {
  const safe = guarded(cellText(text));
  return TO_BE_QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The bytes of a sheet as CSV, a chunk for each chunk of rows. */
export async function* csvBytes({ chunks }: Sheet): AsyncGenerator<Buffer> {
  let before = BYTE_ORDER_MARK;
  for await (const rows of chunks) {
    const lines = rows.map(({ cells }) => `${cells.map(field).join(',')}\r\n`);
    yield Buffer.from(before + lines.join(''), 'utf8');
    before = '';
  }
}
