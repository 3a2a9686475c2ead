// Proves that what is remembered of the chains of audit rows comes back as it was, and that no other file is taken for it.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noEnds, readEnds, writeEnds } from '../../server/commands/audit-ends';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jinxiu-ends-'));
  file = join(folder, 'ends.txt');
});
afterEach(() => rmSync(folder, { recursive: true }));

const ENDS = [
  { chain: 'COUNTRY', length: 12, head: 'a'.repeat(43) },
  { chain: '-LoDaM3-8OKXUP70oPUR', length: 1, head: '-_B'.padEnd(43, 'c') },
];

it('comes back as it was written, and leaves nothing beside it', () => {
  writeEnds(file, ENDS);
  writeEnds(file, ENDS);
  expect(readEnds(file)).toEqual(ENDS);
  expect(readdirSync(folder)).toEqual(['ends.txt']);
});

it('a file that is not there is no first time, unless that is said', () => {
  expect(() => readEnds(file)).toThrow(`${file}: there is no such file; --first begins one`);
  expect(() => readEnds(folder)).toThrow(`${folder}: EISDIR`);
  expect(noEnds(file)).toEqual([]);
  writeEnds(file, ENDS);
  expect(() => noEnds(file)).toThrow(`${file}: is there already`);
});

it.each([
  'something else\n',
  `COUNTRY 12 ${'a'.repeat(20)}`,
  `COUNTRY ${'a'.repeat(43)}\n`,
  '\n\n',
])('is no other file: %j', (text) => {
  writeFileSync(file, text);
  expect(() => readEnds(file)).toThrow(/line 1 is no end of a chain/);
});
