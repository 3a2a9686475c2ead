// Decides what the home page offers a person who is signed in: the windows that concern them, and their pages.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClock, useNow } from '../../app/clock';
import { formatClosing, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { useSession } from '../../app/session';
import type { Me } from '../../app/session';
import { WindowBadge } from '../../ui/badge';
import { Countdown } from '../../ui/countdown';
import { WaitingTask } from '../accounts/waiting';
import { phaseAt } from '../cycles/window-groups';

/** A card a window of one's own, with the way to its plan. */
export function MyTasks({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const { service } = useClock();
  const now = useNow(10_000);
  const language = currentLanguage();
  const year = service?.currentYear ?? null;
  return (
    <div className="cards">
      {me.windows.map((window) => {
        const state = phaseAt(window, now);
        const toOwn = window.audience === 'TEACHER' && may('OWN_PLAN_READ');
        const toSchool =
          window.audience === 'SCHOOL' && me.unit?.kind === 'SCHOOL' && may('SCHOOL_PLAN_READ');
        return (
          <section className={`card task ${state === 'OPEN' ? 'open' : ''}`} key={window.audience}>
            <div className="task-words">
              <p>
                <strong>{t(`audience.${window.audience}`)}</strong>
                <WindowBadge state={state} />
              </p>
              <p>
                {state === 'UPCOMING'
                  ? t('window.from', { instant: formatInstant(window.opensAt, language) })
                  : t('window.until', { instant: formatClosing(window.closesAt, language) })}
                {window.extended && <span className="badge warm">{t('window.extended')}</span>}
              </p>
              {state === 'OPEN' && <Countdown until={window.closesAt} />}
            </div>
            {toOwn && (
              <Link className="button primary" to="/plan/$year" params={{ year: window.year }}>
                {t(state === 'OPEN' ? 'home.fillMine' : 'nav.myPlan')}
              </Link>
            )}
            {toSchool && (
              <Link className="button" to="/school-plan/$year" params={{ year: window.year }}>
                {t('nav.schoolPlan')}
              </Link>
            )}
          </section>
        );
      })}
      <WaitingTask />
      {year !== null && may('JURISDICTION_COMPLETION_READ', 'COUNTRY_COMPLETION_READ') && (
        <section className="card task">
          <div className="task-words">
            <p>
              <strong>{t('completion.title')}</strong>
            </p>
            <p>{t('home.completionLine')}</p>
          </div>
          <Link className="button primary" to="/completion/$year" params={{ year }}>
            {t('nav.completion')}
          </Link>
        </section>
      )}
      {year !== null && may('CYCLE_MANAGE') && (
        <section className="card task">
          <div className="task-words">
            <p>
              <strong>{t('cycle.title', { year })}</strong>
            </p>
            <p>{t('home.cycleLine')}</p>
          </div>
          <Link className="button" to="/cycles/$year" params={{ year }}>
            {t('nav.cycle')}
          </Link>
        </section>
      )}
    </div>
  );
}
