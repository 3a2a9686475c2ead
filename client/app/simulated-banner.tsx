// Decides how loudly the page says that its time is not the real one, and where a demonstration's mails are read.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClock, useNow } from './clock';
import { formatDay, formatSeconds } from './format';
import { currentLanguage } from './i18n/language';

/** A strip above everything, ticking on the server's simulated clock; nothing when time is real. */
export function SimulatedBanner() {
  const { t } = useTranslation();
  const { service } = useClock();
  const now = useNow(1000);
  if (!service?.simulatedTime && !service?.demonstration) return null;
  return (
    <aside className="simulated" aria-label={t('simulated.label')}>
      {service.simulatedTime && (
        <>
          <strong>{t('simulated.label')}</strong>{' '}
          <span className="numbers">
            {formatDay(now, currentLanguage())} {formatSeconds(now)}
          </span>{' '}
        </>
      )}
      <span className="simulated-more">{t('simulated.more')}</span>{' '}
      {service.demonstration && <Link to="/mailbox">{t('nav.mailbox')}</Link>}
    </aside>
  );
}
