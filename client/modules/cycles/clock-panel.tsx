// Decides how the demonstration's clock is moved on; this exists in no other mode.
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/clock';
import { useWriteKey } from '../../app/write-key';
import { AdvanceClockDocument } from '../../gql/graphql';
import { InstantField } from '../../ui/instant-field';
import { Notice } from '../../ui/notice';
import { Problem } from '../../ui/problem';

/** The panel that moves the simulated time forward and says which jobs ran. */
export function ClockPanel() {
  const { t } = useTranslation();
  const clock = useClock();
  const writeKey = useWriteKey();
  const [advance, { loading, error, client }] = useMutation(AdvanceClockDocument);
  const [to, setTo] = useState<number | null>(null);
  const [tried, setTried] = useState(false);
  const [jobs, setJobs] = useState<string[] | null>(null);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    if (to === null) return;
    const content = { to: new Date(to).toISOString() };
    try {
      const input = { idempotencyKey: writeKey.keyFor(content), ...content };
      const answer = await advance({ variables: { input } });
      writeKey.done();
      if (!answer.data) return;
      clock.set(answer.data.advanceClock.service);
      setJobs(answer.data.advanceClock.jobsRun);
      await client.refetchQueries({ include: 'active' });
    } catch {
      setJobs(null);
    }
  }

  return (
    <section className="card clock" aria-labelledby="clock-title">
      <h2 id="clock-title">{t('clock.title')}</h2>
      <p className="hint">{t('clock.line')}</p>
      <Problem error={error} />
      {jobs && (
        <Notice tone="done" live>
          {t('clock.done')} {jobs.length > 0 && t('clock.jobs', { jobs: jobs.join('、') })}
        </Notice>
      )}
      <form className="clock-form" onSubmit={(event) => void submit(event)}>
        <InstantField
          id="clock-to"
          label={t('clock.to')}
          value={to}
          faults={tried && to === null ? [t('instant.rule')] : []}
          onChange={setTo}
        />
        <button type="submit" className="button primary" disabled={loading}>
          {t(loading ? 'wait' : 'clock.action')}
        </button>
      </form>
    </section>
  );
}
