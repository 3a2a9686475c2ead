// Decides how applications that wait too long are listed for the bureau and the centre, whoever decides about them (D2.8).
import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../app/format';
import { usePages } from '../../app/use-pages';
import { AccountApplicationsDocument, WaitingApplicationsDocument } from '../../gql/graphql';
import { PagedList } from '../../ui/paged-list';
import { QueueTable } from './queue-table';
import { tooLong } from './waiting-days';

const waitingOverDays = tooLong;

/** The section "applications waiting over 3 days". */
export function LongWaits() {
  const { t } = useTranslation();
  const { data: counted } = useQuery(WaitingApplicationsDocument, {
    variables: { waitingOverDays },
  });
  const pages = usePages(
    AccountApplicationsDocument,
    { waitingOverDays },
    (data) => data.accountApplications,
  );
  const count = counted?.accountApplications.totalCount;
  return (
    <section className="card" aria-labelledby="waits-title">
      <div className="between">
        <h2 id="waits-title">
          {t('care.waiting', { count: count === undefined ? '…' : formatCount(count) })}
        </h2>
        {pages.nodes?.some(({ managed }) => managed) && (
          <Link to="/accounts/queue" className="button">
            {t('care.toQueue')}
          </Link>
        )}
      </div>
      <PagedList pages={pages} empty={t('care.waitingNone')} rows={1}>
        {(waiting) => <QueueTable applications={waiting} />}
      </PagedList>
    </section>
  );
}
