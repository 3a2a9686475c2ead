// Decides how a refusal or a lost connection is told: what happened, when it is possible, what to do next.
import { useTranslation } from 'react-i18next';
import { formatClosing, formatInstant } from '../app/format';
import { currentLanguage } from '../app/i18n/language';
import { refusalOf } from '../app/refusal';
import { Notice } from './notice';

/** What went wrong with an operation; faults at fields are left to the form. */
export function Problem(props: { error: unknown; again?: () => void }) {
  const { t } = useTranslation();
  if (!props.error) return null;
  const refusal = refusalOf(props.error);
  const language = currentLanguage();
  return (
    <Notice tone="stop" live>
      <p>
        <strong>{refusal ? refusal.message : t('problem.offline')}</strong>
      </p>
      {refusal?.opensAt && refusal.closesAt && (
        <p>
          {t('window.from', { instant: formatInstant(refusal.opensAt, language) })}{' '}
          {t('window.until', { instant: formatClosing(refusal.closesAt, language) })}
        </p>
      )}
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
