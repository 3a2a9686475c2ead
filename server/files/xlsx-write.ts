// How an Excel workbook is written: texts only, no formula anywhere, sheet by sheet as the rows come.
import { looksLikeFormula } from './cell-text';
import type { Sheet, SheetRow } from './sheet';
import { XML_HEAD, xmlText } from './xml-text';
import { zipBytes } from './zip-write';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The styles by their numbers: plain, bold, and plain that stays a text when it is edited. */
const [PLAIN, BOLD, QUOTED] = [0, 1, 2];

const STYLES = `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const override = (part: string, type: string): string =>
  `<Override PartName="/${part}" ContentType="${TYPES}.${type}+xml"/>`;
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

const contentTypes = (count: number): string =>
  `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${override('xl/styles.xml', 'styles')}${Array.from({ length: count }, (_, at) => override(`xl/worksheets/sheet${at + 1}.xml`, 'worksheet')).join('')}</Types>`;

const workbook = (sheets: readonly Sheet[]): string =>
  `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`;

const relations = (inner: readonly string[]): string =>
  `${XML_HEAD}<Relationships xmlns="${RELATIONS}">${inner.join('')}</Relationships>`;

// What looks like a character written by its number is not one.
const content = (text: string): string =>
  xmlText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const cell = (text: string, bold: boolean): string => {
  if (text === '') return '<c/>';
  const style = bold ? BOLD : looksLikeFormula(text) ? QUOTED : PLAIN;
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${content(text)}</t></is></c>`;
};

const row = ({ cells, bold = false }: SheetRow): string =>
  `<row>${cells.map((text) => cell(text, bold)).join('')}</row>`;

function head({ frozenRows, widths }: Sheet): string {
  const pane =
    frozenRows === 0
      ? ''
      : `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  const columns = widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  return `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns}</cols><sheetData>`;
}

/** The last row in which choices are offered. */
const LAST_CHOICE = 5000;

const lettersOf = (column: number): string => String.fromCharCode(65 + column);

function choicesOf({ choices = [], frozenRows }: Sheet): string {
  if (choices.length === 0) return '';
  const lists = choices.map(({ column, values }) => {
    const cells = `${lettersOf(column)}${frozenRows + 1}:${lettersOf(column)}${LAST_CHOICE}`;
    return `<dataValidation type="list" allowBlank="1" sqref="${cells}"><formula1>"${xmlText(values.join(','))}"</formula1></dataValidation>`;
  });
  return `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

async function* sheetBytes(sheet: Sheet): AsyncGenerator<Buffer> {
  yield Buffer.from(head(sheet));
  for await (const rows of sheet.chunks) yield Buffer.from(rows.map(row).join(''));
  yield Buffer.from(`</sheetData>${choicesOf(sheet)}</worksheet>`);
}

/** The bytes of a workbook; `at` is the time that its parts carry. */
export function xlsxBytes(sheets: readonly Sheet[], at: number): AsyncGenerator<Buffer> {
  const sheetRelations = sheets.map((_, n) =>
    relation(`rId${n + 1}`, 'worksheet', `worksheets/sheet${n + 1}.xml`),
  );
  return zipBytes(
    [
      { path: '[Content_Types].xml', content: contentTypes(sheets.length) },
      {
        path: '_rels/.rels',
        content: relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
      },
      { path: 'xl/workbook.xml', content: workbook(sheets) },
      {
        path: 'xl/_rels/workbook.xml.rels',
        content: relations([...sheetRelations, relation('rIdStyles', 'styles', 'styles.xml')]),
      },
      { path: 'xl/styles.xml', content: STYLES },
      ...sheets.map((sheet, n) => ({
        path: `xl/worksheets/sheet${n + 1}.xml`,
        content: sheetBytes(sheet),
      })),
    ],
    at,
  );
}
