// Decides how one of two or three short words is chosen: native radio buttons drawn as one strip.

/** A strip of choices; `name` is unique on the page. */
export function Segments<Value extends string>(props: {
  name: string;
  legend: string;
  choices: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  return (
    <fieldset className="segments">
      <legend className="hidden">{props.legend}</legend>
      {props.choices.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={props.name}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
