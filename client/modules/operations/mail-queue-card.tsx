// Decides how the outbox is summed up: what waits, what failed, what may not have arrived, each leading to its mails.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatCount, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { MailQueueFieldsFragment } from '../../gql/graphql';
import '../../ui/timeline.css';

const parts = [
  ['queued', 'QUEUED'],
  ['sending', 'SENDING'],
  ['failed', 'FAILED'],
  ['uncertain', 'UNCERTAIN'],
] as const;

/** The card of the outbox. */
export function MailQueueCard({ queue }: { queue: MailQueueFieldsFragment }) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="queue-title">
      <h2 id="queue-title">{t('operations.queue')}</h2>
      <dl className="queue-counts">
        {parts.map(([part, state]) => (
          <div key={part} className={part === 'failed' && queue.failed > 0 ? 'failed' : undefined}>
            <dt>
              <Link to="/operations" search={{ state }}>
                {t(`operations.mailState.${state}`)}
              </Link>
            </dt>
            <dd className="numbers">{formatCount(queue[part])}</dd>
          </div>
        ))}
        <div>
          <dt>{t('operations.sentLastDay')}</dt>
          <dd className="numbers">{formatCount(queue.sentLastDay)}</dd>
        </div>
      </dl>
      {queue.oldestQueuedAt !== null && (
        <p className="hint">
          {t('operations.oldest', {
            instant: formatInstant(queue.oldestQueuedAt, currentLanguage()),
          })}
        </p>
      )}
      {queue.failed > 0 && <p className="hint">{t('operations.queueFailed')}</p>}
    </section>
  );
}
