// Decides how it is told in the header that something new has been told: the number of what has not been read.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BellIcon } from '../ui/icons';
import type { Me } from './session';

const most = 99;

/** The way to the notifications. */
export function Bell({ me }: { me: Me }) {
  const { t } = useTranslation();
  const count = me.unreadNotifications;
  const label = count > 0 ? t('frame.unread', { count }) : t('notifications.title');
  return (
    <Link to="/notifications" className="button quiet icon bell" aria-label={label} title={label}>
      <BellIcon />
      {count > 0 && (
        <span className="bell-mark" aria-hidden="true">
          {count > most ? `${most}+` : count}
        </span>
      )}
    </Link>
  );
}
