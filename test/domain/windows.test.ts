import fc from 'fast-check';
import { parseInstant } from '../../server/domain/instant';
import {
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

// Windows as D4.5 reads the letter, written out by hand: whole days, the last ones cut to their round's 17:00.
const WINDOWS: [name: string, opens: string, closes: string][] = [
  ['school 1', '2019-08-12 00:00', '2019-08-22 00:00'],
  ['school 2', '2019-08-21 00:00', '2019-08-30 17:00'],
  ['teacher 1', '2019-09-02 00:00', '2019-09-10 00:00'],
  ['teacher 2', '2019-09-06 00:00', '2019-09-14 00:00'],
  ['teacher 3', '2019-09-11 00:00', '2019-09-19 00:00'],
  ['teacher 4', '2019-09-16 00:00', '2019-09-24 00:00'],
  ['teacher 5', '2019-09-20 00:00', '2019-09-27 17:00'],
];

describe('the windows of cycle 108 (D4.3, D4.4, D4.5)', () => {
  describe.each(WINDOWS)('%s', (_, opens, closes) => {
    const [openDay = '', openTime] = opens.split(' ');
    const [closeDay = '', closeTime] = closes.split(' ');
    const opensAt = at(openDay, `${openTime}:00.000`);
    const closesAt = at(closeDay, `${closeTime}:00.000`);
    const span: Span = { opensAt, closesAt };

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
});

describe('extensions (D4.5)', () => {
  const span: Span = { opensAt: at('2019-09-06'), closesAt: at('2019-09-14') };
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
