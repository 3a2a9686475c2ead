// Decides which numbers stand above a roster: who is there and has an account (D3.3), and how far the plans are (D4.6).
import { skipToken, useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/clock';
import { formatCount, formatRate } from '../../app/format';
import { useSession } from '../../app/session';
import { UnitCompletionDocument } from '../../gql/graphql';
import type { TeacherCountsQuery } from '../../gql/graphql';
import { PlanBadge } from '../../ui/badge';

/** Both cards; a number is a dash until the server has answered. */
export function RosterCounts(props: {
  unitId: string;
  counts: TeacherCountsQuery['teacherCounts'] | null;
}) {
  const { t } = useTranslation();
  const { counts } = props;
  const number = (count: number | undefined) => (count === undefined ? '—' : formatCount(count));
  return (
    <div className="cards">
      <section className="card" aria-labelledby="people-title">
        <h2 id="people-title">{t('teachers.people')}</h2>
        <dl className="figures">
          <div>
            <dt>{t('teachers.total')}</dt>
            <dd className="numbers">{number(counts?.total)}</dd>
          </div>
          <div>
            <dt>{t('teachers.applied')}</dt>
            <dd className="numbers">
              {number(counts?.applied)}
              <small>
                {t('teachers.appliedParts', {
                  teachers: number(counts?.appliedTeachers),
                  administrative: number(counts?.appliedAdministrative),
                })}
              </small>
            </dd>
          </div>
          <div>
            <dt>{t('teachers.notApplied')}</dt>
            <dd className="numbers">
              {counts && counts.notApplied > 0 ? (
                <Link to="/teachers" search={{ status: 'NOT_APPLIED' }}>
                  {number(counts.notApplied)}
                </Link>
              ) : (
                number(counts?.notApplied)
              )}
            </dd>
          </div>
        </dl>
      </section>
      <Completion unitId={props.unitId} />
    </div>
  );
}

function Completion({ unitId }: { unitId: string }) {
  const { t } = useTranslation();
  const { may, me } = useSession();
  const { service } = useClock();
  const year = service?.currentYear ?? null;
  const { data } = useQuery(
    UnitCompletionDocument,
    year !== null && me?.unit?.kind === 'SCHOOL' && may('UNIT_COMPLETION_READ')
      ? { variables: { unitId, year } }
      : skipToken,
  );
  if (!data) return null;
  const { teachers, schoolPlanState } = data.unitCompletion;
  return (
    <section className="card" aria-labelledby="completion-title">
      <h2 id="completion-title">{t('teachers.completion', { year })}</h2>
      <dl className="figures">
        <div>
          <dt>{t('completion.rate')}</dt>
          <dd className="numbers">{formatRate(teachers.rate)}</dd>
        </div>
        {(['eligible', 'submitted', 'draft', 'notStarted'] as const).map((part) => (
          <div key={part}>
            <dt>{t(`completion.${part}`)}</dt>
            <dd className="numbers">{formatCount(teachers[part])}</dd>
          </div>
        ))}
        <div>
          <dt>{t('nav.schoolPlan')}</dt>
          <dd>
            <PlanBadge state={schoolPlanState} />
          </dd>
        </div>
      </dl>
    </section>
  );
}
