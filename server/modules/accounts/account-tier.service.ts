// How far an account reaches: its tier, and the functions that are left of it (D2.1 to D2.3).
import type { RequestContext } from '../../app/context';
import { refuseTierNotOffered } from '../../domain/account-tiers';
import type { BusinessFunction } from '../../domain/business-functions';
import { Role } from '../../domain/roles';
import { changeAccount, type AccountInput } from './account-change.service';
import { grantedFunctions, refuseLastChief, refuseLastManager } from './account-life.service';
import type { AccountView } from './account.type';

/**
 * Moves an account to another tier, with all of its functions or those named. Throws TIER_NOT_OFFERED, LAST_CHIEF,
 * BEYOND_TIER, NOT_YOURS_TO_GRANT, NOT_ON_YOURSELF, WRONG_STATE, CONFLICT.
 */
export function changeAccountTier(
  context: RequestContext,
  input: AccountInput & { tier: Role; functions?: BusinessFunction[] | null },
): Promise<AccountView> {
  const { tier } = input;
  return changeAccount(context, 'changeAccountTier', input, 'edit', async (tx, row) => {
    refuseTierNotOffered(row.unitKind, tier);
    if (tier !== Role.CHIEF) await refuseLastChief(tx, row);
    const functions = grantedFunctions(context, tier, input.functions ?? null, row.functions);
    await refuseLastManager(tx, row, functions);
    return { role: tier, functions, template: 'account-changed', values: { unit: row.unitName } };
  });
}

/** Sets the functions that an account has of its tier's (D2.2). Throws as `changeAccountTier`. */
export function narrowAccountFunctions(
  context: RequestContext,
  input: AccountInput & { functions: BusinessFunction[] },
): Promise<AccountView> {
  return changeAccount(context, 'narrowAccountFunctions', input, 'edit', async (tx, row) => {
    const functions = grantedFunctions(context, row.role, input.functions, row.functions);
    await refuseLastManager(tx, row, functions);
    return { functions, template: 'account-changed', values: { unit: row.unitName } };
  });
}
