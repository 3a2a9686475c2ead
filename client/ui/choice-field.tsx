// Decides how one of a short list is chosen: the browser's own list, labelled, hinted and faulted like every field.
import type { ReactNode } from 'react';
import { Field } from './field';

/** One of `options`, each a value and its words; `none` are the words of choosing nothing, where one may. */
export function ChoiceField<Value extends string>(props: {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  faults?: readonly string[];
  className?: string;
  required?: boolean;
  none?: string;
  value: Value | null;
  options: readonly (readonly [value: Value, words: string])[];
  onChange: (value: Value | null) => void;
}) {
  const { none, value, options, onChange, required, ...field } = props;
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          required={required}
          value={value ?? ''}
          onChange={({ target }) =>
            onChange(options.find(([each]) => each === target.value)?.[0] ?? null)
          }
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
