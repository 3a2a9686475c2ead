// Decides which pages are offered: those that the server's allowed actions open, no others.
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { WaitingMark } from '../modules/accounts/waiting';
import { useClock } from './clock';
import { useSession } from './session';

/** The links of the header. */
export function Navigation() {
  const { t } = useTranslation();
  const { me, may } = useSession();
  const { service } = useClock();
  const year = service?.currentYear ?? null;
  const inSchool = me?.unit?.kind === 'SCHOOL';
  const nav = useRef<HTMLElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  // On a phone the links scroll sideways: the one of the page that is shown must be seen; the page itself stays where it is.
  useEffect(() => {
    const active = nav.current?.querySelector('.active')?.getBoundingClientRect();
    const frame = nav.current?.getBoundingClientRect();
    if (!active || !frame) return;
    const beyond = Math.max(0, active.right - frame.right) + Math.min(0, active.left - frame.left);
    nav.current?.scrollBy({ left: beyond });
  }, [path, me]);
  if (!me || me.mustChangePassword) return null;
  return (
    <nav ref={nav} className="nav" aria-label={t('nav.label')}>
      {year !== null && may('OWN_PLAN_READ') && (
        <Link to="/plan/$year" params={{ year }}>
          {t('nav.myPlan')}
        </Link>
      )}
      {year !== null && inSchool && may('SCHOOL_PLAN_READ') && (
        <Link to="/school-plan/$year" params={{ year }}>
          {t('nav.schoolPlan')}
        </Link>
      )}
      {may('OWN_RECORD_READ') && <Link to="/me">{t('myRecord.nav')}</Link>}
      {me.unit && may('TEACHER_READ') && <Link to="/teachers">{t('nav.teachers')}</Link>}
      {year !== null && may('JURISDICTION_COMPLETION_READ', 'COUNTRY_COMPLETION_READ') && (
        <Link to="/completion/$year" params={{ year }}>
          {t('nav.completion')}
        </Link>
      )}
      {may('ROSTER_CHECK_READ') && <Link to="/roster-checks">{t('rosterChecks.nav')}</Link>}
      {year !== null && may('CYCLE_MANAGE') && (
        <Link to="/cycles/$year" params={{ year }}>
          {t('nav.cycle')}
        </Link>
      )}
      {may('ACCOUNT_READ') ? (
        <Link to="/accounts">
          {t('accounts.nav')}
          <WaitingMark />
        </Link>
      ) : (
        may('ACCOUNT_DIRECTORY_READ') && <Link to="/directory">{t('accounts.directory')}</Link>
      )}
      {may('KINDERGARTEN_RUN_MANAGE') && <Link to="/kindergartens">{t('runs.nav')}</Link>}
      {may('AUDIT_READ') && <Link to="/audit">{t('audit.nav')}</Link>}
    </nav>
  );
}
