// Decides how much of a business account somebody sees: all, who it is and how to reach them, or that it is there (D2.9, D3.8).
import { AccountStatus } from './account-life';
import { SHOWN_IN_DIRECTORY } from './business-functions';
import { isTier, type Role } from './roles';

/** What the reader is to the account. */
export interface AccountReader {
  itself: boolean;
  /** Of the same unit. */
  ownUnit: boolean;
  /** May approve, change or delete it (D2.4). */
  manages: boolean;
}

/** What is shown. */
export interface AccountShown {
  /** Name, telephone and email; else the name is masked, and the others are left out. */
  person: boolean;
  /** User name and masked national ID besides. */
  inside: boolean;
}

/** Whether 業務帳號查詢 shows the account to anyone signed in: active chiefs and contacts, never operators (D2.9). */
export const isInDirectory = (account: { role: Role; status: AccountStatus }): boolean =>
  account.status === AccountStatus.ACTIVE &&
  isTier(account.role) &&
  SHOWN_IN_DIRECTORY[account.role];

/** What a reader sees of an account, whatever list it stands in (D3.8). */
export function shownOf(
  account: { role: Role; status: AccountStatus },
  reader: AccountReader,
): AccountShown {
  const inside = reader.itself || reader.ownUnit || reader.manages;
  return { inside, person: inside || isInDirectory(account) };
}
