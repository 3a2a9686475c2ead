// What kind a file is, by its content and never by its name, and its rows.
import { readCsvRows } from './csv-read';
import { ODS_CONTENT, readOdsRows } from './ods-read';
import { UnreadableFile, type ReadRow } from './sheet';
import { readXlsxRows, WORKBOOK } from './xlsx-read';
import { Archive, isZip } from './zip-read';

/**
 * The rows of the first sheet of a CSV, XLSX or ODS file, blank rows left out; cells as text, not trimmed.
 * Throws UnreadableFile for anything else, for what is broken, and beyond the bounds.
 * @param mostRows the most rows that are not blank
 */
export async function readRows(bytes: Uint8Array, mostRows: number): Promise<ReadRow[]> {
  if (!isZip(bytes)) return readCsvRows(bytes, mostRows);
  const archive = new Archive(bytes);
  const kinds = archive.names();
  if (kinds.has(WORKBOOK)) return readXlsxRows(archive, mostRows);
  if (kinds.has(ODS_CONTENT)) return readOdsRows(archive, mostRows);
  throw new UnreadableFile('unreadableFile');
}
