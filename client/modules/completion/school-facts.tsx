// Decides how a school's year is told to its office: its plan, its roster, its accounts, when it was reminded.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatCount, formatDay, formatInstant, startOfDay } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { useSession } from '../../app/session';
import { PlanBadge } from '../../ui/badge';
import { Facts } from '../../ui/facts';
import type { SchoolRow } from './school-table';

/** The card. */
export function SchoolFacts({ school, year }: { school: SchoolRow; year: number }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const language = currentLanguage();
  const readable = school.schoolPlanState === 'SUBMITTED' && may('SCHOOL_PLAN_READ');
  return (
    <section className="card" aria-labelledby="state-title">
      <h2 id="state-title">{t('schools.state', { year })}</h2>
      <Facts
        facts={[
          {
            name: t('schools.column.SCHOOL_PLAN'),
            value: (
              <span className="badges">
                <PlanBadge state={school.schoolPlanState} />
                {school.schoolPlanExtended && (
                  <span className="badge cool">{t('schools.extended')}</span>
                )}
              </span>
            ),
            change: readable && (
              <Link
                to="/school-plan/$year"
                params={{ year }}
                search={{ unit: school.unitId }}
                className="button small"
              >
                {t('schools.readPlan')}
              </Link>
            ),
          },
          {
            name: t('schools.column.roster'),
            value:
              school.rosterCheckedAt === null
                ? t('schools.unchecked')
                : t('schools.checkedAt', {
                    instant: formatInstant(school.rosterCheckedAt, language),
                  }),
          },
          {
            name: t('role.CHIEF'),
            value:
              school.chiefs === 0
                ? t('schools.chieflessLine')
                : t('schools.chiefs', { n: formatCount(school.chiefs) }),
          },
          {
            name: t('schools.column.LAST_SUBMITTED'),
            value:
              school.lastSubmittedDay === null
                ? null
                : formatDay(startOfDay(school.lastSubmittedDay), language),
          },
          {
            name: t('schools.file.reminded'),
            value: school.remindedAt === null ? null : formatInstant(school.remindedAt, language),
          },
        ]}
      />
    </section>
  );
}
