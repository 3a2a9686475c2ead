// Decides how one notification is read, and where it leads: to the page where something can be done about it.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { useSession } from '../../app/session';
import type { MyNotificationsQuery } from '../../gql/graphql';
import { Dated } from '../../ui/dated';

type Notification = MyNotificationsQuery['myNotifications']['edges'][number]['node'];

/** A line of the list; what is new is said, not shown by colour alone. */
export function NotificationRow({ notification }: { notification: Notification }) {
  const { t } = useTranslation();
  const fresh = notification.readAt === null;
  return (
    <li className={fresh ? 'fresh' : undefined}>
      <div>
        <p>
          {fresh && <span className="badge warm">{t('notifications.fresh')}</span>}
          <Dated text={notification.text} />
        </p>
        <small className="numbers">
          <time dateTime={notification.createdAt}>
            {formatInstant(notification.createdAt, currentLanguage())}
          </time>
        </small>
      </div>
      <Place notification={notification} />
    </li>
  );
}

/** The way there; none where the page is not open to this person any more. */
function Place({ notification: { kind, year, audience } }: { notification: Notification }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const label = t(`notifications.to.${kind}`);
  if (kind === 'TRANSFER_REQUESTED' || kind === 'TRANSFER_DECIDED') {
    return may('TRANSFER_READ') ? (
      <Link className="button small" to="/teachers/transfers">
        {label}
      </Link>
    ) : null;
  }
  if (kind === 'APPLICATION_WAITING') {
    return may('CHIEF_ACCOUNT_MANAGE', 'STAFF_ACCOUNT_MANAGE', 'OFFICE_ACCOUNT_MANAGE') ? (
      <Link className="button small" to="/accounts/queue">
        {label}
      </Link>
    ) : null;
  }
  if (year === null) return null;
  if (kind === 'EXTENSION_ASKED') {
    return may('EXTENSION_DECIDE') ? (
      <Link className="button small" to="/completion/$year/extensions" params={{ year }}>
        {label}
      </Link>
    ) : null;
  }
  if (may('OWN_PLAN_READ')) {
    return (
      <Link className="button small" to="/plan/$year" params={{ year }}>
        {label}
      </Link>
    );
  }
  // What is about the teachers of a school is seen, and mended, among its colleagues.
  if (audience === 'TEACHER') {
    return may('TEACHER_READ') ? (
      <Link className="button small" to="/colleagues/$year" params={{ year }}>
        {t('notifications.toColleagues')}
      </Link>
    ) : null;
  }
  return may('SCHOOL_PLAN_READ') ? (
    <Link className="button small" to="/school-plan/$year" params={{ year }}>
      {label}
    </Link>
  ) : null;
}
