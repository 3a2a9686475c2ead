import { extensionFaults, windowEditFaults, type Span } from '../../server/domain/windows';

const HOUR = 3_600_000;
const cycle: Span = { opensAt: 0, closesAt: 1000 * HOUR };
const current: Span = { opensAt: 100 * HOUR, closesAt: 200 * HOUR };
const iso = (instant: number): string => new Date(instant).toISOString();

type Case = [what: string, next: Span, now: number, faults: [path: string, rule: string][]];

const span = (opens: number, closes: number): Span => ({
  opensAt: opens * HOUR,
  closesAt: closes * HOUR,
});
const before = current.opensAt - 1;
const opening = current.opensAt;
const during = 150 * HOUR;
const after = 300 * HOUR;

const EDITS: Case[] = [
  ['nothing changed', current, during, []],
  ['the opening moves a millisecond before it has come', span(110, 200), before, []],
  ['the opening moves earlier before it has come', span(99.9, 200), 50 * HOUR, []],
  ['the opening moves to just after now', span(50, 200), 50 * HOUR - 1, []],
  ['the opening moves to this instant', span(50, 200), 50 * HOUR, [['opensAt', 'past']]],
  ['the opening moves into the past', span(40, 200), 50 * HOUR, [['opensAt', 'past']]],
  ['the opening moves at its instant', span(110, 200), opening, [['opensAt', 'alreadyOpened']]],
  ['the opening moves after it has come', span(90, 200), during, [['opensAt', 'alreadyOpened']]],
  ['the closing moves earlier before the opening', span(100, 150), before, []],
  [
    'the closing moves earlier at the opening',
    span(100, 199),
    opening,
    [['closesAt', 'onlyLater']],
  ],
  ['the closing moves earlier while open', span(100, 199), during, [['closesAt', 'onlyLater']]],
  ['the closing moves later while open', span(100, 250), during, []],
  ['the closing moves later after it has come', span(100, 350), after, []],
  ['the closing moves later, into the past', span(100, 250), after, [['closesAt', 'past']]],
  ['the closing moves to this instant', span(100, 300), after, [['closesAt', 'past']]],
  ['the closing comes with the opening', span(100, 100), before, [['closesAt', 'order']]],
  ['the window fills the cycle', span(0, 1000), -1, []],
  [
    'both ends leave the cycle',
    { opensAt: -1, closesAt: cycle.closesAt + 1 },
    -2,
    [
      ['opensAt', 'beforeCycle'],
      ['closesAt', 'afterCycle'],
    ],
  ],
  [
    'everything is wrong at once',
    { opensAt: -1, closesAt: -2 },
    during,
    [
      ['opensAt', 'alreadyOpened'],
      ['opensAt', 'beforeCycle'],
      ['closesAt', 'order'],
      ['closesAt', 'onlyLater'],
    ],
  ],
];

describe('editing a window (D4.5)', () => {
  test.each(EDITS)('%s', (_, next, now, expected) => {
    const faults = windowEditFaults(current, next, cycle, now);
    expect(faults.map((fault) => [fault.path, fault.rule])).toEqual(
      expected.map(([field, rule]) => [`input.${field}`, rule]),
    );
  });

  test('a refusal says which instant stands in the way', () => {
    expect(windowEditFaults(current, span(90, 200), cycle, during)[0]?.limit).toBe(
      iso(current.opensAt),
    );
  });
});

describe('granting an extension (D4.2, D4.5)', () => {
  test.each<[string, number, number, string[]]>([
    ['later, in the future, inside the cycle', current.closesAt + 1, during, []],
    ['not later', current.closesAt, during, ['onlyLater']],
    ['earlier', current.closesAt - 1, during, ['onlyLater']],
    ['later, but past', current.closesAt + 1, after, ['past']],
    ['ending now', after, after, ['past']],
    ['to the very end of the cycle', cycle.closesAt, after, []],
    ['beyond the cycle', cycle.closesAt + 1, after, ['afterCycle']],
    ['wrong twice', 120 * HOUR, during, ['onlyLater', 'past']],
  ])('%s', (_, endsAt, now, rules) => {
    const faults = extensionFaults(current, cycle, endsAt, now);
    expect(faults.map((fault) => fault.rule)).toEqual(rules);
    expect(faults.every((fault) => fault.path === 'input.endsAt')).toBe(true);
  });
});
