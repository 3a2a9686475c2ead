// Decides what is said at an address that leads nowhere.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page-head';

/** The page of an unknown address. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('problem.notFound')} />
      <p>
        <Link to="/">{t('nav.home')}</Link>
      </p>
    </>
  );
}
