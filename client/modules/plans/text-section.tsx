// Decides how a school writes of itself: its features and its vision, with the room that is left.
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/field';

/** Characters that a school may write in each text. */
export const textLimit = 2000;

/** One free text of a school's plan. */
export function TextSection(props: {
  id: 'features' | 'vision';
  value: string;
  faults: string[];
  onChange: (text: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="section">
      <Field
        id={props.id}
        label={<span className="section-title">{t(`plan.${props.id}`)}</span>}
        hint={t('plan.textHint', { limit: textLimit, length: [...props.value].length })}
        faults={props.faults}
      >
        {(control) => (
          <textarea
            {...control}
            rows={5}
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}
