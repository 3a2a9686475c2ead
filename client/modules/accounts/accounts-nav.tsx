// Decides which pages of business accounts are offered beside each other: those that the server's actions open.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session';
import { WaitingMark, approves } from './waiting';

/** The tabs above the pages of accounts; none for who has the directory only. */
export function AccountsNav() {
  const { t } = useTranslation();
  const { may } = useSession();
  if (!may('ACCOUNT_READ')) return null;
  return (
    <nav className="tabs" aria-label={t('accounts.sections')}>
      <Link to="/accounts" activeOptions={{ exact: true, includeSearch: false }}>
        {t('accounts.list')}
      </Link>
      {may(...approves) && (
        <Link to="/accounts/queue">
          {t('accounts.queue')}
          <WaitingMark />
        </Link>
      )}
      {may('ACCOUNT_CARE_READ') && <Link to="/accounts/care">{t('accounts.care')}</Link>}
      {may('OFFICE_ACCOUNT_MANAGE') && <Link to="/accounts/offices">{t('accounts.offices')}</Link>}
      {may('ACCOUNT_DIRECTORY_READ') && (
        <Link to="/directory" activeOptions={{ includeSearch: false }}>
          {t('accounts.directory')}
        </Link>
      )}
    </nav>
  );
}
