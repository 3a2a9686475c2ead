// Decides how a day is chosen: the browser's own calendar, and beside it the day as officials write it, in ROC years.
import { formatDay } from '../app/format';
import { currentLanguage } from '../app/i18n/language';
import { Field } from './field';

/** The instant of a calendar day's noon in Taipei, to be written as a day. */
export function noonOf(day: string): string {
  return `${day}T12:00:00+08:00`;
}

/** A day (`2019-08-01`, or empty); `max` is the last one that is offered. */
export function DayField(props: {
  id: string;
  label: string;
  value: string;
  max?: string;
  hint?: string;
  required?: boolean;
  faults?: readonly string[];
  onChange: (day: string) => void;
}) {
  return (
    <Field id={props.id} label={props.label} hint={props.hint} faults={props.faults}>
      {(control) => (
        <div className="day">
          <input
            {...control}
            type="date"
            required={props.required}
            max={props.max}
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          />
          <output htmlFor={props.id}>
            {props.value !== '' && formatDay(noonOf(props.value), currentLanguage())}
          </output>
        </div>
      )}
    </Field>
  );
}
