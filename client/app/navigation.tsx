// Decides which pages are offered: those that the server's allowed actions open, no others.
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../ui/disclosure';
import { MenuIcon } from '../ui/icons';
import { useClock } from './clock';
import { useSession } from './session';
import type { Me } from './session';

/** The links of the header: in a row where there is room, behind a button on a phone. */
export function Navigation({ me }: { me: Me }) {
  const { t } = useTranslation();
  const page = useLocation({ select: (location) => location.href });
  if (me.mustChangePassword || me.secondFactor !== 'DONE') return null;
  return (
    <Disclosure
      className="nav-fold"
      page={page}
      face={
        <>
          <MenuIcon />
          {t('frame.menu')}
        </>
      }
    >
      <nav className="nav" aria-label={t('nav.label')}>
        <Links me={me} />
      </nav>
    </Disclosure>
  );
}

function Links({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const { service } = useClock();
  const year = service?.currentYear ?? null;
  const page = useLocation({ select: (location) => location.pathname });
  // A page that stands among another's tabs, at an address of its own.
  const holds = (path: string) => (page === path ? { className: 'active' } : {});
  return (
    <>
      {year !== null && may('OWN_PLAN_READ') && (
        <Link to="/plan/$year" params={{ year }}>
          {t('nav.myPlan')}
        </Link>
      )}
      {year !== null && me.unit?.kind === 'SCHOOL' && may('SCHOOL_PLAN_READ') && (
        <Link to="/school-plan/$year" params={{ year }}>
          {t('nav.schoolPlan')}
        </Link>
      )}
      {may('OWN_RECORD_READ') && <Link to="/me">{t('nav.myRecord')}</Link>}
      {me.unit && may('TEACHER_READ') && <Link to="/teachers">{t('nav.teachers')}</Link>}
      {year !== null && me.unit?.kind === 'SCHOOL' && may('TEACHER_READ') && (
        <Link to="/colleagues/$year" params={{ year }}>
          {t('nav.colleagues')}
        </Link>
      )}
      {year !== null && may('JURISDICTION_COMPLETION_READ', 'COUNTRY_COMPLETION_READ') && (
        <Link to="/completion/$year" params={{ year }}>
          {t('nav.completion')}
        </Link>
      )}
      {may('ROSTER_CHECK_READ') && (
        <Link to="/roster-checks" {...holds('/teachers/transfers')}>
          {t('nav.rosterChecks')}
        </Link>
      )}
      {year !== null && may('CYCLE_MANAGE') && (
        <Link to="/cycles/$year" params={{ year }}>
          {t('nav.cycle')}
        </Link>
      )}
      {may('ACCOUNT_READ') ? (
        <Link to="/accounts" {...holds('/directory')}>
          {t('nav.accounts')}
        </Link>
      ) : (
        may('ACCOUNT_DIRECTORY_READ') && <Link to="/directory">{t('nav.directory')}</Link>
      )}
      {may('KINDERGARTEN_RUN_MANAGE') && <Link to="/kindergartens">{t('nav.kindergartens')}</Link>}
      {may('OPERATIONS_MANAGE') && <Link to="/operations">{t('nav.operations')}</Link>}
      {may('AUDIT_READ') && <Link to="/audit">{t('nav.audit')}</Link>}
      {!may('CYCLE_MANAGE') && <Link to="/schedule">{t('schedule.nav')}</Link>}
    </>
  );
}
