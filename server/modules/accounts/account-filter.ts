// Which accounts a list has, as conditions of its statement; the aliases are those of the account's repo.
import { likeContains } from '../../database/sql';
import { AccountStatus } from '../../domain/account-life';
import type { Actor } from '../../domain/actor';
import type { Instant } from '../../domain/instant';
import { Role } from '../../domain/roles';
import { UnitKind } from '../../domain/units';
import { TIERED } from '../../permissions/account-management';
import { scopeOf } from '../../permissions/decide';
import type { Action } from '../../permissions/matrix';
import { nameHolds } from '../units/name-filter';
import { allOf, anyOf, insideScope, type Condition } from '../units/scope';

const quoted = (values: readonly string[]): string =>
  values.map((value) => `'${value}'`).join(', ');

const TIERED_UNIT = `u.kind IN (${quoted(TIERED)})`;
const OFFICES = quoted([UnitKind.BUREAU, UnitKind.NATIONAL_CENTRE, UnitKind.MINISTRY]);

/** A condition without values. */
const plain = (text: string): Condition => ({ text, values: [] });

const reach = (actor: Actor | null, action: Action): Condition =>
  insideScope(scopeOf(actor, action), {
    unitId: 'a.unit_id',
    jurisdictionCode: 'u.jurisdiction_code',
  });

/** Accounts that the actor approves and changes (D2.4), as `accountActions` says it of one. */
export const managedBy = (actor: Actor | null): Condition =>
  anyOf([
    allOf([
      reach(actor, 'CHIEF_ACCOUNT_MANAGE'),
      plain(`${TIERED_UNIT} AND a.role = '${Role.CHIEF}'`),
    ]),
    allOf([
      reach(actor, 'STAFF_ACCOUNT_MANAGE'),
      plain(`${TIERED_UNIT} AND a.role <> '${Role.CHIEF}'`),
    ]),
    allOf([reach(actor, 'OFFICE_ACCOUNT_MANAGE'), plain(`NOT ${TIERED_UNIT}`)]),
  ]);

/** Accounts that the actor approves and changes, and those inside the reach of who looks after others' (D2.8). */
export const lookedAfterBy = (actor: Actor | null): Condition =>
  anyOf([managedBy(actor), reach(actor, 'ACCOUNT_CARE_READ')]);

/** Accounts that 業務帳號查詢 shows (D2.9), as `isInDirectory` says it of one. */
export const IN_DIRECTORY = `a.status = '${AccountStatus.ACTIVE}' AND a.role IN ('${Role.CHIEF}', '${Role.CONTACT}')`;

/** An application whose address is not confirmed is nobody's yet. */
export const REAL = `(a.status <> '${AccountStatus.APPLIED}' OR a.email_confirmed_at IS NOT NULL)`;

/** Accounts of a unit inside the actor's reach. */
export const ofUnit = (actor: Actor | null, unitId: string): Condition =>
  allOf([reach(actor, 'ACCOUNT_READ'), { text: `a.unit_id = ? AND ${REAL}`, values: [unitId] }]);

/** Accounts in one state. */
export const inStatus = (status: AccountStatus): Condition => ({
  text: 'a.status = ?',
  values: [status],
});

/** Applications that wait for a decision, all or those confirmed until an instant. */
export const waitingSince = (until: Instant | null): Condition =>
  until === null
    ? plain(`a.status = '${AccountStatus.APPLIED}' AND a.email_confirmed_at IS NOT NULL`)
    : {
        text: `a.status = '${AccountStatus.APPLIED}' AND a.email_confirmed_at <= ?`,
        values: [until],
      };

/** Accounts of the offices above the schools; of one role. */
export const ofOffices = (role: Role | null): Condition =>
  role === null
    ? plain(`u.kind IN (${OFFICES})`)
    : { text: `u.kind IN (${OFFICES}) AND a.role = ?`, values: [role] };

/** Active accounts that were last used, or made, at an instant or before. */
export const unusedSince = (actor: Actor | null, until: Instant): Condition =>
  allOf([
    reach(actor, 'ACCOUNT_CARE_READ'),
    {
      text: `a.status = '${AccountStatus.ACTIVE}' AND COALESCE(a.last_used_at, a.decided_at, a.created_at) <= ?`,
      values: [until],
    },
  ]);

/**
 * Accounts whose person's name or user name has the text in it. Those whose names the actor sees masked are left out:
 * to find one by its name would be to read it (D3.8).
 */
export function named(actor: Actor | null, text: string): Condition {
  const seen = anyOf([
    plain(IN_DIRECTORY),
    managedBy(actor),
    { text: 'a.unit_id = ?', values: [actor?.unitId ?? ''] },
  ]);
  const inside = anyOf([
    managedBy(actor),
    { text: 'a.unit_id = ?', values: [actor?.unitId ?? ''] },
  ]);
  return anyOf([
    allOf([nameHolds('a.name', text), seen]),
    allOf([
      { text: "c.user_name LIKE ? ESCAPE '!'", values: [likeContains(text.toLowerCase())] },
      inside,
    ]),
  ]);
}

/** As `named`, or a part of the unit's name. */
export const namedOrOfUnit = (actor: Actor | null, text: string): Condition =>
  anyOf([named(actor, text), { text: "u.name LIKE ? ESCAPE '!'", values: [likeContains(text)] }]);
