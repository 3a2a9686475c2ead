// Files as a test makes them: by the house's own writers, or part by part as somebody else's program would.
import { strToU8, zipSync } from 'fflate';
import type { FileFormat } from '../../server/files/file-format';
import type { Sheet } from '../../server/files/sheet';
import { fileBytes } from '../../server/files/write-file';
import { instant } from '../support/clock';

/** The instant that files of tests carry. */
export const AT = instant('2019-09-06T10:00:00+08:00');

/** A sheet of these rows, the first one its heading. */
export const sheetOf = (rows: readonly (readonly string[])[], name = '教師名單'): Sheet => ({
  name,
  widths: [12, 20],
  frozenRows: 1,
  chunks: [
    rows.slice(0, 1).map((cells) => ({ cells, bold: true })),
    rows.slice(1).map((cells) => ({ cells })),
  ],
});

/** All bytes of a stream. */
export async function gathered(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

/** A file of one sheet by the house's writer. */
export const written = (
  format: FileFormat,
  rows: readonly (readonly string[])[],
): Promise<Buffer> => gathered(fileBytes(format, [sheetOf(rows)], AT));

/** An archive of these parts. */
export const archive = (parts: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]))),
  );

/** A workbook as other programs write it: with shared texts, its sheet's content as given. */
export const workbook = (sheetData: string, shared = ''): Buffer =>
  archive({
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="7" r:id="rId9"/><sheet name="b" sheetId="8" r:id="rId8"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId9" Type="x/worksheet" Target="/xl/worksheets/first.xml"/><Relationship Id="rId3" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    'xl/worksheets/first.xml': `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst>${shared}</sst>`,
  });

/** An OpenDocument spreadsheet, its first table's content as given. */
export const document = (table: string): Buffer =>
  archive({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table>${table}</table:table><table:table><table:table-row><table:table-cell><text:p>second sheet</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
  });
