// Decides how whoever approves works through the applications: the longest waiting first, each with what decides it (D2.4, D2.8).
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Guard } from '../../app/guard';
import { AccountApplicationsDocument } from '../../gql/graphql';
import type { AccountRowFieldsFragment } from '../../gql/graphql';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { Pager } from '../../ui/pager';
import type { Cursors } from '../../ui/pager';
import { Problem } from '../../ui/problem';
import { RowsLoading } from '../../ui/skeleton';
import { AccountsNav } from './accounts-nav';
import { ActOnAccount } from './act-on-account';
import { QueueTable } from './queue-table';
import { approves } from './waiting';
import { tooLong } from './waiting-days';

const pageSize = 20;

/** The page `/accounts/queue`. */
export function QueuePage() {
  const { t } = useTranslation();
  const [late, setLate] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  return (
    <Guard actions={[...approves]}>
      {() => (
        <>
          <PageHead title={t('queue.title')} line={t('queue.line')} />
          <AccountsNav />
          {done && (
            <Notice tone="done" live>
              {done}
            </Notice>
          )}
          <section className="card" aria-label={t('queue.title')}>
            <label className="option">
              <input
                type="checkbox"
                checked={late}
                onChange={(event) => setLate(event.target.checked)}
              />
              {t('queue.over')}
            </label>
            <Queue key={String(late)} late={late} onDone={setDone} />
          </section>
        </>
      )}
    </Guard>
  );
}

function Queue(props: { late: boolean; onDone: (sentence: string) => void }) {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<Cursors>([null]);
  const [asking, setAsking] = useState<{
    act: 'approve' | 'refuse';
    account: AccountRowFieldsFragment;
  } | null>(null);
  const { data, error, loading, refetch } = useQuery(AccountApplicationsDocument, {
    variables: {
      first: pageSize,
      after: cursors.at(-1) ?? null,
      waitingOverDays: props.late ? tooLong : null,
    },
  });
  if (error && !data) return <Problem error={error} again={() => void refetch()} />;
  if (!data) return <RowsLoading />;
  const { edges, pageInfo } = data.accountApplications;
  // What has just been decided is no longer an application, also before the list is read again.
  const waiting = edges.map((edge) => edge.node).filter((each) => each.status === 'APPLIED');
  return (
    <div aria-busy={loading}>
      {waiting.length === 0 && (
        <p className="empty">{t(props.late ? 'queue.noneOver' : 'queue.none')}</p>
      )}
      {waiting.length > 0 && (
        <QueueTable applications={waiting} onAct={(act, account) => setAsking({ act, account })} />
      )}
      {(cursors.length > 1 || pageInfo.hasNextPage) && (
        <Pager
          cursors={cursors}
          next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
          onTurn={setCursors}
        />
      )}
      {asking && (
        <ActOnAccount
          {...asking}
          onDone={(sentence) => {
            setAsking(null);
            props.onDone(sentence);
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}
