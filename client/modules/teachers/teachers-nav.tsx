// Decides which pages of rosters are offered beside each other: those that the server's actions open.
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session';

const exact = { exact: true, includeSearch: false } as const;

/** The tabs above the pages of teachers. */
export function TeachersNav() {
  const { t } = useTranslation();
  const { me, may } = useSession();
  // A kindergarten's people come from its own registry: nobody registers or releases them here (D3.7).
  const edits = may('TEACHER_MANAGE') && me?.unit?.kind !== 'KINDERGARTEN';
  const nav = useRef<HTMLElement>(null);
  // On a phone the tabs scroll sideways: the one that is shown must be seen.
  useEffect(() => {
    nav.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  return (
    <nav ref={nav} className="tabs no-print" aria-label={t('teachers.sections')}>
      {may('TEACHER_READ') && (
        <Link to="/teachers" activeOptions={exact}>
          {t('teachers.list')}
        </Link>
      )}
      {edits && <Link to="/teachers/new">{t('register.tab')}</Link>}
      {edits && (
        <Link to="/teachers/import" activeOptions={exact}>
          {t('teacherImport.tab')}
        </Link>
      )}
      {may('ROSTER_CHECK_READ') && (
        <Link to="/roster-checks" activeOptions={exact}>
          {t('rosterChecks.tab')}
        </Link>
      )}
      {may('TRANSFER_READ') && (
        <Link to="/teachers/transfers" activeOptions={exact}>
          {t('transfers.tab')}
        </Link>
      )}
      {edits && <Link to="/teachers/releases">{t('releases.tab')}</Link>}
      {may('TEACHER_READ') && <Link to="/teachers/check">{t('rosterCheck.tab')}</Link>}
    </nav>
  );
}
