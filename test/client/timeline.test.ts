// Proves how a cycle's windows are laid on one line of days: by opening, an extension as a tail, states half-open (D4.5).
import type { WindowFieldsFragment } from '../../client/gql/graphql';
import { barOf, spanOf, ticksIn, windowRows } from '../../client/modules/cycles/timeline-rows';

const at = (text: string) => Date.parse(`${text}+08:00`);

function window(
  audience: 'SCHOOL' | 'TEACHER',
  order: number,
  opens: string,
  closes: string,
  extendedUntil: string | null = null,
): WindowFieldsFragment {
  const code = `J${order}`;
  return {
    id: `${audience} ${code}`,
    audience,
    phase: 1,
    jurisdiction: { code, name: code, nameEn: code, order },
    opensAt: new Date(at(opens)).toISOString(),
    closesAt: new Date(at(closes)).toISOString(),
    extendedUntil: extendedUntil && new Date(at(extendedUntil)).toISOString(),
    state: 'CLOSED',
    version: 1,
  };
}

const windows = [
  window('SCHOOL', 1, '2019-08-12T00:00', '2019-08-22T00:00'),
  window('SCHOOL', 2, '2019-08-21T00:00', '2019-08-30T17:00'),
  window('TEACHER', 1, '2019-09-20T00:00', '2019-09-27T17:00', '2019-09-30T00:00'),
  window('TEACHER', 2, '2019-09-02T00:00', '2019-09-10T00:00'),
];

test('whose teachers begin first stands first, both windows in one row', () => {
  expect(
    windowRows(windows).map((row) => [row.jurisdiction.code, row.windows.map((each) => each.id)]),
  ).toEqual([
    ['J2', ['SCHOOL J2', 'TEACHER J2']],
    ['J1', ['SCHOOL J1', 'TEACHER J1']],
  ]);
});

test.each([
  ['2019-09-27T16:59:59.999', 'OPEN'],
  ['2019-09-27T17:00:00.000', 'OPEN'],
  ['2019-09-29T23:59:59.999', 'OPEN'],
  ['2019-09-30T00:00:00.000', 'CLOSED'],
  ['2019-09-19T23:59:59.999', 'UPCOMING'],
])('at %s the extended window is %s, its tail what was added', (now, state) => {
  const [, , extended] = windows;
  if (!extended) throw new Error('there are four windows');
  const bar = barOf(extended, at(now), '');
  expect([bar.state, bar.until, bar.tail]).toEqual([
    state,
    at('2019-09-27T17:00'),
    at('2019-09-30T00:00'),
  ]);
});

test('the line reaches from the first opening to the last end, with midnights of Taipei on it', () => {
  const span = spanOf(windows);
  expect(span).toEqual({ from: at('2019-08-11T00:00'), until: at('2019-10-01T00:00') });
  expect(ticksIn(span)[0]).toBe(at('2019-08-11T00:00'));
  expect(ticksIn(span)).toHaveLength(4);
});
