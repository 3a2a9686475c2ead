// Proves what the pages of accounts decide by themselves: the table of tiers, what is offered, what is wrong with an application.
import { fieldKey, realChanges, valueParts } from '../../client/modules/accounts/history-words';
import { actsOffered } from '../../client/modules/accounts/account-acts';
import {
  applicationInput,
  emptyApplication,
  fieldOfFault,
  wrongFields,
} from '../../client/modules/accounts/application-form';
import { stepStates } from '../../client/modules/accounts/application-steps';
import {
  looksLikeNationalId,
  maskedNationalId,
  tidyNationalId,
} from '../../client/modules/accounts/national-id';
import { functionsOf, tiersToOffer } from '../../client/modules/accounts/tiers';
import { waitedDays } from '../../client/modules/accounts/waiting-days';
import { whomToAsk } from '../../client/app/whom-to-ask';
import type { AccountStatus, Action, Role } from '../../client/gql/graphql';
import { functionsOfTier } from '../../server/domain/business-functions';
import { isNationalId } from '../../server/domain/national-id';
import { Role as ServerRole } from '../../server/domain/roles';
import { nationalId } from '../support/national-id';

const may =
  (...actions: Action[]) =>
  (action: Action) =>
    actions.includes(action);

test.each(['TEACHER', 'CHIEF', 'CONTACT', 'OPERATOR', 'BUREAU', 'CENTRE', 'MINISTRY'] as const)(
  'the functions shown for %s are those of the table of D2.1',
  (role) => {
    expect([...functionsOf(role)].sort()).toEqual([...functionsOfTier(ServerRole[role])].sort());
  },
);

describe('a national ID is judged as the server judges it', () => {
  test.each([
    ['a citizen', nationalId(1)],
    ['a resident of the old form', 'AC01234567'],
    ['a resident of the new form', 'A800000014'],
    ['a digit mistyped', nationalId(1).replace(/.$/, (last) => String((Number(last) + 1) % 10))],
    ['too short', 'A12345678'],
    ['no letter', '1234567890'],
    ['nothing', ''],
  ])('%s', (_, id) => {
    expect(looksLikeNationalId(id)).toBe(isNationalId(tidyNationalId(id)));
  });

  test('for every last digit there is one that is right', () => {
    const stem = nationalId(7).slice(0, 9);
    const right = Array.from({ length: 10 }, (_, digit) => `${stem}${digit}`);
    expect(right.filter(looksLikeNationalId)).toEqual([nationalId(7)]);
  });

  test('typed in full width, with blanks or in small letters it is the same', () => {
    const id = nationalId(12);
    expect(looksLikeNationalId(` ${id.slice(0, 4)} ${id.slice(4).toLowerCase()}`)).toBe(true);
    expect(tidyNationalId('ａ１２３')).toBe('A123');
  });

  test('it is read back masked (D3.8)', () => {
    expect(maskedNationalId('a123456789')).toBe('A12****789');
  });
});

describe('an application', () => {
  const unit = {
    id: 'u1',
    code: '901601',
    name: '示範國民小學',
    kind: 'SCHOOL',
    jurisdictionName: '新北市',
    tiers: ['CHIEF', 'CONTACT', 'OPERATOR'],
  } as const;
  const whole = {
    ...emptyApplication,
    unit: { ...unit, tiers: [...unit.tiers] },
    tier: 'CHIEF' as const,
    nationalId: nationalId(3),
    name: ' 示範林曉青 ',
    telephone: '02-29603456 分機 12',
    email: 'lin@example.org',
    userName: ' Lin.Qing ',
    password: 'a good sentence',
    repeated: 'a good sentence',
  };

  test('that is empty is told all its faults at once, but for the tier, which the unit offers', () => {
    expect(wrongFields(emptyApplication)).toEqual([
      'unit',
      'nationalId',
      'name',
      'telephone',
      'email',
      'userName',
      'password',
    ]);
  });

  test('that is whole has none, and is sent in the tidy form', () => {
    expect(wrongFields(whole)).toEqual([]);
    expect(applicationInput(whole)).toMatchObject({
      unitId: 'u1',
      role: 'CHIEF',
      name: '示範林曉青',
      userName: 'lin.qing',
    });
  });

  test('for a tier that the unit does not offer is not sent (D2.4)', () => {
    const university = { ...whole, unit: { ...whole.unit, tiers: ['OPERATOR' as Role] } };
    expect(wrongFields(university)).toEqual(['tier']);
  });

  test.each([
    ['userName', 'abc'],
    ['userName', '林曉青帳號'],
    ['password', 'too short'],
    ['repeated', 'another sentence'],
    ['email', 'lin.example.org'],
  ] as const)('with a wrong %s (%s) is told so', (field, value) => {
    expect(wrongFields({ ...whole, [field]: value })).toContain(field);
  });

  test('the faults of the server find their field', () => {
    expect(fieldOfFault({ path: 'input.unitId' })).toBe('unit');
    expect(fieldOfFault({ path: 'input.role' })).toBe('tier');
    expect(fieldOfFault({ path: 'input.password' })).toBe('password');
    expect(fieldOfFault({ path: 'input.language' })).toBeNull();
  });

  test.each<[AccountStatus, boolean, string]>([
    ['APPLIED', false, 'done now todo todo'],
    ['APPLIED', true, 'done done now todo'],
    ['ACTIVE', true, 'done done done done'],
    ['REFUSED', true, 'done done done stopped'],
    ['DELETED', true, 'done done done stopped'],
    ['WITHDRAWN', true, 'done done done done'],
  ])('%s, confirmed %s, stands at %s', (status, confirmed, states) => {
    expect(Object.values(stepStates({ status, confirmed })).join(' ')).toBe(states);
  });
});

