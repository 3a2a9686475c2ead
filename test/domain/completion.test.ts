import fc from 'fast-check';
import {
  addCounts,
  countsDelta,
  NO_COUNTS,
  notStarted,
  rate,
  type PlanCounts,
} from '../../server/domain/completion';
import { PlanState } from '../../server/domain/plan-life';

const { NOT_STARTED, DRAFT, SUBMITTED } = PlanState;
const states = fc.constantFrom(NOT_STARTED, DRAFT, SUBMITTED);

describe('completion (D4.6)', () => {
  test.each<[string, Partial<PlanCounts>, number | null, number]>([
    ['nobody eligible', {}, null, 0],
    ['nobody eligible, one late and submitted', { lateAdded: 1, lateSubmitted: 1 }, null, 0],
    ['nobody has begun', { eligible: 4 }, 0, 4],
    ['one draft, one submitted of four', { eligible: 4, draft: 1, submitted: 1 }, 0.25, 2],
    ['all', { eligible: 4, submitted: 4 }, 1, 0],
    ['all and two late', { eligible: 4, submitted: 4, lateAdded: 2, lateSubmitted: 2 }, 1, 0],
  ])('%s', (_, counts, expectedRate, expectedNotStarted) => {
    expect(rate({ ...NO_COUNTS, ...counts })).toBe(expectedRate);
    expect(notStarted({ ...NO_COUNTS, ...counts })).toBe(expectedNotStarted);
  });

  test('is never above 1 nor below 0, even for counts that cannot be', () => {
    const counts = fc.record({ eligible: fc.nat(9), draft: fc.nat(9), submitted: fc.nat(9) });
    fc.assert(
      fc.property(counts, (some) => {
        const value = rate({ ...NO_COUNTS, ...some }) ?? 0;
        expect(value >= 0 && value <= 1).toBe(true);
        expect(notStarted({ ...NO_COUNTS, ...some })).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

test('scopes are added up count by count', () => {
  const one = { eligible: 1, draft: 2, submitted: 3, extended: 4, lateAdded: 5, lateSubmitted: 6 };
  const other = { eligible: 10, draft: 20, submitted: 30, extended: 40, lateAdded: 50, lateSubmitted: 60 }; // prettier-ignore
  const both = { eligible: 11, draft: 22, submitted: 33, extended: 44, lateAdded: 55, lateSubmitted: 66 }; // prettier-ignore
  expect(addCounts(one, other)).toEqual(both);
});

describe('what a change of a plan adds to the counts (D4.6, D5.6)', () => {
  test.each([
    ['begun', NOT_STARTED, DRAFT, 1, 0],
    ['saved again', DRAFT, DRAFT, 0, 0],
    ['submitted', DRAFT, SUBMITTED, -1, 1],
    ['submitted at once', NOT_STARTED, SUBMITTED, 0, 1],
    ['submitted again', SUBMITTED, SUBMITTED, 0, 0],
    ['withdrawn', SUBMITTED, DRAFT, 1, -1],
  ])('%s', (_, before, after, draft, submitted) => {
    expect(countsDelta(before, after, false)).toEqual({ draft, submitted, lateSubmitted: 0 });
    expect(countsDelta(before, after, true)).toEqual({
      draft: 0,
      submitted: 0,
      lateSubmitted: submitted,
    });
  });

  test('the deltas of a whole life lead to where it ended', () => {
    fc.assert(
      fc.property(fc.array(states), fc.boolean(), (path, late) => {
        const life = [NOT_STARTED, ...path];
        const deltas = path.map((after, i) => countsDelta(life[i] ?? NOT_STARTED, after, late));
        const total = deltas.reduce<PlanCounts>(
          (sum, d) => addCounts(sum, { ...NO_COUNTS, ...d }),
          NO_COUNTS,
        );
        const end = life.at(-1);
        expect(total.draft).toBe(Number(!late && end === DRAFT));
        expect(total.submitted).toBe(Number(!late && end === SUBMITTED));
        expect(total.lateSubmitted).toBe(Number(late && end === SUBMITTED));
      }),
    );
  });
});
