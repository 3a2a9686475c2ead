// Decides how a jurisdiction is watched: the sums, the days beside other years', and its schools with what can be done.
import { useQuery } from '@apollo/client/react';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { JurisdictionStateDocument, SchoolsDocument } from '../../gql/graphql';
import { DoneNotice } from '../../ui/done-notice';
import { PageHead } from '../../ui/page-head';
import { PageWait } from '../../ui/page-wait';
import { CompletionNav } from './completion-nav';
import { CountCards } from './count-cards';
import { DayChart } from './day-chart';
import { useSchoolActs } from './school-acts';
import { SchoolList } from './school-list';
import { filterOf, orderOf } from './schools-search';
import { jurisdictionName } from './unit-words';
import { WindowStrip } from './window-strip';
import { windowsOf } from './window-strip-of';

/** How many schools a page shows. */
const pageSize = 20;

/** One jurisdiction's page. */
export function JurisdictionView({ code, year }: { code: string; year: number }) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/completion/$year' });
  const { data, error, refetch } = useQuery(JurisdictionStateDocument, {
    variables: { jurisdictionCode: code, year },
  });
  const schools = useQuery(SchoolsDocument, {
    variables: {
      year,
      jurisdictionCode: code,
      filter: filterOf(search),
      ...orderOf(search),
      first: pageSize,
      after: search.after ?? null,
    },
  });
  const acts = useSchoolActs({ year, jurisdictionCode: code });
  if (!data) {
    return <PageWait title={t('completion.title')} error={error} again={() => void refetch()} />;
  }
  const page = data.jurisdictionCompletion;
  const name = jurisdictionName(page.jurisdiction);
  const { remind, extendTeacher, addLate } = acts;
  const list = (schools.data ?? schools.previousData)?.unitCompletions ?? null;
  return (
    <>
      <PageHead
        title={t('bureau.title', { name, year })}
        line={t('completion.asOf', { instant: formatInstant(page.asOf, currentLanguage()) })}
        actions={
          <>
            {extendTeacher && (
              <button type="button" className="button" onClick={extendTeacher}>
                {t('extend.teacher')}
              </button>
            )}
            {addLate && (
              <button type="button" className="button" onClick={addLate}>
                {t('late.action')}
              </button>
            )}
          </>
        }
      />
      <CompletionNav
        year={year}
        {...(search.jurisdiction ? { jurisdiction: search.jurisdiction } : {})}
      />
      <DoneNotice moment={acts.done} />
      <WindowStrip windows={windowsOf(data.cycle.windows, code)} />
      <CountCards schools={page.schools} teachers={page.teachers} />
      <details className="card beside">
        <summary>{t('country.byDay')}</summary>
        <p className="hint">{t('country.byDayLine')}</p>
        <DayChart scope={name} year={year} years={page.history} asOf={page.asOf} />
      </details>
      <SchoolList
        year={year}
        jurisdiction={{ code, name }}
        search={search}
        shown={{
          page: list,
          total: list?.totalCount ?? null,
          error: schools.error,
          loading: schools.loading,
          again: () => void schools.refetch(),
        }}
        acts={acts.rows}
        actions={
          remind && (
            <button type="button" className="button primary" onClick={() => remind(search)}>
              {t('bulk.action')}
            </button>
          )
        }
      />
      {acts.dialog}
    </>
  );
}
