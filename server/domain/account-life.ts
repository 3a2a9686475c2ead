// Decides what becomes of a business account: the states that it goes through, and by which act (D2.8).
import { Refusal } from './refusals';

/** Life of a business account (D2.8). */
export enum AccountStatus {
  APPLIED = 'APPLIED',
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
  DELETED = 'DELETED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
}

/** The Chinese word of each state (D2.8). */
export const ACCOUNT_STATUS_LABELS: Readonly<Record<AccountStatus, string>> = {
  [AccountStatus.APPLIED]: '申請中',
  [AccountStatus.ACTIVE]: '啟用中',
  [AccountStatus.SUSPENDED]: '停用中',
  [AccountStatus.DELETED]: '已刪除',
  [AccountStatus.REFUSED]: '已退件',
  [AccountStatus.WITHDRAWN]: '已撤回',
};

/**
 * What is done to an account by whoever manages it, but for `withdraw`, which is its applicant's; `edit` changes its tier
 * or functions.
 */
export type AccountAct =
  'approve' | 'refuse' | 'withdraw' | 'suspend' | 'resume' | 'delete' | 'edit';

const { APPLIED, ACTIVE, SUSPENDED, DELETED, REFUSED, WITHDRAWN } = AccountStatus;

/** From which states an act is possible, and to which it leads; nothing leads out of what is over. */
const LIFE: Readonly<Record<AccountAct, Readonly<Partial<Record<AccountStatus, AccountStatus>>>>> =
  {
    approve: { [APPLIED]: ACTIVE },
    refuse: { [APPLIED]: REFUSED },
    withdraw: { [APPLIED]: WITHDRAWN },
    suspend: { [ACTIVE]: SUSPENDED },
    resume: { [SUSPENDED]: ACTIVE },
    delete: { [ACTIVE]: DELETED, [SUSPENDED]: DELETED },
    edit: { [ACTIVE]: ACTIVE, [SUSPENDED]: SUSPENDED },
  };

/** The state after an act. Throws WRONG_STATE where the present one does not allow it (D2.8). */
export function statusAfter(act: AccountAct, status: AccountStatus): AccountStatus {
  const next = LIFE[act][status];
  if (next === undefined) throw new Refusal('WRONG_STATE', { state: status });
  return next;
}

/** Whether the account is over: its user name and its person are free for another (D2.5). */
export const isOver = (status: AccountStatus): boolean =>
  status === DELETED || status === REFUSED || status === WITHDRAWN;
