// Decides how it is told that applications wait: a number beside the way to them, for those who approve.
import { skipToken, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session';
import { WaitingApplicationsDocument } from '../../gql/graphql';

/** Whoever approves some kind of account. */
export const approves = [
  'CHIEF_ACCOUNT_MANAGE',
  'STAFF_ACCOUNT_MANAGE',
  'OFFICE_ACCOUNT_MANAGE',
] as const;

function useWaiting(): number {
  const { may } = useSession();
  const { data } = useQuery(
    WaitingApplicationsDocument,
    may(...approves) ? { variables: { waitingOverDays: null } } : skipToken,
  );
  return data?.accountApplications.totalCount ?? 0;
}

/** The number beside a link; nothing when none wait. */
export function WaitingMark() {
  const { t } = useTranslation();
  const count = useWaiting();
  if (count === 0) return null;
  return (
    <span className="count-mark">
      <span aria-hidden="true">{count}</span>
      <span className="hidden">{t('accounts.queueCount', { count })}</span>
    </span>
  );
}
