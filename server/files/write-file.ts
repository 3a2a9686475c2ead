// How sheets become a file of any kind.
import { csvBytes } from './csv-write';
import { FileFormat } from './file-format';
import { odsBytes } from './ods-write';
import type { Sheet } from './sheet';
import { xlsxBytes } from './xlsx-write';

/**
 * The bytes of a file, made as they are pulled: the rows are asked for no faster than the receiver takes them.
 * @param sheets at least one; a CSV holds the first only
 * @param at the time that the file carries
 */
export function fileBytes(
  format: FileFormat,
  sheets: readonly [Sheet, ...Sheet[]],
  at: number,
): AsyncGenerator<Buffer> {
  switch (format) {
    case FileFormat.CSV:
      return csvBytes(sheets[0]);
    case FileFormat.XLSX:
      return xlsxBytes(sheets, at);
    case FileFormat.ODS:
      return odsBytes(sheets, at);
  }
}
