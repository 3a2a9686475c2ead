// Decides what a teacher opens in the morning: where the plan stands and the next step, the school's plan beside it, the years before.
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../app/refusal';
import type { Me } from '../app/session';
import { EarlierPlansOfMineDocument, TeacherDashboardDocument } from '../gql/graphql';
import { EarlierPlans } from '../modules/plans/earlier-plans';
import { TeacherMorning } from '../modules/plans/teacher-morning';
import { Notice } from '../ui/notice';
import { Problem } from '../ui/problem';
import { RowsLoading } from '../ui/skeleton';

/** The dashboard; `year` is the current cycle's. */
export function TeacherDashboard({ me, year }: { me: Me; year: number }) {
  const { data, error, refetch } = useQuery(TeacherDashboardDocument, { variables: { year } });
  if (refusalOf(error)?.code === 'NOT_ON_ROSTER') return <NotOnRoster year={year} />;
  if (error && !data) return <Problem error={error} again={() => void refetch()} />;
  if (!data) {
    return (
      <div className="card">
        <RowsLoading rows={6} />
      </div>
    );
  }
  return (
    <div className="morning">
      <TeacherMorning
        me={me}
        plan={data.myPlan}
        plans={data.myPlans.edges.map((edge) => edge.node)}
        requests={data.extensionRequests.edges.map((edge) => edge.node)}
      />
    </div>
  );
}

/** Who came after the roster was frozen fills in nothing this year; the bureau can add them (D4.6). */
function NotOnRoster({ year }: { year: number }) {
  const { t } = useTranslation();
  const { data } = useQuery(EarlierPlansOfMineDocument);
  const plans = data?.myPlans.edges.map((edge) => edge.node) ?? [];
  return (
    <div className="morning">
      <section className="card next-step closed wide" aria-labelledby="not-on-roster-title">
        <h2 id="not-on-roster-title">{t('morning.notOnRoster', { year })}</h2>
        <Notice tone="info">{t('morning.notOnRosterLine')}</Notice>
      </section>
      {plans.length > 0 && <EarlierPlans plans={plans} year={year} />}
    </div>
  );
}
