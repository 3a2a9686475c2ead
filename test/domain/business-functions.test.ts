import fc from 'fast-check';
import {
  BUSINESS_FUNCTIONS,
  BusinessFunction as F,
  effectiveFunctions,
  functionsOfTier,
  packFunctions,
  SHOWN_IN_DIRECTORY,
  unpackFunctions,
} from '../../server/domain/business-functions';
import { isTier, Role, SCHOOL_TIERS } from '../../server/domain/roles';

const masks = fc.integer({ min: 0, max: 31 });
const roles = fc.constantFrom(...Object.values(Role));

describe('the functions of each tier (D2.1)', () => {
  test.each([
    [
      Role.CHIEF,
      [
        F.COURSE_REGISTRATION,
        F.COURSE_MANAGEMENT,
        F.ACCOUNT_MANAGEMENT,
        F.TEACHER_MANAGEMENT,
        F.STATISTICS,
      ],
    ],
    [
      Role.CONTACT,
      [F.COURSE_REGISTRATION, F.COURSE_MANAGEMENT, F.TEACHER_MANAGEMENT, F.STATISTICS],
    ],
    [Role.OPERATOR, [F.COURSE_REGISTRATION, F.COURSE_MANAGEMENT, F.STATISTICS]],
    [Role.TEACHER, []],
    [Role.BUREAU, []],
    [Role.CENTRE, []],
    [Role.MINISTRY, []],
  ])('%s', (role, expected) => {
    expect(functionsOfTier(role)).toEqual(expected);
  });

  test('the directory shows chiefs and contacts, never operators (D2.9)', () => {
    expect(SCHOOL_TIERS.filter((tier) => SHOWN_IN_DIRECTORY[tier])).toEqual([
      Role.CONTACT,
      Role.CHIEF,
    ]);
  });

  test('there are three tiers', () => {
    expect(Object.values(Role).filter(isTier)).toEqual([Role.OPERATOR, Role.CONTACT, Role.CHIEF]);
  });
});

describe('narrowing (D2.2)', () => {
  test('never goes beyond the tier, whatever the bits say', () => {
    fc.assert(
      fc.property(roles, masks, (role, mask) => {
        const effective = effectiveFunctions(role, mask);
        expect(functionsOfTier(role)).toEqual(expect.arrayContaining(effective));
        expect(unpackFunctions(mask)).toEqual(expect.arrayContaining(effective));
      }),
    );
  });

  test('an account that was never narrowed has all of its tier, one narrowed to nothing has none', () => {
    expect(effectiveFunctions(Role.CONTACT, null)).toEqual(functionsOfTier(Role.CONTACT));
    expect(effectiveFunctions(Role.CONTACT, undefined)).toEqual(functionsOfTier(Role.CONTACT));
    expect(effectiveFunctions(Role.CONTACT, 0)).toEqual([]);
  });

  test('an operator with every bit still has no management of accounts', () => {
    expect(effectiveFunctions(Role.OPERATOR, packFunctions(BUSINESS_FUNCTIONS))).not.toContain(
      F.ACCOUNT_MANAGEMENT,
    );
  });

  test('bits and functions turn into each other', () => {
    fc.assert(fc.property(masks, (mask) => packFunctions(unpackFunctions(mask)) === mask));
  });
});
