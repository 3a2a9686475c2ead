// Decides what is offered to be done with an account: by where it stands in its life, and by what the server lets one do.
import type { AccountFieldsFragment, Action } from '../../gql/graphql';
import { isTier, tiersToOffer } from './tiers';

/** What can be done to an account. */
export type Act =
  'approve' | 'refuse' | 'functions' | 'tier' | 'mail' | 'suspend' | 'resume' | 'factor' | 'remove';

type Account = Pick<AccountFieldsFragment, 'id' | 'status' | 'role' | 'managed' | 'deletable'> & {
  unit: { kind: string };
  secondFactor?: boolean;
};

const byStatus: Readonly<Record<string, readonly Act[]>> = {
  APPLIED: ['approve', 'refuse'],
  ACTIVE: ['functions', 'tier', 'mail', 'factor', 'suspend', 'remove'],
  SUSPENDED: ['resume', 'functions', 'tier', 'remove'],
};

/**
 * The acts to show, in their order. Nothing on oneself (D2.4); the tier alone may be offered on an account that
 * another manages, since a bureau makes its schools' chiefs.
 */
export function actsOffered(
  account: Account,
  myId: string,
  may: (action: Action) => boolean,
): Act[] {
  if (account.id === myId) return [];
  return (byStatus[account.status] ?? []).filter((act) => {
    if (act === 'tier') return tiersToOffer(account.role, account.unit.kind, may).length > 0;
    if (act === 'remove') return account.deletable;
    if (act === 'functions') return account.managed && isTier(account.role);
    if (act === 'factor') return account.managed && account.secondFactor === true;
    return account.managed;
  });
}
