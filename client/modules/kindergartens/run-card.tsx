// Decides how one run is read: how it ended, what it changed, what was wrong with the delivery, and whether it may pass (D3.7).
import { useTranslation } from 'react-i18next';
import { formatCount, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { KindergartenRunFieldsFragment } from '../../gql/graphql';
import { Notice } from '../../ui/notice';
import { RecordTable } from '../../ui/record-table';
import { RunProblems } from './run-problems';
import {
  countOf,
  reasonsOf,
  releasedShare,
  runCounts,
  runTones,
  secondsTaken,
  tellsCounts,
} from './run-words';

/** A run; `appliedAt` is when what was let pass was applied, `onConfirm` asks whether its delivery may pass. */
export function RunCard(props: {
  run: KindergartenRunFieldsFragment;
  appliedAt: string | null;
  onConfirm: () => void;
}) {
  const { t } = useTranslation();
  const { run, appliedAt } = props;
  const from = formatInstant(run.startedAt, currentLanguage());
  const seconds = secondsTaken(run);
  const reasons = reasonsOf(run);
  const titleId = `run-${run.id}`;
  return (
    <section className="card stack" aria-labelledby={titleId}>
      <div>
        <h2 id={titleId} className="numbers">
          {from}{' '}
          <span className={`badge ${runTones[run.state]}`}>{t(`runs.state.${run.state}`)}</span>
        </h2>
        {reasons.map((reason) => (
          <p key={reason}>
            <strong>{reason}</strong>
          </p>
        ))}
        <p>{t(`runs.stateLine.${run.state}`)}</p>
        {run.attempts > 1 && run.finishedAt !== null && (
          <p>
            {t('runs.attempts', {
              count: run.attempts,
              last: formatInstant(run.finishedAt, currentLanguage()),
            })}
          </p>
        )}
        {run.state === 'REFUSED' && tellsCounts(run) && <p>{t('runs.wouldChange')}</p>}
        {run.state === 'FAILED' && reasons.length === 0 && <p>{t('runs.cutShort')}</p>}
        <p className="hint">
          {t('runs.source', { source: run.source })}
          {seconds !== null && <>・{t('runs.took', { seconds })}</>}
        </p>
      </div>
      {tellsCounts(run) && <Counts run={run} />}
      {run.releasesHeld > 0 && tellsCounts(run) && (
        <p>{t('runs.heldLine', { count: run.releasesHeld })}</p>
      )}
      {run.otherThanConfirmed && <Notice tone="stop">{t('runs.otherThanConfirmed')}</Notice>}
      {run.mayConfirm && !run.confirmed && (
        <Notice tone="time">
          <p>
            <strong>{t('runs.releaseWarning', releaseWords(run))}</strong>
          </p>
          <button type="button" className="button warning" onClick={props.onConfirm}>
            {t('runs.confirm')}
          </button>
        </Notice>
      )}
      {run.confirmed && (
        <Notice tone={run.missed ? 'time' : 'done'}>
          {appliedAt === null
            ? t(run.missed ? 'runs.missed' : 'runs.confirmed')
            : t('runs.applied', { at: formatInstant(appliedAt, currentLanguage()) })}
        </Notice>
      )}
      {run.problemCount > reasons.length && <RunProblems run={run} />}
    </section>
  );
}

/** The numbers of the sentence that warns. */
export function releaseWords(
  run: Pick<KindergartenRunFieldsFragment, 'teachersReleased' | 'teachersPresent'>,
) {
  return {
    released: formatCount(run.teachersReleased),
    present: formatCount(run.teachersPresent),
    rate: releasedShare(run),
  };
}

function Counts({ run }: { run: KindergartenRunFieldsFragment }) {
  const { t } = useTranslation();
  return (
    <RecordTable
      rows={['units', 'teachers'] as const}
      keyOf={(kind) => kind}
      columns={[
        {
          label: t('runs.what'),
          head: <span className="hidden">{t('runs.what')}</span>,
          kind: 'name',
          cell: (kind) => t(`runs.${kind}`),
        },
        ...runCounts.map((count) => ({
          label: t(`runs.${count}`),
          kind: 'number' as const,
          cell: (kind: 'units' | 'teachers') => {
            const number = countOf(run, kind, count);
            return number === null ? '—' : formatCount(number);
          },
        })),
      ]}
    />
  );
}
