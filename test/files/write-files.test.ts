// Spreadsheet files as they are written: texts only, safe from formulas, readable again, pulled and not pushed (D3.2).
import { unzipSync, strFromU8 } from 'fflate';
import { FileFormat } from '../../server/files/file-format';
import { readRows } from '../../server/files/read-file';
import { fileBytes } from '../../server/files/write-file';
import { AT, gathered, sheetOf, written } from './bytes';

const FORMATS = Object.values(FileFormat);
const HARMFUL = [
  '=1+1',
  '+886',
  '-2',
  '@SUM(A1)',
  '\tx',
  '\rx',
  '＝1',
  '=HYPERLINK("http://x","y")',
];
const TRICKY = [
  ...HARMFUL,
  '𠮷野家 😀',
  'a,b;c\t"d"',
  'two\nlines',
  '  blanks   inside  ',
  '<b>&amp;</b>',
  '_x0041_',
  "'quoted",
  '0012',
];

test.each(FORMATS)('%s: what was written is read again, sign by sign', async (format) => {
  const rows = [['姓名', '備註'], ...TRICKY.map((text, at) => [`列${at}`, text])];
  const read = await readRows(await written(format, rows), 100);
  expect(read.map(({ cells }) => cells.map((cell) => cell.replace('\r', '\n')))).toEqual(
    rows.map((cells) => cells.map((cell) => cell.replace('\r', '\n'))),
  );
  expect(read.map(({ row }) => row)).toEqual(rows.map((_, at) => at + 1));
});

test.each(FORMATS)(
  '%s: control characters and halves are dropped, a cell ends at 32,767',
  async (format) => {
    const long = `${'字'.repeat(32_766)}𠮷`;
    const [, read] = await readRows(
      await written(format, [
        ['a', 'b'],
        ['x\u0000\u0007\ud842y\uffff', long],
      ]),
      9,
    );
    expect(read?.cells).toEqual(['xy', '字'.repeat(32_766)]);
  },
);

test('CSV: with the mark by which spreadsheets know UTF-8, lines ended by CR LF, an apostrophe before formulas', async () => {
  const text = (
    await written(FileFormat.CSV, [['a'], ...HARMFUL.map((cell) => [cell])])
  ).toString();
  expect(text.startsWith('\ufeffa\r\n')).toBe(true);
  const lines = text.trimEnd().split('\r\n').slice(1);
  expect(lines).toHaveLength(HARMFUL.length);
  for (const line of lines) expect(line).toMatch(/^"?'/);
});

test.each([FileFormat.XLSX, FileFormat.ODS])(
  '%s: holds no formula, whatever a text looks like',
  async (format) => {
    const parts = unzipSync(await written(format, [['a'], ...HARMFUL.map((cell) => [cell])]));
    const xml = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('');
    expect(xml).not.toMatch(/<f[ >]|table:formula|office:value=/);
    if (format === FileFormat.XLSX) expect(xml).toContain('quotePrefix="1"');
  },
);

test('XLSX: the heading is bold and stays in sight', async () => {
  const parts = unzipSync(await written(FileFormat.XLSX, [['姓名'], ['林示範']]));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain(
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
  );
  expect(sheet).toContain('<row><c s="1" t="inlineStr">');
});

test('ODS: the media type is the first part, stored, its size said at its head', async () => {
  const bytes = await written(FileFormat.ODS, [['a']]);
  expect(bytes.subarray(30, 84).toString()).toBe(
    'mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
  );
  expect(bytes.readUInt16LE(6)).toBe(0);
  expect(bytes.readUInt32LE(18)).toBe(46);
});

test.each(FORMATS)(
  '%s: rows are asked for as the receiver takes them, and no longer than it does',
  async (format) => {
    let asked = 0;
    let ended = false;
    // Texts that cannot be packed, so that few chunks are many bytes.
    let state = 1;
    const noise = (): string =>
      Array.from({ length: 2000 }, () => {
        state = (state * 48_271) % 2_147_483_647;
        return String.fromCharCode(0x4e00 + (state % 20_000));
      }).join('');
    function* chunks() {
      try {
        for (; asked < 2000; asked += 1) yield [{ cells: [noise(), noise()] }];
      } finally {
        ended = true;
      }
    }
    const bytes = fileBytes(format, [{ ...sheetOf([]), chunks: chunks() }], AT);
    for (let n = 0; n < 12; n += 1) await bytes.next();
    expect(asked).toBeLessThan(200);
    await bytes.return(undefined);
    await new Promise((resolve) => setImmediate(resolve));
    expect(ended).toBe(true);
  },
);

test.each(FORMATS)('%s: rows that fail end the file with their error', async (format) => {
  async function* failing() {
    yield [{ cells: ['a'] }];
    throw new Error('the database is gone');
  }
  const bytes = fileBytes(format, [{ ...sheetOf([]), chunks: failing() }], AT);
  await expect(gathered(bytes)).rejects.toThrow('the database is gone');
});
