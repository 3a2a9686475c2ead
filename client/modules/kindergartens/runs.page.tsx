// Decides how the centre follows the nightly deliveries of the preschool registry: the newest first, each with its counts (D3.7).
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Guard } from '../../app/guard';
import { KindergartenRunsDocument } from '../../gql/graphql';
import type { KindergartenRunFieldsFragment } from '../../gql/graphql';
import { AgainButton } from '../../ui/again-button';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { Pager } from '../../ui/pager';
import type { Cursors } from '../../ui/pager';
import { Problem } from '../../ui/problem';
import { ProgressLine } from '../../ui/progress-line';
import { RowsLoading } from '../../ui/skeleton';
import { ConfirmRunDialog } from './confirm-run-dialog';
import { ReadNowDialog } from './read-now-dialog';
import { RunCard } from './run-card';
import { appliedBy } from './run-words';
import { useReading } from './use-reading';

const pageSize = 10;

/** The page `/kindergartens`. */
export function KindergartenRunsPage() {
  return <Guard actions={['KINDERGARTEN_RUN_MANAGE']}>{() => <Runs />}</Guard>;
}

function Runs() {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<Cursors>([null]);
  const [asking, setAsking] = useState<KindergartenRunFieldsFragment | null>(null);
  const [readingNow, setReadingNow] = useState(false);
  const [done, setDone] = useState<{ tone: 'done' | 'time'; words: string } | null>(null);
  const { data, error, loading, refetch } = useQuery(KindergartenRunsDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { first: pageSize, after: cursors.at(-1) ?? null },
  });
  const page = data?.kindergartenRuns;
  const runs = page?.edges.map(({ node }) => node) ?? [];
  const reading = useReading((state) => {
    void refetch()
      .then((read) => {
        const last = read.data?.kindergartenRuns.edges[0]?.node.state;
        if (state !== 'IDLE' || last === undefined || cursors.length > 1) return;
        const well = last === 'DONE' || last === 'UNCHANGED';
        const words = t('runs.ended', { state: t(`runs.state.${last}`) });
        setDone({ tone: well ? 'done' : 'time', words });
      })
      .catch(() => null);
  });
  return (
    <>
      <PageHead
        title={t('runs.title')}
        line={t('runs.line')}
        actions={
          <>
            <AgainButton label={t('runs.again')} loading={loading} onAgain={() => void refetch()} />
            {reading?.source != null && (
              <button
                type="button"
                className="button primary"
                disabled={reading.state !== 'IDLE'}
                onClick={() => setReadingNow(true)}
              >
                {t('runs.readNow')}
              </button>
            )}
          </>
        }
      />
      {reading && reading.source === null && <Notice tone="info">{t('runs.notSet')}</Notice>}
      {done && (
        <Notice tone={done.tone} live>
          {done.words}
        </Notice>
      )}
      {reading && reading.state !== 'IDLE' && (
        <ProgressLine line={t(`runs.reading.${reading.state}`)} />
      )}
      {error && <Problem error={error} again={() => void refetch()} />}
      {!page && !error && <RowsLoading rows={3} />}
      {page?.edges.length === 0 && <p className="empty">{t('runs.none')}</p>}
      {runs.map((run, at) => (
        <RunCard
          key={run.id}
          run={run}
          appliedAt={appliedBy(run, runs.slice(0, at))?.finishedAt ?? null}
          onConfirm={() => setAsking(run)}
        />
      ))}
      {page && (cursors.length > 1 || page.pageInfo.hasNextPage) && (
        <Pager
          cursors={cursors}
          next={page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null}
          onTurn={setCursors}
        />
      )}
      {readingNow && reading?.source != null && (
        <ReadNowDialog
          source={reading.source}
          onDone={() => {
            setDone({ tone: 'done', words: t('runs.asked') });
            setCursors([null]);
            setReadingNow(false);
          }}
          onClose={() => setReadingNow(false)}
        />
      )}
      {asking && (
        <ConfirmRunDialog
          run={asking}
          onDone={() => {
            const words = t('runs.done', { count: asking.teachersReleased });
            setDone({ tone: 'done', words });
            setAsking(null);
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
