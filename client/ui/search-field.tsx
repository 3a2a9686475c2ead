// Decides how a list is searched by what one types: nothing remembered by the browser, nothing longer than a name.
import { Field } from './field';

/** The field; who draws it decides when what was typed is asked for. */
export function SearchField(props: {
  id: string;
  label: string;
  value: string;
  onChange: (typed: string) => void;
}) {
  return (
    <Field id={props.id} label={props.label}>
      {(control) => (
        <input
          {...control}
          type="search"
          autoComplete="off"
          maxLength={60}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
