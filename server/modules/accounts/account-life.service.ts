// What whoever manages an account decides about its life: approved, refused, suspended, resumed, deleted (D2.4, D2.8).
import type { RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import { AccountStatus } from '../../domain/account-life';
import { functionsWithin, refuseUngrantable } from '../../domain/account-tiers';
import {
  MANAGES_ACCOUNTS,
  unpackFunctions,
  type BusinessFunction,
} from '../../domain/business-functions';
import { reasonFaults, refuseFaults } from '../../domain/reason';
import { Refusal } from '../../domain/refusals';
import { Role } from '../../domain/roles';
import { UnitStatus } from '../../domain/units';
import { TIERED } from '../../permissions/account-management';
import type { LinkPurpose } from '../mail/mailed-link.service';
import { deleteNotificationsOf } from '../notifications/notification.repo';
import { actOnAccount, changeAccount, changeOf, type AccountInput } from './account-change.service';
import { deleteCredential, otherActiveChiefs, unconfirmedCourses } from './account-change.repo';
import type { AccountRow } from './account.repo';
import type { AccountView } from './account.type';
import { mailPasswordLink } from './password-reset.service';
import { endLinksOf } from './recovery.repo';
import { deleteFactor } from './second-factor.repo';
import { deleteSessionsOf } from './session.repo';

type WithReason = AccountInput & { reason: string };

/** The mailed links that change how, or under which address, somebody signs in. */
const SIGN_IN_LINKS: readonly LinkPurpose[] = [
  ...(['RESET_PASSWORD', 'FIRST_PASSWORD'] as const),
  ...(['CHANGE_EMAIL_PRESENT', 'CHANGE_EMAIL_NEW'] as const),
];

/** How many courses a refusal names; it counts them all. */
const MOST_NAMED = 20;

/** What the actor grants with: an office above the schools lacks nothing (D2.2). */
const granterOf = ({ actor }: RequestContext): { role: Role; functions: number } => ({
  role: actor?.role ?? Role.OPERATOR,
  functions: actor?.functions ?? 0,
});

/**
 * The functions that an account gets, as a mask. Throws BEYOND_TIER, NOT_YOURS_TO_GRANT (D2.2).
 * @param asked all of the tier's where it is null
 * @param held what the account has already
 */
export function grantedFunctions(
  context: RequestContext,
  role: Role,
  asked: readonly BusinessFunction[] | null,
  held: number,
): number {
  const mask = functionsWithin(role, asked);
  refuseUngrantable(granterOf(context), mask, held);
  return mask;
}

/** Whether it is an active chief of an open school or kindergarten, which needs one (D2.3). */
const isNeeded = (row: AccountRow): boolean =>
  row.role === Role.CHIEF &&
  row.status === AccountStatus.ACTIVE &&
  row.unitStatus === UnitStatus.OPEN &&
  TIERED.includes(row.unitKind);

/**
 * Throws LAST_CHIEF for the only active chief of an open school or kindergarten, and for the only one of them who manages
 * its accounts (D2.3): without that one nobody there could approve anybody, and no list would show it.
 */
export async function refuseLastChief(tx: Tx, row: AccountRow): Promise<void> {
  if (!isNeeded(row)) return;
  const others = await otherActiveChiefs(tx, row.unitId, row.id, row.functions & MANAGES_ACCOUNTS);
  if (others === 0) throw new Refusal('LAST_CHIEF');
}

/**
 * As `refuseLastChief`, for a chief who stays one and may lose what manages accounts.
 * @param functions what the account is to have
 */
export async function refuseLastManager(tx: Tx, row: AccountRow, functions: number): Promise<void> {
  const loses = (row.functions & MANAGES_ACCOUNTS) !== 0 && (functions & MANAGES_ACCOUNTS) === 0;
  if (loses) await refuseLastChief(tx, row);
}

/** Throws UNIT_NOT_OPEN: nobody works for a unit that has closed or was merged (D1.4). */
function refuseNotOpen({ unitStatus }: AccountRow): void {
  if (unitStatus !== UnitStatus.OPEN) throw new Refusal('UNIT_NOT_OPEN');
}

/** Throws COURSES_UNCONFIRMED with their names (D2.7). */
async function refuseUnconfirmedCourses(tx: Tx, row: AccountRow): Promise<void> {
  if (row.unconfirmedCourses === 0) return;
  const courses = await unconfirmedCourses(tx, row.id, MOST_NAMED);
  throw new Refusal('COURSES_UNCONFIRMED', { courses, count: row.unconfirmedCourses });
}

/** Takes the sign-in away, and with it the mailed links that would change it; the application is followed as before. */
export async function endSignIn(tx: Tx, { now }: RequestContext, id: string): Promise<void> {
  await deleteCredential(tx, id);
  await endLinksOf(tx, id, SIGN_IN_LINKS, now);
}

/**
 * Activates an application. Throws UNIT_NOT_OPEN, BEYOND_TIER, NOT_YOURS_TO_GRANT, WRONG_STATE, CONFLICT.
 * @param input the functions that were asked for, where none are named (D2.2)
 */
export function approveAccount(
  context: RequestContext,
  input: AccountInput & { functions?: BusinessFunction[] | null },
): Promise<AccountView> {
  return changeAccount(context, 'approveAccount', input, 'approve', (_tx, row) => {
    refuseNotOpen(row);
    const asked = input.functions ?? unpackFunctions(row.functions);
    return {
      functions: grantedFunctions(context, row.role, asked, 0),
      decides: true,
      template: 'application-approved',
      values: {
        link: `${context.app.config.publicOrigin}/sign-in`,
        unit: row.unitName,
        userName: row.userName ?? '',
      },
    };
  });
}

/** Refuses an application; user name and person are free again (D2.5). Throws WRONG_STATE, CONFLICT, INVALID. */
export function refuseAccount(context: RequestContext, input: WithReason): Promise<AccountView> {
  const { reason } = input;
  refuseFaults(reasonFaults(reason));
  return changeAccount(context, 'refuseAccount', input, 'refuse', (tx, row) => ({
    ...{ decides: true, refusalReason: reason, reason },
    also: () => endSignIn(tx, context, row.id),
    template: 'application-refused',
    values: { unit: row.unitName, reason },
  }));
}

/** Suspends an account; its sessions end. Throws LAST_CHIEF, NOT_ON_YOURSELF, WRONG_STATE, CONFLICT, INVALID. */
export function suspendAccount(context: RequestContext, input: WithReason): Promise<AccountView> {
  const { reason } = input;
  refuseFaults(reasonFaults(reason));
  return changeAccount(context, 'suspendAccount', input, 'suspend', async (tx, row) => {
    await refuseLastChief(tx, row);
    return {
      reason,
      also: () => deleteSessionsOf(tx, row.id),
      template: 'account-suspended',
      values: { unit: row.unitName, reason },
    };
  });
}

/** Lets a suspended account be used again. Throws UNIT_NOT_OPEN, WRONG_STATE, CONFLICT. */
export const resumeAccount = (context: RequestContext, input: AccountInput): Promise<AccountView> =>
  changeAccount(context, 'resumeAccount', input, 'resume', (_tx, row) => {
    refuseNotOpen(row);
    return { template: 'account-resumed', values: { unit: row.unitName } };
  });

/**
 * Deletes an account: its history stays, its user name and its person are free again (D2.5). Throws LAST_CHIEF,
 * COURSES_UNCONFIRMED, NOT_ON_YOURSELF, WRONG_STATE, CONFLICT, INVALID.
 */
export function deleteAccount(context: RequestContext, input: WithReason): Promise<AccountView> {
  const { reason } = input;
  refuseFaults(reasonFaults(reason));
  return changeAccount(context, 'deleteAccount', input, 'delete', async (tx, row) => {
    await refuseLastChief(tx, row);
    await refuseUnconfirmedCourses(tx, row);
    return {
      ...{ decides: true, reason },
      also: async () => {
        await deleteSessionsOf(tx, row.id);
        await endSignIn(tx, context, row.id);
        await deleteFactor(tx, row.id);
        await deleteNotificationsOf(tx, { holderKind: 'ACCOUNT', holderId: row.id });
      },
      template: 'account-deleted',
      values: { unit: row.unitName },
    };
  });
}

/** Mails the owner a link to choose another password. Throws NO_EMAIL, WRONG_STATE, CONFLICT. */
export function mailAccountPassword(
  context: RequestContext,
  input: AccountInput,
): Promise<AccountView> {
  return actOnAccount(context, 'mailAccountPassword', input, async (tx, row) => {
    const { id, userName, email, language, unitId } = row;
    if (row.status !== AccountStatus.ACTIVE || userName === null) {
      throw new Refusal('WRONG_STATE', { state: row.status });
    }
    const kind = 'ACCOUNT' as const;
    await mailPasswordLink(tx, context, { kind, id, userName, email, language, unitId });
    return changeOf(row, 'mailAccountPassword', {});
  });
}
