// Decides how a common reason is taken over with one press, to be kept or edited.
import { useTranslation } from 'react-i18next';

/** Buttons that fill in the reason. */
export function ReasonSuggestions(props: {
  reasons: readonly string[];
  onUse: (reason: string) => void;
}) {
  const { t } = useTranslation();
  if (props.reasons.length === 0) return null;
  return (
    <div role="group" aria-label={t('act.common')} className="suggested-reasons">
      <p className="hint">{t('act.common')}</p>
      <div className="actions">
        {props.reasons.map((reason) => (
          <button
            key={reason}
            type="button"
            className="button small"
            aria-label={t('act.use', { reason })}
            onClick={() => props.onUse(reason)}
          >
            {reason}
          </button>
        ))}
      </div>
    </div>
  );
}
