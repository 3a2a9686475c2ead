// Decides how one account is read and acted on: its data, what can be done, what was done (D2.4 to D2.8).
import { useQuery } from '@apollo/client/react';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Guard } from '../../app/guard';
import { useSession } from '../../app/session';
import type { Me } from '../../app/session';
import { AccountDetailDocument } from '../../gql/graphql';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { PageWait } from '../../ui/page-wait';
import { Pager } from '../../ui/pager';
import type { Cursors } from '../../ui/pager';
import { AccountActs } from './account-acts-card';
import { AccountBadge } from './account-badge';
import { AccountFacts } from './account-facts';
import { AccountHistory } from './account-history';

const pageSize = 20;

/** The page `/accounts/…`. */
export function AccountPage() {
  const { id } = useParams({ from: '/accounts/$id' });
  return <Guard actions={['ACCOUNT_READ']}>{(me) => <Detail key={id} id={id} me={me} />}</Guard>;
}

function Detail({ id, me }: { id: string; me: Me }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const [cursors, setCursors] = useState<Cursors>([null]);
  const [done, setDone] = useState<string | null>(null);
  const { data, previousData, error, refetch } = useQuery(AccountDetailDocument, {
    variables: { id, first: pageSize, after: cursors.at(-1) ?? null },
  });
  const account = (data ?? previousData)?.account;
  if (!account) {
    return <PageWait title={t('accounts.title')} error={error} again={() => void refetch()} />;
  }
  const { edges, pageInfo } = account.history;
  return (
    <>
      <p>
        <Link to="/accounts" search={may('ACCOUNT_CARE_READ') ? { unit: account.unit.id } : {}}>
          ← {t('account.back')}
        </Link>
      </p>
      <PageHead
        title={account.name}
        line={
          <>
            {account.unit.name}・{t(`role.${account.role}`)}{' '}
            <AccountBadge status={account.status} />
          </>
        }
      />
      {done && (
        <Notice tone="done" live>
          {done}
        </Notice>
      )}
      {account.status === 'APPLIED' && !account.confirmed && (
        <Notice tone="time">{t('account.unconfirmed')}</Notice>
      )}
      {account.unconfirmedCourses > 0 && (
        <Notice tone="time">
          {t('account.coursesLine', { count: account.unconfirmedCourses })}
        </Notice>
      )}
      <AccountFacts account={account} />
      <AccountActs account={account} myId={me.id} onDone={setDone} />
      <AccountHistory entries={edges.map((edge) => edge.node)}>
        {(cursors.length > 1 || pageInfo.hasNextPage) && (
          <Pager
            cursors={cursors}
            next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
            onTurn={setCursors}
          />
        )}
      </AccountHistory>
    </>
  );
}
