// Decides how a unit checks its roster: what is left to put right, and the mark that it has been checked (D3.2).
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/clock';
import { formatInstant } from '../../app/format';
import { Guard } from '../../app/guard';
import { currentLanguage } from '../../app/i18n/language';
import { useSession } from '../../app/session';
import type { Me } from '../../app/session';
import { RosterProblemsDocument } from '../../gql/graphql';
import { DoneNotice, useSaid } from '../../ui/done-notice';
import { PageHead } from '../../ui/page-head';
import { Pager } from '../../ui/pager';
import type { Cursors } from '../../ui/pager';
import { Problem } from '../../ui/problem';
import { RowsLoading } from '../../ui/skeleton';
import { MarkDialog } from './mark-dialog';
import { groupsOf } from './problem-groups';
import { ProblemGroup } from './problem-group';
import { RegistryNote } from './registry-note';
import { TeachersNav } from './teachers-nav';

const pageSize = 50;

/** The page `/teachers/check`. */
export function RosterCheckPage() {
  const { t } = useTranslation();
  return (
    <Guard actions={['TEACHER_READ']}>
      {({ unit }) => (
        <>
          <PageHead title={t('rosterCheck.title')} line={t('rosterCheck.line')} />
          <TeachersNav />
          {unit?.kind === 'KINDERGARTEN' && <RegistryNote />}
          {unit && <Check unit={unit} />}
        </>
      )}
    </Guard>
  );
}

function Check({ unit }: { unit: NonNullable<Me['unit']> }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const { service } = useClock();
  const year = service?.currentYear ?? null;
  const [cursors, setCursors] = useState<Cursors>([null]);
  const [marking, setMarking] = useState(false);
  const [done, setDone] = useSaid();
  const { data, previousData, error, loading, refetch } = useQuery(RosterProblemsDocument, {
    variables: { unitId: unit.id, year, first: pageSize, after: cursors.at(-1) ?? null },
  });
  const known = data ?? previousData;
  if (error && !known) return <Problem error={error} again={() => void refetch()} />;
  if (!known) return <RowsLoading />;
  const { rosterProblems: page, rosterCheck: check } = known;
  const marked = check && {
    year: check.year,
    instant: formatInstant(check.checkedAt, currentLanguage()),
    name: check.checkedBy,
    count: check.problems,
  };
  return (
    <>
      <DoneNotice moment={done} />
      <section className={`card outcome ${marked ? 'done' : 'waits'}`} aria-labelledby="mark-title">
        <div className="between">
          <div>
            <h2 id="mark-title">
              {marked ? t('rosterCheck.marked', marked) : t('rosterCheck.unmarked', { year })}
            </h2>
            <p>{marked ? t('rosterCheck.markedLine', marked) : t('rosterCheck.unmarkedLine')}</p>
          </div>
          {year !== null && may('ROSTER_CHECK') && (
            <button
              type="button"
              className={`button ${marked ? '' : 'primary'}`}
              onClick={() => setMarking(true)}
            >
              {t(marked ? 'rosterCheck.markAgain' : 'rosterCheck.mark')}
            </button>
          )}
        </div>
      </section>
      <p role="status" aria-busy={loading}>
        <strong>
          {page.totalCount === 0
            ? t('rosterCheck.clean')
            : t('rosterCheck.left', { count: page.totalCount })}
        </strong>
      </p>
      {groupsOf(page.edges.map((edge) => edge.node)).map((group) => (
        <ProblemGroup key={group.kind} group={group} readOnly={unit.kind === 'KINDERGARTEN'} />
      ))}
      {(cursors.length > 1 || page.pageInfo.hasNextPage) && (
        <Pager
          cursors={cursors}
          next={page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null}
          onTurn={setCursors}
        />
      )}
      {marking && year !== null && (
        <MarkDialog
          unitId={unit.id}
          year={year}
          left={page.totalCount}
          onDone={() => {
            setMarking(false);
            setDone(t('rosterCheck.done', { year }));
          }}
          onClose={() => setMarking(false)}
        />
      )}
    </>
  );
}
