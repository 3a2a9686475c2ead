// Decides what a bureau and the centre have to care for: schools without a chief, long waits, accounts that nobody uses (D2.3, D2.8).
import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Guard } from '../../app/guard';
import { useSession } from '../../app/session';
import { WaitingApplicationsDocument } from '../../gql/graphql';
import { PageHead } from '../../ui/page-head';
import { Problem } from '../../ui/problem';
import { RowsLoading } from '../../ui/skeleton';
import { AccountsNav } from './accounts-nav';
import { UnitsWithoutChief } from './units-without-chief';
import { UnusedAccounts } from './unused-accounts';
import { approves } from './waiting';
import { tooLong } from './waiting-days';

/** The page `/accounts/care`. */
export function CarePage() {
  const { t } = useTranslation();
  const { may } = useSession();
  return (
    <Guard actions={['ACCOUNT_CARE_READ']}>
      {(me) => (
        <>
          <PageHead title={t('care.title')} line={t('care.line')} />
          <AccountsNav />
          {may(...approves) && <LongWaits />}
          <UnitsWithoutChief country={me.jurisdiction === null} />
          <UnusedAccounts />
        </>
      )}
    </Guard>
  );
}

function LongWaits() {
  const { t } = useTranslation();
  const { data, error } = useQuery(WaitingApplicationsDocument, {
    variables: { waitingOverDays: tooLong },
  });
  const count = data?.accountApplications.totalCount ?? 0;
  return (
    <section className="card" aria-labelledby="waits-title">
      <div className="between">
        <h2 id="waits-title">{t('care.waiting', { count: data ? count : '…' })}</h2>
        {count > 0 && (
          <Link to="/accounts/queue" className="button">
            {t('care.toQueue')}
          </Link>
        )}
      </div>
      <Problem error={error} />
      {!data && !error && <RowsLoading rows={1} />}
      {data && count === 0 && <p className="hint">{t('care.waitingNone')}</p>}
    </section>
  );
}
