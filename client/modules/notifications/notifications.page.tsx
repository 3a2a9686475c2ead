// Decides how one reads what one has been told: newest first, each with the way to where it is about.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionChanged } from '../../app/activity';
import { Guard } from '../../app/guard';
import { useKeyedWrite } from '../../app/keyed-write';
import { useSession, useUnread } from '../../app/session';
import { usePages } from '../../app/use-pages';
import { MyNotificationsDocument, ReadNotificationsDocument } from '../../gql/graphql';
import { DoneNotice, useSaid } from '../../ui/done-notice';
import { PageHead } from '../../ui/page-head';
import { PagedList } from '../../ui/paged-list';
import { Problem } from '../../ui/problem';
import { NotificationRow } from './notification-row';

/** The page `/notifications`. */
export function NotificationsPage() {
  return <Guard actions={['NOTIFICATION_OWN']}>{() => <Notifications />}</Guard>;
}

function Notifications() {
  const { t } = useTranslation();
  const { me } = useSession();
  const { write } = useKeyedWrite();
  const [done, setDone] = useSaid();
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const pages = usePages(MyNotificationsDocument, {}, (data) => data.myNotifications);
  useUnread(pages.data?.me);
  const newest = pages.nodes?.[0]?.id;
  const unread = me?.unreadNotifications ?? 0;

  async function readAll(upToId: string) {
    setBusy(true);
    setFailure(null);
    try {
      const { readNotifications } = await write(ReadNotificationsDocument, { upToId });
      sessionChanged();
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
          pages.cursors.length === 1 && (
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
      <Problem error={failure} />
      <section className="card" aria-label={t('notifications.title')}>
        <PagedList pages={pages} empty={t('notifications.none')}>
          {(notifications) => (
            <ul className="notifications">
              {notifications.map((each) => (
                <NotificationRow key={each.id} notification={each} />
              ))}
            </ul>
          )}
        </PagedList>
      </section>
    </>
  );
}
