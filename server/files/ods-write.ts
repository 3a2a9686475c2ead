// How an OpenDocument spreadsheet is written: texts only, no formula anywhere, as the rows come.
import { MEDIA_TYPES, FileFormat } from './file-format';
import type { Sheet, SheetRow } from './sheet';
import { XML_HEAD, xmlText } from './xml-text';
import { zipBytes } from './zip-write';

const NAMES = 'urn:oasis:names:tc:opendocument:xmlns';
const CONTENT_NAMES = [
  `xmlns:office="${NAMES}:office:1.0"`,
  `xmlns:table="${NAMES}:table:1.0"`,
  `xmlns:text="${NAMES}:text:1.0"`,
  `xmlns:style="${NAMES}:style:1.0"`,
  `xmlns:fo="${NAMES}:xsl-fo-compatible:1.0"`,
  `xmlns:number="${NAMES}:datastyle:1.0"`,
].join(' ');
const CENTIMETRES_A_CHARACTER = 0.22;

/** The number format of texts keeps what is typed over a cell from becoming a number or a formula. */
const CELL_STYLES = `<number:text-style style:name="T"><number:text-content/></number:text-style><style:style style:name="plain" style:family="table-cell" style:data-style-name="T"/><style:style style:name="bold" style:family="table-cell" style:data-style-name="T"><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/></style:style>`;

const MANIFEST = `${XML_HEAD}<manifest:manifest xmlns:manifest="${NAMES}:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="${MEDIA_TYPES[FileFormat.ODS]}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;

const columnStyle = (sheet: number, column: number): string => `c${sheet}-${column}`;

function columnStyles(sheets: readonly Sheet[]): string {
  return sheets
    .flatMap(({ widths }, sheet) =>
      widths.map(
        (width, column) =>
          `<style:style style:name="${columnStyle(sheet, column)}" style:family="table-column"><style:table-column-properties style:column-width="${(width * CENTIMETRES_A_CHARACTER).toFixed(2)}cm"/></style:style>`,
      ),
    )
    .join('');
}

// White space is kept by elements of its own; elsewhere several blanks are read as one.
const paragraph = (line: string): string =>
  `<text:p>${xmlText(line)
    .replace(/^ | (?= )| $/g, '<text:s/>')
    .replaceAll('\t', '<text:tab/>')}</text:p>`;

const cell = (text: string, bold: boolean): string =>
  text === ''
    ? '<table:table-cell/>'
    : `<table:table-cell table:style-name="${bold ? 'bold' : 'plain'}" office:value-type="string">${text
        .split(/\r\n|\r|\n/)
        .map(paragraph)
        .join('')}</table:table-cell>`;

const row = ({ cells, bold = false }: SheetRow): string =>
  `<table:table-row>${cells.map((text) => cell(text, bold)).join('')}</table:table-row>`;

async function* contentBytes(sheets: readonly Sheet[]): AsyncGenerator<Buffer> {
  yield Buffer.from(
    `${XML_HEAD}<office:document-content ${CONTENT_NAMES} office:version="1.2"><office:automatic-styles>${CELL_STYLES}${columnStyles(sheets)}</office:automatic-styles><office:body><office:spreadsheet>`,
  );
  for (const [at, sheet] of sheets.entries()) {
    const columns = sheet.widths.map(
      (_, column) => `<table:table-column table:style-name="${columnStyle(at, column)}"/>`,
    );
    yield Buffer.from(`<table:table table:name="${xmlText(sheet.name)}">${columns.join('')}`);
    for await (const rows of sheet.chunks) yield Buffer.from(rows.map(row).join(''));
    yield Buffer.from('</table:table>');
  }
  yield Buffer.from('</office:spreadsheet></office:body></office:document-content>');
}

/** The bytes of a document; `at` is the time that its parts carry. */
export function odsBytes(sheets: readonly Sheet[], at: number): AsyncGenerator<Buffer> {
  return zipBytes(
    [
      { path: 'mimetype', content: MEDIA_TYPES[FileFormat.ODS] },
      { path: 'content.xml', content: contentBytes(sheets) },
      { path: 'META-INF/manifest.xml', content: MANIFEST },
    ],
    at,
  );
}
