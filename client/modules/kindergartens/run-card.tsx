// Decides how one run is read: how it ended, what it changed, what was wrong with the delivery, and whether it may pass (D3.7).
import { useTranslation } from 'react-i18next';
import { formatCount, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { KindergartenRunFieldsFragment } from '../../gql/graphql';
import { Notice } from '../../ui/notice';
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

/** A run; `onConfirm` asks whether its delivery may pass. */
export function RunCard(props: { run: KindergartenRunFieldsFragment; onConfirm: () => void }) {
  const { t } = useTranslation();
  const { run } = props;
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
          {t(run.missed ? 'runs.missed' : 'runs.confirmed')}
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
    <div className="table-frame">
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">{t('runs.what')}</span>
            </th>
            {runCounts.map((count) => (
              <th key={count} scope="col" className="number">
                {t(`runs.${count}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['units', 'teachers'] as const).map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`runs.${kind}`)}</th>
              {runCounts.map((count) => {
                const number = countOf(run, kind, count);
                return (
                  <td key={count} className="number" data-label={t(`runs.${count}`)}>
                    {number === null ? '—' : formatCount(number)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
