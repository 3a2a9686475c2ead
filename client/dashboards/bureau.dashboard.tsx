// Decides what a bureau opens in the morning: how far its schools are, what waits for it, and where to begin.
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../app/format';
import { currentLanguage } from '../app/i18n/language';
import type { Me } from '../app/session';
import { BureauDashboardDocument } from '../gql/graphql';
import { CountStats } from '../modules/completion/count-stats';
import { DayChart } from '../modules/completion/day-chart';
import { DueItems } from '../modules/completion/due-items';
import { waitingIn } from '../modules/completion/due-order';
import { useSchoolActs } from '../modules/completion/school-acts';
import { SchoolList } from '../modules/completion/school-list';
import { jurisdictionName } from '../modules/completion/unit-words';
import { WindowStrip } from '../modules/completion/window-strip';
import { DoneNotice } from '../ui/done-notice';
import { Problem } from '../ui/problem';
import { RowsLoading } from '../ui/skeleton';

/** The dashboard; `year` is the current cycle's. */
export function BureauDashboard({ me, year }: { me: Me; year: number }) {
  // An account that extends units has a jurisdiction; the server says which.
  return me.jurisdiction === null ? null : (
    <Morning me={me} year={year} code={me.jurisdiction.code} />
  );
}

function Morning({ me, year, code }: { me: Me; year: number; code: string }) {
  const { t } = useTranslation();
  const { data, error, loading, refetch } = useQuery(BureauDashboardDocument, {
    variables: { year, jurisdictionCode: code },
  });
  const acts = useSchoolActs({ year, jurisdictionCode: code });
  if (error && !data) return <Problem error={error} again={() => void refetch()} />;
  if (!data) return <RowsLoading rows={10} />;
  const { jurisdictionCompletion: page, due, unitCompletions } = data;
  const name = jurisdictionName(page.jurisdiction);
  const { remind } = acts;
  return (
    <>
      <div className="headline">
        <h2>{t('bureau.title', { name, year })}</h2>
        <p className="hint">
          {t('completion.asOf', { instant: formatInstant(page.asOf, currentLanguage()) })}
        </p>
      </div>
      <DoneNotice moment={acts.done} />
      <WindowStrip windows={me.windows} />
      <CountStats
        year={year}
        teachers={page.teachers}
        schools={page.schools}
        nobody={due.schoolsWithNobody}
        waiting={waitingIn(due)}
      />
      <DueItems due={due} year={year} given={due.extensionsGiven} />
      <section className="card" aria-labelledby="days-title">
        <h2 id="days-title">{t('country.byDay')}</h2>
        <p className="hint">{t('country.byDayLine')}</p>
        <DayChart scope={name} year={year} years={page.history} asOf={page.asOf} />
      </section>
      <SchoolList
        year={year}
        jurisdiction={{ code, name }}
        search={{}}
        shown={{
          page: unitCompletions,
          // All schools of the snapshot: the sums know how many.
          total: page.schools.eligible,
          error: null,
          loading,
          again: () => void refetch(),
        }}
        acts={acts.rows}
        brief
        actions={
          remind && (
            <button type="button" className="button primary" onClick={() => remind({})}>
              {t('bulk.action')}
            </button>
          )
        }
      />
      {acts.dialog}
    </>
  );
}
