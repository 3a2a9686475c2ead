// Decides which dashboard opens for whoever is signed in: by what the server allows them, never by the name of a role.
import { lazy, Suspense, useEffect } from 'react';
import type { ComponentType } from 'react';
import { useClock } from '../app/clock';
import { loadMoreWords } from '../app/i18n/language';
import { useSession } from '../app/session';
import type { Me } from '../app/session';
import type { Action } from '../gql/graphql';
import { Loading } from '../ui/notice';
import { NoYear } from './no-year';

type Dashboard = ComponentType<{ me: Me; year: number }>;

const TeacherDashboard = lazy(async () => ({
  default: (await import('./teacher.dashboard')).TeacherDashboard,
}));
const SchoolDashboard = lazy(async () => {
  const [page] = await Promise.all([import('./school.dashboard'), loadMoreWords()]);
  return { default: page.SchoolDashboard };
});
const BureauDashboard = lazy(async () => {
  const [page] = await Promise.all([import('./bureau.dashboard'), loadMoreWords()]);
  return { default: page.BureauDashboard };
});
const CentreDashboard = lazy(async () => {
  const [page] = await Promise.all([import('./centre.dashboard'), loadMoreWords()]);
  return { default: page.CentreDashboard };
});
const MinistryDashboard = lazy(async () => {
  const [page] = await Promise.all([import('./ministry.dashboard'), loadMoreWords()]);
  return { default: page.MinistryDashboard };
});
const UnitDashboard = lazy(async () => {
  const [page] = await Promise.all([import('./unit.dashboard'), loadMoreWords()]);
  return { default: page.UnitDashboard };
});

const DASHBOARDS = {
  teacher: TeacherDashboard,
  school: SchoolDashboard,
  bureau: BureauDashboard,
  centre: CentreDashboard,
  ministry: MinistryDashboard,
  unit: UnitDashboard,
} satisfies Record<string, Dashboard>;

/** The first whose action one may do is shown; each of these actions is one dashboard's main task. */
const TASKS: [Action, keyof typeof DASHBOARDS][] = [
  ['OWN_PLAN_READ', 'teacher'],
  ['UNIT_EXTEND', 'bureau'],
  ['CYCLE_MANAGE', 'centre'],
  ['COUNTRY_COMPLETION_READ', 'ministry'],
];

function dashboardOf(me: Me, may: (action: Action) => boolean): keyof typeof DASHBOARDS {
  const found = TASKS.find(([action]) => may(action))?.[1];
  if (found) return found;
  // A kindergarten or a university has accounts, and no year of plans (D2.4).
  return may('SCHOOL_YEAR_READ') && me.unit?.kind === 'SCHOOL' ? 'school' : 'unit';
}

/** The home page of whoever is signed in. */
export function DashboardPage({ me }: { me: Me }) {
  const { may, status, freshen } = useSession();
  const { service } = useClock();
  // Whoever comes home again sees today's windows and what is unread, not those of when the page was opened.
  useEffect(() => {
    if (status === 'known') freshen();
  }, [status, freshen]);
  if (!service) return <Loading />;
  const year = service.currentYear;
  if (year === null) return <NoYear me={me} />;
  const Shown = DASHBOARDS[dashboardOf(me, may)];
  return (
    <Suspense fallback={<Loading />}>
      <Shown me={me} year={year} />
    </Suspense>
  );
}
