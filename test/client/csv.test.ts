// Proves how figures leave the page: whole in any spreadsheet, and never taken for a formula.
import { csvText } from '../../client/app/csv';

const file = (rows: (string | number | null)[][]) =>
  csvText({ about: [['資料時間', '108年9月6日 10:00']], head: ['縣市', '人數'], rows });

test('the time of the data stands on top, then an empty line, the heads and the rows', () => {
  expect(file([['臺北市', 12]])).toBe(
    '\ufeff資料時間,108年9月6日 10:00\r\n\r\n縣市,人數\r\n臺北市,12\r\n',
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['－１', "'－１"],
  ['"甲",乙', '"""甲"",乙"'],
  ['甲\n乙', '"甲\n乙"'],
])('a cell %j is written as %j', (cell, written) => {
  expect(file([[cell, null]])).toContain(`\r\n${written},\r\n`);
});

test('a number stays a number, also one below zero', () => {
  expect(file([['臺北市', -3]])).toContain('\r\n臺北市,-3\r\n');
});
