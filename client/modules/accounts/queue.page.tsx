// Decides how whoever approves works through the applications: the longest waiting first, each with what decides it (D2.4, D2.8).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Guard } from '../../app/guard';
import { usePages } from '../../app/use-pages';
import { AccountApplicationsDocument } from '../../gql/graphql';
import type { AccountRowFieldsFragment } from '../../gql/graphql';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { PagedList } from '../../ui/paged-list';
import { AccountsNav } from './accounts-nav';
import { ActOnAccount } from './act-on-account';
import { QueueTable } from './queue-table';
import { approves } from './waiting';
import { tooLong } from './waiting-days';

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
            <Queue late={late} onDone={setDone} />
          </section>
        </>
      )}
    </Guard>
  );
}

function Queue(props: { late: boolean; onDone: (sentence: string) => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<{
    act: 'approve' | 'refuse';
    account: AccountRowFieldsFragment;
  } | null>(null);
  const pages = usePages(
    AccountApplicationsDocument,
    { waitingOverDays: props.late ? tooLong : null },
    (data) => data.accountApplications,
  );
  // What has just been decided is no longer an application, also before the list is read again.
  const waiting = pages.nodes?.filter((each) => each.status === 'APPLIED') ?? null;
  return (
    <>
      <PagedList
        pages={{ ...pages, nodes: waiting }}
        empty={t(props.late ? 'queue.noneOver' : 'queue.none')}
      >
        {(applications) => (
          <QueueTable
            applications={applications}
            onAct={(act, account) => setAsking({ act, account })}
          />
        )}
      </PagedList>
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
    </>
  );
}
