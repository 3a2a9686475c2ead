import fc from 'fast-check';
import { parseInstant } from '../../server/domain/instant';
import {
  cutToRound,
  effectiveSpan,
  isOpenAt,
  phaseAt,
  WindowPhase,
  type Span,
} from '../../server/domain/windows';

const at = (day: string, time = '00:00:00.000'): number => {
  const instant = parseInstant(`${day}T${time}+08:00`);
  if (instant === null) throw new Error(`no instant: ${day} ${time}`);
  return instant;
};

const schoolRound: Span = { opensAt: at('2019-08-12'), closesAt: at('2019-08-30', '17:00:00.000') };
const teacherRound: Span = {
  opensAt: at('2019-09-02'),
  closesAt: at('2019-09-27', '17:00:00.000'),
};

// Days as the letter names them; instants as D4.5 reads them, written out by hand.
const WINDOWS: [string, string, string, Span, string, string][] = [
  ['school 1', '2019-08-12', '2019-08-21', schoolRound, '2019-08-12 00:00', '2019-08-22 00:00'],
  ['school 2', '2019-08-21', '2019-08-30', schoolRound, '2019-08-21 00:00', '2019-08-30 17:00'],
  ['teacher 1', '2019-09-02', '2019-09-09', teacherRound, '2019-09-02 00:00', '2019-09-10 00:00'],
  ['teacher 2', '2019-09-06', '2019-09-13', teacherRound, '2019-09-06 00:00', '2019-09-14 00:00'],
  ['teacher 3', '2019-09-11', '2019-09-18', teacherRound, '2019-09-11 00:00', '2019-09-19 00:00'],
  ['teacher 4', '2019-09-16', '2019-09-23', teacherRound, '2019-09-16 00:00', '2019-09-24 00:00'],
  ['teacher 5', '2019-09-20', '2019-09-27', teacherRound, '2019-09-20 00:00', '2019-09-27 17:00'],
];

describe('the windows of cycle 108 (D4.3, D4.4, D4.5)', () => {
  describe.each(WINDOWS)('%s', (_, firstDay, lastDay, round, opens, closes) => {
    const span = cutToRound(firstDay, lastDay, round);
    const [openDay = '', openTime] = opens.split(' ');
    const [closeDay = '', closeTime] = closes.split(' ');
    const opensAt = at(openDay, `${openTime}:00.000`);
    const closesAt = at(closeDay, `${closeTime}:00.000`);

    test.each([
      ['a millisecond before it opens', opensAt - 1, WindowPhase.UPCOMING],
      ['at its opening', opensAt, WindowPhase.OPEN],
      ['a millisecond before it closes', closesAt - 1, WindowPhase.OPEN],
      ['at its closing', closesAt, WindowPhase.CLOSED],
    ])('%s', (__, now, phase) => {
      expect(phaseAt(span, now)).toBe(phase);
      expect(isOpenAt(span, now)).toBe(phase === WindowPhase.OPEN);
    });
  });

  test('school windows 1 and 2 share the 21st of August', () => {
    const noon = at('2019-08-21', '12:00:00.000');
    expect(isOpenAt(cutToRound('2019-08-12', '2019-08-21', schoolRound), noon)).toBe(true);
    expect(isOpenAt(cutToRound('2019-08-21', '2019-08-30', schoolRound), noon)).toBe(true);
  });

  test('a window that begins before its round is cut at that end too', () => {
    const round = { opensAt: at('2019-08-12', '09:00:00.000'), closesAt: schoolRound.closesAt };
    expect(cutToRound('2019-08-12', '2019-08-21', round).opensAt).toBe(round.opensAt);
  });

  test('days outside the round make no window', () => {
    expect(() => cutToRound('2019-09-01', '2019-09-02', schoolRound)).toThrow(RangeError);
    expect(() => cutToRound('2019-08-21', '2019-08-20', schoolRound)).toThrow(RangeError);
  });
});

describe('extensions (D4.5)', () => {
  const span = cutToRound('2019-09-06', '2019-09-13', teacherRound);
  const until = at('2019-09-20', '12:00:00.000');

  test('keep the window open until their end, itself outside', () => {
    const extended = effectiveSpan(span, [null, until, undefined]);
    expect(extended).toEqual({ opensAt: span.opensAt, closesAt: until, extended: true });
    expect([span.closesAt, until - 1, until].map((now) => isOpenAt(extended, now))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('that end at or before the closing change nothing', () => {
    const plain = { ...span, extended: false };
    expect(effectiveSpan(span, [])).toEqual(plain);
    expect(effectiveSpan(span, [null, undefined])).toEqual(plain);
    expect(effectiveSpan(span, [span.closesAt, span.closesAt - 1, 0])).toEqual(plain);
  });

  test('never shorten, never move the opening, and the latest governs', () => {
    const ends = fc.option(fc.integer({ min: span.opensAt, max: span.closesAt + 1e9 }));
    fc.assert(
      fc.property(fc.array(ends), (extendedUntil) => {
        const effective = effectiveSpan(span, extendedUntil);
        expect(effective.opensAt).toBe(span.opensAt);
        expect(effective.closesAt).toBeGreaterThanOrEqual(span.closesAt);
        for (const end of extendedUntil) {
          expect(effective.closesAt).toBeGreaterThanOrEqual(end ?? 0);
        }
        expect([span.closesAt, ...extendedUntil]).toContain(effective.closesAt);
        expect(effective.extended).toBe(effective.closesAt !== span.closesAt);
      }),
    );
  });
});
