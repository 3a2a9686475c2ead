// Decides what who runs a school's year opens in the morning: the next step, what is due in the year, and the windows.
import { skipToken, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../app/clock';
import { useSession } from '../app/session';
import type { Me } from '../app/session';
import { SchoolDashboardDocument } from '../gql/graphql';
import { phaseAt } from '../modules/cycles/window-groups';
import { AskExtensionDialog } from '../modules/extensions/ask-extension-dialog';
import { DueList } from '../modules/school-year/due-list';
import { NextCard } from '../modules/school-year/next-card';
import { allSubmitted, stepsOf } from '../modules/school-year/steps';
import { WindowsCard } from '../modules/school-year/windows-card';
import { DoneNotice, useSaid } from '../ui/done-notice';
import { Problem } from '../ui/problem';
import { RowsLoading } from '../ui/skeleton';

/** The dashboard; `year` is the current cycle's. */
export function SchoolDashboard({ me, year }: { me: Me; year: number }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const now = useNow(10_000);
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useSaid();
  const unitId = me.unit?.id;
  const { data, error, refetch } = useQuery(
    SchoolDashboardDocument,
    unitId ? { variables: { unitId, year } } : skipToken,
  );
  if (error && !data) return <Problem error={error} again={() => void refetch()} />;
  if (!data || !unitId) return <RowsLoading rows={6} />;
  const { schoolYear } = data;
  const requests = data.extensionRequests.edges.map((edge) => edge.node);
  const steps = stepsOf(schoolYear, now, { accountId: me.id, may });
  // One request a window waits at a time; before a window opens nobody is short of time, nor once all is submitted.
  const [first, ...others] = schoolYear.windows.filter(
    (window) =>
      phaseAt(window, now) !== 'UPCOMING' &&
      !allSubmitted(schoolYear, window.audience) &&
      !requests.some((each) => each.state === 'PENDING' && each.audience === window.audience),
  );
  const mayAsk = first !== undefined && may('EXTENSION_ASK');
  return (
    <>
      <DoneNotice moment={done} />
      <div className="morning">
        <div className="morning-side">
          <NextCard
            steps={steps}
            year={schoolYear}
            requests={requests}
            onAsk={() => setAsking(true)}
          />
          <section className="card" aria-labelledby="year-title">
            <h2 id="year-title">{t('school.title', { year })}</h2>
            <DueList steps={steps} year={schoolYear} />
          </section>
        </div>
        <div className="morning-side">
          <WindowsCard
            year={schoolYear}
            requests={requests}
            onAsk={mayAsk ? () => setAsking(true) : null}
            onDone={setDone}
          />
        </div>
      </div>
      {asking && first && (
        <AskExtensionDialog
          year={year}
          unitId={unitId}
          windows={[first, ...others]}
          onDone={(sentence) => {
            setAsking(false);
            setDone(sentence);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
