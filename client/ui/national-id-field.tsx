// Decides how a person is named by the full national ID: typed, never offered, never kept by the browser.
import { useTranslation } from 'react-i18next';
import { Field } from './field';

/** A national ID, in capitals; the hint says what becomes of it. */
export function NationalIdField(props: {
  value: string;
  faults: readonly string[];
  hint?: string;
  onChange: (nationalId: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Field
      id="national-id"
      label={t('nationalId.label')}
      hint={props.hint ?? t('nationalId.hint')}
      faults={props.faults}
    >
      {(control) => (
        <input
          {...control}
          required
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          // Ten signs, and room for the blanks or hyphens between them: what is pasted must not lose its end.
          maxLength={24}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value.toUpperCase())}
        />
      )}
    </Field>
  );
}
