// D2, D3, D8: the matrix says what the hand-written table says, cell by cell, and nothing besides.
import { ACTIONS, MATRIX, permission, type Action } from '../../server/permissions/matrix';
import { MUTATIONS, QUERIES } from '../../server/permissions/operations';
import { COLUMNS, TABLE } from './table';

const LETTERS: Readonly<Record<string, string>> = {
  no: '.',
  self: 's',
  unit: 'u',
  jurisdiction: 'j',
  country: 'c',
};
const printed = (action: Action): string =>
  COLUMNS.map((column) => LETTERS[permission(action).reach[column]]).join(' ');

test('the matrix has the rows of the table, no more and no fewer', () => {
  expect([...ACTIONS].sort()).toEqual(Object.keys(TABLE).sort());
});

test.each(Object.entries(TABLE))('%s', (action, line) => {
  const row = permission(action as Action);
  expect(printed(action as Action)).toBe(line.reach);
  expect(row.needs).toBe(line.needs);
  expect(row.gate).toBe(line.gate);
});

test('every row says where it comes from, and some operation uses it', () => {
  const used = new Set(
    [...Object.values(QUERIES), ...Object.values(MUTATIONS)].flatMap((o) => o.action),
  );
  for (const action of ACTIONS) {
    expect(MATRIX[action].source).toMatch(/D\d/);
    expect(used).toContain(action);
  }
});
