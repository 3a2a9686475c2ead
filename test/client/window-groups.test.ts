// Proves how windows are judged and ordered on the screen: half-open, open ones first (D4.5).
import { groupWindows, phaseAt } from '../../client/modules/cycles/window-groups';
import type { WindowFieldsFragment } from '../../client/gql/graphql';

const at = (text: string) => Date.parse(`${text}+08:00`);

function window(
  code: string,
  order: number,
  phase: number,
  opens: string,
  closes: string,
  extendedUntil: string | null = null,
): WindowFieldsFragment {
  return {
    id: code,
    audience: 'TEACHER',
    phase,
    jurisdiction: { code, name: code, nameEn: code, order },
    opensAt: new Date(at(opens)).toISOString(),
    closesAt: new Date(at(closes)).toISOString(),
    extendedUntil: extendedUntil && new Date(at(extendedUntil)).toISOString(),
    state: 'CLOSED',
    version: 1,
  };
}

test.each([
  ['2019-09-05T23:59:59.999', 'UPCOMING'],
  ['2019-09-06T00:00:00.000', 'OPEN'],
  ['2019-09-13T23:59:59.999', 'OPEN'],
  ['2019-09-14T00:00:00.000', 'CLOSED'],
])('at %s the window of 新北市 is %s', (instant, state) => {
  const ntpc = window('NWT', 1, 2, '2019-09-06T00:00:00', '2019-09-14T00:00:00');
  expect(phaseAt(ntpc, at(instant))).toBe(state);
});

test('open windows come first, the next to close on top; then the next to open; closed ones last', () => {
  const windows = [
    window('TPE', 2, 3, '2019-09-11T00:00:00', '2019-09-19T00:00:00'),
    window('NWT', 1, 2, '2019-09-06T00:00:00', '2019-09-14T00:00:00'),
    window('ILA', 6, 2, '2019-09-06T00:00:00', '2019-09-14T00:00:00'),
    window('K12', 23, 1, '2019-09-02T00:00:00', '2019-09-10T00:00:00'),
    window('LIE', 21, 1, '2019-09-01T00:00:00', '2019-09-05T00:00:00'),
  ];
  const groups = groupWindows(windows, at('2019-09-06T10:00:00'));
  expect(groups.map((each) => [each.state, each.jurisdictions.map((one) => one.code)])).toEqual([
    ['OPEN', ['K12']],
    ['OPEN', ['NWT', 'ILA']],
    ['UPCOMING', ['TPE']],
    ['CLOSED', ['LIE']],
  ]);
});

test('an extension makes a window later, and a group of its own', () => {
  const [first, second] = groupWindows(
    [
      window('NWT', 1, 2, '2019-09-06T00:00:00', '2019-09-14T00:00:00', '2019-09-16T17:00:00'),
      window('ILA', 6, 2, '2019-09-06T00:00:00', '2019-09-14T00:00:00'),
    ],
    at('2019-09-15T10:00:00'),
  );
  expect(first).toMatchObject({ state: 'OPEN', extended: true });
  expect(second).toMatchObject({ state: 'CLOSED', extended: false });
});
