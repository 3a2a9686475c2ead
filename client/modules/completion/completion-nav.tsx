// Decides which pages of a jurisdiction's completion are offered beside each other: those that the server's actions open.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session';

const exact = { exact: true, includeSearch: false } as const;

/** The tabs above the pages of completion; none for who has the list of schools only. */
export function CompletionNav(props: { year: number; jurisdiction?: string }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const { year, jurisdiction } = props;
  if (!may('EXTENSION_READ', 'EXTENSION_DECIDE')) return null;
  const search = jurisdiction ? { jurisdiction } : {};
  return (
    <nav className="tabs no-print" aria-label={t('completion.title')}>
      <Link to="/completion/$year" params={{ year }} search={search} activeOptions={exact}>
        {t('completion.schoolsTab')}
      </Link>
      <Link
        to="/completion/$year/extensions"
        params={{ year }}
        search={search}
        activeOptions={exact}
      >
        {t('extend.tab')}
      </Link>
    </nav>
  );
}
