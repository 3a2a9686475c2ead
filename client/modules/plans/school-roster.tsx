// Decides what a school's plan shows of the frozen roster: stages, students, and how many teachers it counts (D4.6).
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatList } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { SchoolPlanQuery } from '../../gql/graphql';

type Roster = NonNullable<SchoolPlanQuery['schoolPlan']['roster']>;

/** The school's data as of the cutoff; nothing here is typed. */
export function SchoolRoster({ roster, children }: { roster: Roster; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <section className="card" id="roster" tabIndex={-1} aria-labelledby="roster-title">
      <h2 id="roster-title">{t('roster.title')}</h2>
      <dl className="figures">
        <div>
          <dt>{t('roster.stages')}</dt>
          <dd>
            {formatList(
              roster.stages.map((stage) => t(`stage.${stage}`)),
              currentLanguage(),
            )}
          </dd>
        </div>
        <div>
          <dt>{t('roster.students')}</dt>
          <dd className="numbers">
            {roster.studentTotal === null ? '—' : formatCount(roster.studentTotal)}
          </dd>
        </div>
        <div>
          <dt>{t('roster.eligible')}</dt>
          <dd className="numbers">{formatCount(roster.eligible)}</dd>
        </div>
      </dl>
      <p className="hint">{t('roster.note')}</p>
      {children}
    </section>
  );
}
