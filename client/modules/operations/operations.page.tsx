// Decides how the centre looks after the service itself: the jobs, the outbox, and its mails.
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Guard } from '../../app/guard';
import { OperationsDocument } from '../../gql/graphql';
import { AgainButton } from '../../ui/again-button';
import { PageHead } from '../../ui/page-head';
import { Problem } from '../../ui/problem';
import { RowsLoading } from '../../ui/skeleton';
import { JobTable } from './job-table';
import { MailList } from './mail-list';
import { MailQueueCard } from './mail-queue-card';

/** The page `/operations`. */
export function OperationsPage() {
  return <Guard actions={['OPERATIONS_MANAGE']}>{() => <Operations />}</Guard>;
}

function Operations() {
  const { t } = useTranslation();
  const { data, error, loading, refetch } = useQuery(OperationsDocument, {
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHead
        title={t('operations.title')}
        line={t('operations.line')}
        actions={
          <AgainButton
            label={t('operations.again')}
            loading={loading}
            onAgain={() => void refetch()}
          />
        }
      />
      {error && <Problem error={error} again={() => void refetch()} />}
      {!data && !error && <RowsLoading rows={6} />}
      {data && (
        <>
          <JobTable jobs={data.jobs} />
          <MailQueueCard queue={data.mailQueue} />
        </>
      )}
      <MailList />
    </>
  );
}
