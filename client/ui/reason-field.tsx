// Decides how a reason is asked for: whoever acts on others' windows says why (D4.5).
import { useTranslation } from 'react-i18next';
import { Field } from './field';

/** The reason of an act, required, kept with it. */
export function ReasonField(props: {
  value: string;
  faults: string[];
  onChange: (reason: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Field id="reason" label={t('reason')} hint={t('reasonHint')} faults={props.faults}>
      {(control) => (
        <textarea
          {...control}
          rows={2}
          required
          maxLength={200}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