describe('what is offered on an account', () => {
  const account = (status: AccountStatus, more: object = {}) => ({
    id: 'a1',
    status,
    role: 'CONTACT' as Role,
    managed: true,
    deletable: true,
    unit: { kind: 'SCHOOL' },
    ...more,
  });
  const chief = may('STAFF_ACCOUNT_MANAGE');

  test('follows its life (D2.8)', () => {
    expect(actsOffered(account('APPLIED'), 'me', chief)).toEqual(['approve', 'refuse']);
    expect(actsOffered(account('ACTIVE'), 'me', chief)).toEqual([
      'functions',
      'tier',
      'mail',
      'suspend',
      'remove',
    ]);
    expect(actsOffered(account('SUSPENDED'), 'me', chief)).toContain('resume');
    expect(actsOffered(account('DELETED'), 'me', chief)).toEqual([]);
    expect(actsOffered(account('REFUSED'), 'me', chief)).toEqual([]);
  });

  test('is nothing on oneself', () => {
    expect(actsOffered(account('ACTIVE'), 'a1', chief)).toEqual([]);
  });

  test('for one that another manages: a bureau makes a chief of it, the centre deletes who has left (D2.4)', () => {
    const foreign = account('ACTIVE', { managed: false, deletable: false });
    expect(actsOffered(foreign, 'me', may('CHIEF_ACCOUNT_MANAGE'))).toEqual(['tier']);
    expect(actsOffered({ ...foreign, deletable: true }, 'me', may())).toEqual(['remove']);
  });

  test('a second factor is reset only where there is one', () => {
    const office = { role: 'BUREAU' as Role, unit: { kind: 'BUREAU' } };
    const acts = (secondFactor: boolean) =>
      actsOffered(account('ACTIVE', { ...office, secondFactor }), 'me', may());
    expect(acts(true)).toEqual(['mail', 'factor', 'suspend', 'remove']);
    expect(acts(false)).not.toContain('factor');
  });

  test('a chief moves between the lower tiers, a bureau to and from chief (D2.4)', () => {
    expect(tiersToOffer('CONTACT', 'SCHOOL', chief)).toEqual(['OPERATOR']);
    expect(tiersToOffer('CONTACT', 'SCHOOL', may('CHIEF_ACCOUNT_MANAGE'))).toEqual(['CHIEF']);
    expect(tiersToOffer('CHIEF', 'KINDERGARTEN', may('CHIEF_ACCOUNT_MANAGE'))).toEqual([
      'CONTACT',
      'OPERATOR',
    ]);
    expect(tiersToOffer('OPERATOR', 'UNIVERSITY', may('OFFICE_ACCOUNT_MANAGE'))).toEqual([]);
    expect(tiersToOffer('BUREAU', 'BUREAU', may('OFFICE_ACCOUNT_MANAGE'))).toEqual([]);
  });
});

describe('the history is told in words', () => {
  test('of fields and values that have one', () => {
    expect(fieldKey('status')).toBe('history.field.status');
    expect(fieldKey('somethingNew')).toBeNull();
    expect(valueParts('ACTIVE')).toEqual([{ part: 'ACTIVE', key: 'accountStatus.ACTIVE' }]);
    expect(valueParts('["STATISTICS","COURSE_REGISTRATION"]').map(({ key }) => key)).toEqual([
      'businessFunction.STATISTICS',
      'businessFunction.COURSE_REGISTRATION',
    ]);
    expect(valueParts('02******56')).toEqual([{ part: '02******56', key: null }]);
    expect(valueParts(null)).toEqual([]);
  });

  test('and leaves out what stayed as it was', () => {
    const changes = [
      { field: 'status', before: 'APPLIED', after: 'APPLIED' },
      { field: 'confirmed', before: 'false', after: 'true' },
    ];
    expect(realChanges({ changes }).map(({ field }) => field)).toEqual(['confirmed']);
  });
});

test.each([
  ['2019-09-06T00:00:00Z', 0],
  ['2019-09-03T00:00:01Z', 2],
  ['2019-09-03T00:00:00Z', 3],
  ['2019-09-07T00:00:00Z', 0],
])('an application of %s has waited for %i whole days', (appliedAt, days) => {
  expect(waitedDays(appliedAt, Date.parse('2019-09-06T00:00:00Z'))).toBe(days);
});

test.each([
  ['SCHOOL', [], 'chief'],
  ['KINDERGARTEN', [], 'chief'],
  ['SCHOOL', ['STAFF_ACCOUNT_MANAGE'], 'bureau'],
  ['UNIVERSITY', [], 'centre'],
  ['BUREAU', ['CHIEF_ACCOUNT_MANAGE'], 'centre'],
  ['MINISTRY', [], 'centre'],
  ['NATIONAL_CENTRE', [], 'nobody'],
  [null, [], 'centre'],
] as const)(
  'a page that is not for an account of %s that may %j: to ask is the %s',
  (kind, actions, whom) => {
    expect(whomToAsk({ unit: kind && { kind } }, may(...actions))).toBe(whom);
  },
);
