// Decides what stands under every page: whom to call, where help is, and how far the pages are made for everyone.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClock } from './clock';

/** The footer. */
export function Footer() {
  const { t } = useTranslation();
  const { service } = useClock();
  return (
    <footer className="bottom">
      <div className="bottom-inner">
        {service && (
          <p className="bottom-words">
            <span>{t('role.CENTRE')}</span>
            <span>{t('frame.telephone', { number: service.centreTelephone })}</span>
            <a href={`mailto:${service.centreEmail}`}>{service.centreEmail}</a>
          </p>
        )}
        <ul className="bottom-links">
          <li>
            <Link to="/help">{t('frame.help')}</Link>
          </li>
          <li>
            <Link to="/schedule">{t('schedule.nav')}</Link>
          </li>
          <li>
            <Link to="/accessibility">{t('nav.accessibility')}</Link>
          </li>
        </ul>
      </div>
    </footer>
  );
}
