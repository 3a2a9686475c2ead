// A stored account as one reader sees it: the rules of D2.9 and D3.8 applied to its row.
import { AccountStatus } from '../../domain/account-life';
import { shownOf } from '../../domain/account-visibility';
import type { Actor } from '../../domain/actor';
import { effectiveFunctions } from '../../domain/business-functions';
import { maskName } from '../../domain/masking';
import { deletesAccount, managesAccount } from '../../permissions/account-management';
import type { AccountRow } from './account.repo';
import type { AccountView } from './account.type';

/**
 * What the actor sees of an account.
 * @param alone whether it was read by itself, so that its history may be read beside it
 */
export function shownTo(actor: Actor | null, row: AccountRow, alone = false): AccountView {
  const manages = managesAccount(actor, row);
  const itself = actor?.kind === 'ACCOUNT' && actor.id === row.id;
  const ownUnit = actor !== null && actor.unitId === row.unitId;
  const { person, inside } = shownOf(row, { itself, ownUnit, manages });
  const { nationalIdCipher: cipher, nationalIdKey: key } = row;
  return {
    id: row.id,
    name: person ? row.name : maskName(row.name),
    role: row.role,
    status: row.status,
    userName: inside ? row.userName : null,
    functions: effectiveFunctions(row.role, row.functions),
    telephone: person ? row.telephone : null,
    email: person ? row.email : null,
    appliedAt: row.createdAt,
    waitingSince: row.status === AccountStatus.APPLIED ? row.emailConfirmedAt : null,
    confirmed: row.emailConfirmedAt !== null,
    decidedAt: row.decidedAt,
    refusalReason: row.refusalReason,
    lastUsedAt: row.lastUsedAt,
    unusedNoticeAt: row.unusedNoticeAt,
    managed: manages && !itself,
    deletable: deletesAccount(actor, row) && !itself,
    unconfirmedCourses: row.unconfirmedCourses,
    secondFactor: row.factorSetUpAt !== null,
    version: row.version,
    unitId: row.unitId,
    nationalId: inside && cipher !== null && key !== null ? { cipher, key } : null,
    alone,
  };
}
