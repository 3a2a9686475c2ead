// Decides how a school sees how far its colleagues are, and reminds those who are missing; what they answer is not there.
import { useQuery } from '@apollo/client/react';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../app/clock';
import { formatCount } from '../../app/format';
import { Guard } from '../../app/guard';
import { useSession } from '../../app/session';
import type { Me } from '../../app/session';
import { usePages } from '../../app/use-pages';
import { ColleagueCountsDocument, ColleaguesDocument } from '../../gql/graphql';
import type { ColleagueCountsQuery } from '../../gql/graphql';
import { DoneNotice, useSaid } from '../../ui/done-notice';
import { PageHead } from '../../ui/page-head';
import { PagedList } from '../../ui/paged-list';
import { Problem } from '../../ui/problem';
import { ColleagueTable } from './colleague-table';
import { ColleaguesDownload } from './colleagues-download';
import { submittedOf } from './colleagues-search';
import { RemindCard } from './remind-card';

/** The page `/colleagues/108`; `?show=` narrows it. */
export function ColleaguesPage() {
  return (
    <Guard actions={['TEACHER_READ']}>
      {({ unit }) => unit && <Colleagues key={unit.id} unit={unit} />}
    </Guard>
  );
}

function Colleagues({ unit }: { unit: NonNullable<Me['unit']> }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const { year } = useParams({ from: '/colleagues/$year' });
  const { show } = useSearch({ from: '/colleagues/$year' });
  const [done, setDone] = useSaid();
  const now = useNow(10_000);
  const variables = { unitId: unit.id, year };
  const { data, error, refetch } = useQuery(ColleagueCountsDocument, { variables });
  const pages = usePages(
    ColleaguesDocument,
    { ...variables, submitted: submittedOf(show) },
    (answer) => answer.rosterProgress,
  );
  const none = {
    missing: 'colleagues.noneMissing',
    submitted: 'colleagues.noneSubmitted',
  } as const;
  return (
    <>
      <PageHead title={t('colleagues.title', { year })} line={t('colleagues.line')} />
      <DoneNotice moment={done} />
      {error && !data && <Problem error={error} again={() => void refetch()} />}
      {data && may('TEACHER_REMIND') && (
        <RemindCard unitId={unit.id} schoolYear={data.schoolYear} now={now} onDone={setDone} />
      )}
      <Parts year={year} counts={data?.schoolYear.teachers} />
      <section className="card" aria-label={t('colleagues.nav')}>
        {may('TEACHER_DOWNLOAD') && (
          <ColleaguesDownload
            unit={unit}
            year={year}
            show={show}
            total={pages.total}
            onDone={setDone}
          />
        )}
        <PagedList pages={pages} empty={t(show ? none[show] : 'colleagues.none')}>
          {(colleagues) => <ColleagueTable colleagues={colleagues} />}
        </PagedList>
      </section>
    </>
  );
}

function Parts(props: {
  year: number;
  counts: ColleagueCountsQuery['schoolYear']['teachers'] | undefined;
}) {
  const { t } = useTranslation();
  const { counts } = props;
  const all = counts && counts.eligible + counts.lateAdded;
  const submitted = counts && counts.submitted + counts.lateSubmitted;
  const word = (count: number | undefined) => ({
    n: count === undefined ? '…' : formatCount(count),
  });
  const to = { to: '/colleagues/$year', params: { year: props.year } } as const;
  const exactly = { exact: true } as const;
  return (
    <nav className="tabs" aria-label={t('colleagues.show')}>
      <Link {...to} search={{}} activeOptions={exactly}>
        {t('colleagues.all', word(all))}
      </Link>
      <Link {...to} search={{ show: 'missing' }} activeOptions={exactly}>
        {t('colleagues.missing', word(all && submitted !== undefined ? all - submitted : all))}
      </Link>
      <Link {...to} search={{ show: 'submitted' }} activeOptions={exactly}>
        {t('colleagues.submitted', word(submitted))}
      </Link>
    </nav>
  );
}
