// Decides how several of a few things are chosen: native check boxes under one question.
import { Faults } from './field';

/** A group of check boxes; `options` are shown in their order. */
export function CheckList<Value extends string>(props: {
  id: string;
  legend: string;
  options: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  faults?: readonly string[];
  onChange: (chosen: Value[]) => void;
}) {
  const faults = props.faults ?? [];
  return (
    <fieldset id={props.id} className={faults.length > 0 ? 'faulty' : undefined}>
      <legend>{props.legend}</legend>
      <Faults id={props.id} faults={faults} />
      <div className="options">
        {props.options.map(({ value, label }) => (
          <label key={value} className="option">
            <input
              type="checkbox"
              checked={props.chosen.includes(value)}
              onChange={(event) =>
                props.onChange(
                  props.options
                    .map((each) => each.value)
                    .filter((each) =>
                      each === value ? event.target.checked : props.chosen.includes(each),
                    ),
                )
              }
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
