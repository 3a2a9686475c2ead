// Decides how an instant is typed: year (ROC in Chinese), month, day, hour, minute of Taipei; no calendar needed.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fromTaipei, taipeiParts } from '../app/format';
import { currentLanguage } from '../app/i18n/language';
import { Faults } from './field';

const parts = ['year', 'month', 'day', 'hour', 'minute'] as const;
type Part = (typeof parts)[number];
type Typed = Record<Part, string>;

function typedOf(instant: number | null, yearShift: number): Typed {
  if (instant === null) return { year: '', month: '', day: '', hour: '', minute: '' };
  const { year, month, day, hour, minute } = taipeiParts(instant);
  return {
    year: String(year - yearShift),
    month: String(month),
    day: String(day),
    hour: String(hour),
    minute: String(minute).padStart(2, '0'),
  };
}

/** Five short number fields; calls back with the instant (ms), or null while they name none. */
export function InstantField(props: {
  id: string;
  label: string;
  value: number | null;
  faults?: readonly string[];
  onChange: (instant: number | null) => void;
}) {
  const { t } = useTranslation();
  const yearShift = currentLanguage() === 'en' ? 0 : 1911;
  const [typed, setTyped] = useState(() => typedOf(props.value, yearShift));

  function change(part: Part, text: string) {
    const next = { ...typed, [part]: text };
    setTyped(next);
    const numbers = parts.map((each) => (/^\d+$/.test(next[each]) ? Number(next[each]) : NaN));
    const [year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN] = numbers;
    const whole = numbers.every((each) => !Number.isNaN(each));
    props.onChange(whole ? fromTaipei({ year: year + yearShift, month, day, hour, minute }) : null);
  }

  return (
    <fieldset className={`instant ${props.faults?.length ? 'faulty' : ''}`} id={props.id}>
      <legend>{props.label}</legend>
      <Faults id={props.id} faults={props.faults ?? []} />
      <div className="instant-parts">
        {parts.map((part) => (
          <label key={part} className={part === 'year' ? part : undefined}>
            <span>
              {t(part === 'year' && yearShift > 0 ? 'instant.rocYear' : `instant.${part}`)}
            </span>
            <input
              inputMode="numeric"
              autoComplete="off"
              maxLength={4}
              value={typed[part]}
              onChange={(event) => change(part, event.target.value)}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
