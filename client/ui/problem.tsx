// Decides how a refusal or a lost connection is told: what happened, and what to do next.
import { useTranslation } from 'react-i18next';
import { refusalOf, Unsaved } from '../app/refusal';
import { Notice } from './notice';

/** What went wrong with an operation; faults at fields are left to the form. */
export function Problem(props: { error: unknown; again?: () => void }) {
  const { t } = useTranslation();
  if (!props.error) return null;
  const refusal = refusalOf(props.error);
  const unanswered = t(props.error instanceof Unsaved ? 'problem.unsaved' : 'problem.offline');
  return (
    <Notice tone="stop" live>
      <p>
        <strong>{refusal ? refusal.message : unanswered}</strong>
      </p>
      {refusal?.retryAfter != null && (
        <p>{t('problem.retryAfter', { seconds: refusal.retryAfter })}</p>
      )}
      {refusal?.next && <p>{refusal.next}</p>}
      {props.again && (
        <button type="button" className="button" onClick={props.again}>
          {t('problem.again')}
        </button>
      )}
    </Notice>
  );
}
