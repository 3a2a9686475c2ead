// Decides how one reads what one has been told: newest first, each with the way to where it is about.
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Guard } from '../../app/guard';
import { useKeyedWrite } from '../../app/keyed-write';
import { useSession } from '../../app/session';
import { MyNotificationsDocument, ReadNotificationsDocument } from '../../gql/graphql';
import { DoneNotice } from '../../ui/done-notice';
import { PageHead } from '../../ui/page-head';
import { Pager } from '../../ui/pager';
import type { Cursors } from '../../ui/pager';
import { Problem } from '../../ui/problem';
import { RowsLoading } from '../../ui/skeleton';
import { NotificationRow } from './notification-row';

const pageSize = 20;

/** The page `/notifications`. */
export function NotificationsPage() {
  return <Guard actions={['NOTIFICATION_OWN']}>{() => <Notifications />}</Guard>;
}

function Notifications() {
  const { t } = useTranslation();
  const { me, reload } = useSession();
  const { send } = useKeyedWrite();
  const [cursors, setCursors] = useState<Cursors>([null]);
  const [done, setDone] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const { data, error, loading, refetch } = useQuery(MyNotificationsDocument, {
    variables: { first: pageSize, after: cursors.at(-1) ?? null },
  });
  const edges = data?.myNotifications.edges ?? [];
  const newest = edges[0]?.node.id;
  const unread = me?.unreadNotifications ?? 0;

  async function readAll(upToId: string) {
    setBusy(true);
    setFailure(null);
    try {
      const { readNotifications } = await send(ReadNotificationsDocument, { upToId });
      await Promise.all([refetch(), reload()]);
      setDone(t('notifications.done', { count: readNotifications.read }));
    } catch (reason) {
      setFailure(reason);
    }
    setBusy(false);
  }

  return (
    <>
      <PageHead
        title={t('notifications.title')}
        line={unread > 0 ? t('frame.unread', { count: unread }) : t('notifications.allRead')}
        actions={
          newest !== undefined &&
          unread > 0 &&
          cursors.length === 1 && (
            <button
              type="button"
              className="button"
              disabled={busy}
              onClick={() => void readAll(newest)}
            >
              {t(busy ? 'wait' : 'notifications.readAll')}
            </button>
          )
        }
      />
      <DoneNotice moment={done} />
      <Problem error={failure ?? (data ? null : error)} again={() => void refetch()} />
      {!data && !error && <RowsLoading />}
      {data && (
        <section className="card" aria-label={t('notifications.title')} aria-busy={loading}>
          {edges.length === 0 && <p className="empty">{t('notifications.none')}</p>}
          <ul className="notifications">
            {edges.map(({ node }) => (
              <NotificationRow key={node.id} notification={node} />
            ))}
          </ul>
          {(cursors.length > 1 || data.myNotifications.pageInfo.hasNextPage) && (
            <Pager
              cursors={cursors}
              next={
                data.myNotifications.pageInfo.hasNextPage
                  ? data.myNotifications.pageInfo.endCursor
                  : null
              }
              onTurn={setCursors}
            />
          )}
        </section>
      )}
    </>
  );
}
