// Spreadsheet files of other programs, and files that are none: what is read, and what is refused (D3.4).
import { readRows } from '../../server/files/read-file';
import { UnreadableFile, type ReadRow } from '../../server/files/sheet';
import { archive, document, workbook } from './bytes';

const read = (bytes: Uint8Array, mostRows = 100): Promise<ReadRow[]> => readRows(bytes, mostRows);
const why = async (bytes: Uint8Array, mostRows = 100): Promise<string> =>
  read(bytes, mostRows).then(
    () => 'READ',
    (error: unknown) => (error instanceof UnreadableFile ? error.why : String(error)),
  );
const cell = (text: string): string =>
  `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;

describe('CSV', () => {
  const heading = [
    { row: 1, cells: ['姓名', '科目'] },
    { row: 2, cells: ['林示範', '國語文'] },
  ];
  // 姓名,科目 / 林示範,國語文 as Big5 has it.
  const BIG5 = Buffer.from(
    'a96da657 2c aceca5d8 0d0a aa4ca5dcbd64 2c b0eabb79a4e5 0d0a'.replaceAll(' ', ''),
    'hex',
  );

  test('in Big5, as older programs here save it', async () => {
    expect(await read(BIG5)).toEqual(heading);
  });
  test.each([
    ['UTF-8', Buffer.from('姓名,科目\n林示範,國語文')],
    ['UTF-8 with its mark', Buffer.from('\ufeff姓名,科目\r\n林示範,國語文\r\n')],
    ['UTF-16 with tabs', Buffer.from('\ufeff姓名\t科目\r\n林示範\t國語文\r\n', 'utf16le')],
    ['semicolons', Buffer.from('姓名;科目\r\n林示範;國語文\r\n')],
    ['semicolons, told first', Buffer.from('sep=;\r\n姓名;科目\r\n林示範;國語文\r\n')],
    ['tabs, told first', Buffer.from('\ufeffSEP=\t\n姓名\t科目\n林示範\t國語文\n', 'utf16le')],
    ['commas, told in quotes', Buffer.from('\ufeff"sep=,"\r\n姓名,科目\r\n林示範,國語文\r\n')],
  ])('in %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual(heading);
  });
  test('with the sign that is told, whichever stands there most', async () => {
    expect(await read(Buffer.from('sep=;\na,b,c;d\n'))).toEqual([
      { row: 1, cells: ['a,b,c', 'd'] },
    ]);
  });
  test('blank lines count, and are left out', async () => {
    const rows = await read(Buffer.from('a,b\n,\n\nc,d\n'));
    expect(rows.map(({ row }) => row)).toEqual([1, 4]);
  });
});

describe('XLSX', () => {
  test('shared texts without their readings, kept results of formulas, cells that are left out', async () => {
    const shared =
      '<si><t>姓名</t></si><si><r><t>林</t></r><r><t>示範</t></r><rPh sb="0" eb="1"><t>リン</t></rPh></si>';
    const rows = await read(
      workbook(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>備註</t></is></c></row>' +
          '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="C3"><f>1+1</f><v>2</v></c></row>' +
          '<row r="4"><c r="A4"/></row>',
        shared,
      ),
    );
    expect(rows).toEqual([
      { row: 1, cells: ['姓名', '', '備註'] },
      { row: 3, cells: ['林示範', 'ab', '2'] },
    ]);
  });
  test('a sheet that is hidden is not the first one', async () => {
    const bytes = archive({
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="lists" sheetId="1" state="hidden" r:id="rId1"/><sheet name="a" sheetId="2" r:id="rId2"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/1.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="worksheets/2.xml"/></Relationships>',
      'xl/worksheets/1.xml':
        '<worksheet><sheetData><row><c t="str"><v>list</v></c></row></sheetData></worksheet>',
      'xl/worksheets/2.xml':
        '<worksheet><sheetData><row><c t="str"><v>seen</v></c></row></sheetData></worksheet>',
    });
    expect(await readRows(bytes, 10)).toEqual([{ row: 1, cells: ['seen'] }]);
  });

  test('a cell far to the right is too many columns', async () => {
    expect(await why(workbook('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toBe('tooManyColumns');
  });
});

describe('ODS', () => {
  test('repeated cells and rows, white space, notes, the first sheet only', async () => {
    const rows = await read(
      document(
        `<table:table-row>${cell('a<text:s text:c="2"/>b')}<table:table-cell table:number-columns-repeated="2"/>${cell('c')}</table:table-row>` +
          '<table:table-row table:number-rows-repeated="5"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>' +
          `<table:table-row table:number-rows-repeated="2"><table:table-cell><office:annotation><text:p>note</text:p></office:annotation><text:p>x</text:p><text:p>y</text:p></table:table-cell></table:table-row>` +
          '<table:table-row table:number-rows-repeated="1048568"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
      ),
    );
    expect(rows).toEqual([
      { row: 1, cells: ['a  b', '', '', 'c'] },
      { row: 7, cells: ['x\ny'] },
      { row: 8, cells: ['x\ny'] },
    ]);
  });
  test('a sheet that is hidden is not the first one', async () => {
    const style = (name: string, shown: boolean) =>
      `<style:style style:name="${name}" style:family="table"><style:table-properties table:display="${shown}"/></style:style>`;
    const sheet = (name: string, text: string) =>
      `<table:table table:style-name="${name}"><table:table-row>${cell(text)}</table:table-row></table:table>`;
    const bytes = archive({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': `<office:document-content xmlns:office="o" xmlns:style="s" xmlns:table="t" xmlns:text="x"><office:automatic-styles>${style('ta1', false)}${style('ta2', true)}</office:automatic-styles><office:body><office:spreadsheet>${sheet('ta1', 'list')}${sheet('ta2', 'seen')}${sheet('ta2', 'other')}</office:spreadsheet></office:body></office:document-content>`,
    });
    expect(await read(bytes)).toEqual([{ row: 1, cells: ['seen'] }]);
  });
  test('a row or a cell that is filled a million times is refused, not made', async () => {
    const row = (more: string) => `<table:table-row ${more}>${cell('x')}</table:table-row>`;
    expect(await why(document(row('table:number-rows-repeated="1048576"')))).toBe('tooManyRows');
    const wide = cell('x').replace('cell>', 'cell table:number-columns-repeated="16384">');
    expect(await why(document(`<table:table-row>${wide}</table:table-row>`))).toBe(
      'tooManyColumns',
    );
  });
});

describe('what is no spreadsheet, or too much of one', () => {
  const picture = Buffer.from('89504e470d0a1a0a0000000d49484452ffff', 'hex');
  test.each([
    ['a picture', picture],
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex')],
    ['an archive of something else', archive({ 'word/document.xml': '<w/>' })],
    ['an archive that breaks off', workbook('').subarray(0, 300)],
    ['XML that is not well formed', workbook('<row><c></row>')],
    [
      'an entity of its own',
      archive({ 'content.xml': '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>' }),
    ],
    ['a workbook without its sheet', archive({ 'xl/workbook.xml': '<workbook/>' })],
    ['quotes that never end', Buffer.from('a,b\n"c,d\n')],
  ])('%s', async (_, bytes) => {
    expect(await why(bytes)).toBe('unreadableFile');
  });

  test('an archive that unpacks to more than its bound is not unpacked', async () => {
    const bomb = workbook('<row/>'.repeat(3_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await why(bomb)).toBe('fileTooLarge');
  });

  test('an archive that lies about its sizes gets no more room than it asked for', async () => {
    const honest = document(cell('x').repeat(200_000));
    const lying = Buffer.from(honest);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(1000);
    // The size of content.xml in the central directory.
    const central = lying.lastIndexOf('content.xml') - 46;
    size.copy(lying, central + 24);
    expect(await why(lying)).toBe('unreadableFile');
  });

  test('a text of a few kilobytes that many cells name, or that is repeated, is not read', async () => {
    const text = '王'.repeat(300_000);
    const named = Array.from(
      { length: 300 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`,
    );
    const bomb = workbook(named.join(''), `<si><t>${text}</t></si>`);
    expect(bomb.length).toBeLessThan(10_000);
    expect(await why(bomb, 2000)).toBe('fileTooLarge');
    const row = `<table:table-row table:number-rows-repeated="300">${cell(text)}</table:table-row>`;
    expect(await why(document(row), 2000)).toBe('fileTooLarge');
    const blanks = cell('<text:s text:c="1000"/>'.repeat(3000) + 'x');
    expect(await why(document(`<table:table-row>${blanks}</table:table-row>`))).toBe(
      'fileTooLarge',
    );
  });

  test.each(['abc', '2.5', '-5', '0', '1048577', '99999999999', 'Infinity'])(
    'row %s, which no sheet has',
    async (at) => {
      expect(await why(workbook(`<row r="${at}"><c t="n"><v>1</v></c></row>`))).toBe(
        'unreadableFile',
      );
    },
  );
  test('a row below the last one, behind repeated blank ones', async () => {
    const blank = '<table:table-row table:number-rows-repeated="2147483648"/>';
    expect(await why(document(`${blank}<table:table-row>${cell('x')}</table:table-row>`))).toBe(
      'unreadableFile',
    );
  });

  test('rows beyond the bound', async () => {
    const lines = (count: number) => Buffer.from('a\n'.repeat(count));
    expect(await why(lines(10), 10)).toBe('READ');
    expect(await why(lines(11), 10)).toBe('tooManyRows');
  });
});
