// Decides how a page is asked for once more: a button that waits while the answer is on its way.
import { useTranslation } from 'react-i18next';

/** The button; `label` says what is read again. */
export function AgainButton(props: { label: string; loading: boolean; onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="button" disabled={props.loading} onClick={props.onAgain}>
      {props.loading ? t('wait') : props.label}
    </button>
  );
}
