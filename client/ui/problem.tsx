// Decides how a refusal or a lost connection is told: what happened, and what to do next.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf, Unsaved } from '../app/refusal';
import { Notice } from './notice';

/** What went wrong with an operation; faults at fields are left to the form. `children` say what else to try. */
export function Problem(props: { error: unknown; again?: () => void; children?: ReactNode }) {
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
      {props.children}
      {props.again && (
        <button type="button" className="button" onClick={props.again}>
          {t('problem.again')}
        </button>
      )}
    </Notice>
  );
}
