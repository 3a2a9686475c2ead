// Decides how applications that wait too long are listed for the bureau and the centre, whoever decides about them (D2.8).
import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../app/format';
import { AccountApplicationsDocument, WaitingApplicationsDocument } from '../../gql/graphql';
import { Pager } from '../../ui/pager';
import type { Cursors } from '../../ui/pager';
import { Problem } from '../../ui/problem';
import { RowsLoading } from '../../ui/skeleton';
import { QueueTable } from './queue-table';
import { tooLong } from './waiting-days';

const pageSize = 20;
const waitingOverDays = tooLong;

/** The section "applications waiting over 3 days". */
export function LongWaits() {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<Cursors>([null]);
  const { data: counted } = useQuery(WaitingApplicationsDocument, {
    variables: { waitingOverDays },
  });
  const { data, error, loading, refetch } = useQuery(AccountApplicationsDocument, {
    variables: { first: pageSize, after: cursors.at(-1) ?? null, waitingOverDays },
  });
  const page = data?.accountApplications;
  const count = counted?.accountApplications.totalCount;
  const waiting = page?.edges.map(({ node }) => node) ?? [];
  return (
    <section className="card" aria-labelledby="waits-title" aria-busy={loading}>
      <div className="between">
        <h2 id="waits-title">
          {t('care.waiting', { count: count === undefined ? '…' : formatCount(count) })}
        </h2>
        {waiting.some(({ managed }) => managed) && (
          <Link to="/accounts/queue" className="button">
            {t('care.toQueue')}
          </Link>
        )}
      </div>
      {error && !page && <Problem error={error} again={() => void refetch()} />}
      {!page && !error && <RowsLoading rows={1} />}
      {page && waiting.length === 0 && <p className="hint">{t('care.waitingNone')}</p>}
      {waiting.length > 0 && <QueueTable applications={waiting} />}
      {page && (cursors.length > 1 || page.pageInfo.hasNextPage) && (
        <Pager
          cursors={cursors}
          next={page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null}
          onTurn={setCursors}
        />
      )}
    </section>
  );
}
