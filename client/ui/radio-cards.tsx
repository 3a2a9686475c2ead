// Decides how one of a few weighty choices is made: a card each, that says what it means.
import type { ReactNode } from 'react';
import { Faults } from './field';

/** One choice with what follows from it. */
export interface RadioCard<Value extends string> {
  value: Value;
  title: string;
  line: string;
  more?: ReactNode;
}

/** A group of native radio buttons drawn as cards. */
export function RadioCards<Value extends string>(props: {
  id: string;
  legend: string;
  cards: readonly RadioCard<Value>[];
  value: Value | null;
  faults?: readonly string[];
  onChange: (value: Value) => void;
}) {
  const faults = props.faults ?? [];
  return (
    <fieldset
      id={props.id}
      className={faults.length > 0 ? 'faulty' : undefined}
      aria-describedby={faults.length > 0 ? `${props.id}-fault` : undefined}
    >
      <legend>{props.legend}</legend>
      <Faults id={props.id} faults={faults} />
      <div className="radio-cards">
        {props.cards.map((card) => (
          <label key={card.value} className="radio-card">
            <input
              type="radio"
              name={props.id}
              checked={props.value === card.value}
              onChange={() => props.onChange(card.value)}
            />
            <span>
              <strong>{card.title}</strong>
              <small>{card.line}</small>
              {card.more}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
