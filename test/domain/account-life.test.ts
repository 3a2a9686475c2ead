// Proves the life of an account as a table, what its tier offers, and who sees how much (D2.1 to D2.9, D3.8).
import { AccountStatus, isOver, statusAfter } from '../../server/domain/account-life';
import {
  functionsWithin,
  KINDS_TO_APPLY_FOR,
  refuseTierNotOffered,
  refuseUngrantable,
  tiersOf,
} from '../../server/domain/account-tiers';
import { shownOf } from '../../server/domain/account-visibility';
import { BusinessFunction, packFunctions } from '../../server/domain/business-functions';
import { isRefusal } from '../../server/domain/refusals';
import { Role } from '../../server/domain/roles';
import { UnitKind } from '../../server/domain/units';

const { APPLIED, ACTIVE, SUSPENDED, DELETED, REFUSED, WITHDRAWN } = AccountStatus;

/** The code that `work` is refused with, or null. */
function refusal(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'unknown';
  }
}

// From each state (rows: applied, active, suspended, deleted, refused, withdrawn), what each act leads to (D2.8).
const LIFE: Readonly<Record<Parameters<typeof statusAfter>[0], (AccountStatus | null)[]>> = {
  approve: [ACTIVE, null, null, null, null, null],
  refuse: [REFUSED, null, null, null, null, null],
  withdraw: [WITHDRAWN, null, null, null, null, null],
  suspend: [null, SUSPENDED, null, null, null, null],
  resume: [null, null, ACTIVE, null, null, null],
  delete: [null, DELETED, DELETED, null, null, null],
  edit: [null, ACTIVE, SUSPENDED, null, null, null],
};

test.each(Object.entries(LIFE))(
  'to %s leads from each state where D2.8 says, else nowhere',
  (act, expected) => {
    const states = [APPLIED, ACTIVE, SUSPENDED, DELETED, REFUSED, WITHDRAWN];
    const found = states.map((state) => {
      try {
        return statusAfter(act as keyof typeof LIFE, state);
      } catch (error) {
        expect(isRefusal(error, 'WRONG_STATE') && error.details.state).toBe(state);
        return null;
      }
    });
    expect(found).toEqual(expected);
  },
);

it('deleted, refused and withdrawn accounts are over: person and user name are free (D2.5)', () => {
  expect(Object.values(AccountStatus).filter(isOver)).toEqual([DELETED, REFUSED, WITHDRAWN]);
});

it('schools and kindergartens have three tiers, others operators alone, offices none to apply for (D2.4)', () => {
  const all = [Role.OPERATOR, Role.CONTACT, Role.CHIEF];
  expect(Object.values(UnitKind).map((kind) => [kind, tiersOf(kind)])).toEqual([
    [UnitKind.SCHOOL, all],
    [UnitKind.KINDERGARTEN, all],
    [UnitKind.UNIVERSITY, [Role.OPERATOR]],
    [UnitKind.LEGAL_PERSON, [Role.OPERATOR]],
    [UnitKind.SOCIAL_EDUCATION, [Role.OPERATOR]],
    [UnitKind.BUREAU, []],
    [UnitKind.NATIONAL_CENTRE, []],
    [UnitKind.MINISTRY, []],
  ]);
  expect(KINDS_TO_APPLY_FOR).toHaveLength(5);
  expect(refusal(() => refuseTierNotOffered(UnitKind.UNIVERSITY, Role.CHIEF))).toBe(
    'TIER_NOT_OFFERED',
  );
  expect(refusal(() => refuseTierNotOffered(UnitKind.SCHOOL, Role.CHIEF))).toBeNull();
});

it('functions stay within the tier, and nobody grants what they lack (D2.2)', () => {
  const { STATISTICS, TEACHER_MANAGEMENT, ACCOUNT_MANAGEMENT } = BusinessFunction;
  expect(functionsWithin(Role.OPERATOR, [STATISTICS])).toBe(packFunctions([STATISTICS]));
  expect(functionsWithin(Role.OPERATOR, [])).toBe(0);
  expect(functionsWithin(Role.CHIEF, null)).toBe(0b11111);
  expect(refusal(() => functionsWithin(Role.OPERATOR, [TEACHER_MANAGEMENT]))).toBe('BEYOND_TIER');
  expect(refusal(() => functionsWithin(Role.BUREAU, [STATISTICS]))).toBe('BEYOND_TIER');
  const chief = { role: Role.CHIEF, functions: packFunctions([ACCOUNT_MANAGEMENT]) };
  const statistics = packFunctions([STATISTICS]);
  expect(refusal(() => refuseUngrantable(chief, statistics, 0))).toBe('NOT_YOURS_TO_GRANT');
  expect(refusal(() => refuseUngrantable(chief, statistics, statistics))).toBeNull();
  const bureau = { role: Role.BUREAU, functions: 0 };
  expect(refusal(() => refuseUngrantable(bureau, statistics, 0))).toBeNull();
});

describe('who sees how much (D2.9, D3.8)', () => {
  const nobody = { itself: false, ownUnit: false, manages: false };
  const all = { person: true, inside: true };

  test.each(['itself', 'ownUnit', 'manages'] as const)(
    '%s: all of it, whatever its state',
    (is) => {
      for (const role of Object.values(Role)) {
        for (const status of Object.values(AccountStatus)) {
          expect(shownOf({ role, status }, { ...nobody, [is]: true })).toEqual(all);
        }
      }
    },
  );

  it('others: who an active chief or contact is and how to reach them, of everybody else nothing', () => {
    const seen = Object.values(Role).flatMap((role) =>
      Object.values(AccountStatus)
        .filter((status) => shownOf({ role, status }, nobody).person)
        .map((status) => [role, status]),
    );
    expect(seen).toEqual([
      [Role.CONTACT, ACTIVE],
      [Role.CHIEF, ACTIVE],
    ]);
    expect(shownOf({ role: Role.CHIEF, status: ACTIVE }, nobody).inside).toBe(false);
  });
});
