// Decides how fields are shown among all widgets: empty, filled in, faulty and disabled.
import { useState } from 'react';
import { CheckList } from '../../ui/check-list';
import { DayField } from '../../ui/day-field';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { FileField } from '../../ui/file-field';
import { InstantField } from '../../ui/instant-field';
import { NationalIdField } from '../../ui/national-id-field';
import { RadioCards } from '../../ui/radio-cards';
import { SuggestField } from '../../ui/suggest-field';
import { useWidgetWords } from './words';

type Choice = 'first' | 'second' | 'third';
const CHOICES: readonly Choice[] = ['first', 'second', 'third'];

/** Text, suggestions, lists, cards, days, instants, national IDs, files. */
export function FieldsPart() {
  const words = useWidgetWords();
  const [text, setText] = useState(words.text);
  const [name, setName] = useState('');
  const [checked, setChecked] = useState<Choice[]>(['second']);
  const [card, setCard] = useState<Choice>('first');
  const [day, setDay] = useState('');
  const [instant, setInstant] = useState<number | null>(null);
  const [nationalId, setNationalId] = useState('');
  const school = { id: 'ui-school', label: words.school, detail: words.hint };
  const typed = {
    value: text,
    onChange: (event: { target: { value: string } }) => setText(event.target.value),
  };
  return (
    <section className="card stack" aria-labelledby="ui-fields">
      <h2 id="ui-fields">{words.fields}</h2>
      <ErrorSummary lines={[{ fieldId: 'ui-faulty', sentence: words.fault }]} moment={0} />
      <Field id="ui-plain" label={words.field} hint={words.hint}>
        {(control) => <input {...control} {...typed} />}
      </Field>
      <Field id="ui-faulty" label={words.field} hint={words.hint} faults={[words.fault]}>
        {(control) => <input {...control} defaultValue="" />}
      </Field>
      <Field id="ui-disabled" label={words.disabled}>
        {(control) => <input {...control} disabled value={words.text} readOnly />}
      </Field>
      <Field id="ui-long" label={words.field}>
        {(control) => <textarea {...control} {...typed} rows={3} />}
      </Field>
      <Field id="ui-select" label={words.choices}>
        {(control) => (
          <select {...control}>
            {CHOICES.map((each) => (
              <option key={each}>{words[each]}</option>
            ))}
          </select>
        )}
      </Field>
      <SuggestField
        id="ui-suggest"
        label={words.suggest}
        hint={words.hint}
        text={name}
        suggestions={name === '' ? null : [school].filter(({ label }) => label.includes(name))}
        none={words.none}
        onText={setName}
        onChoose={({ label }) => setName(label)}
      />
      <CheckList
        id="ui-check"
        legend={words.check}
        options={CHOICES.map((value) => ({ value, label: words[value] }))}
        chosen={checked}
        onChange={setChecked}
      />
      <RadioCards
        id="ui-cards"
        legend={words.cards}
        cards={CHOICES.map((value) => ({ value, title: words[value], line: words.hint }))}
        value={card}
        onChange={setCard}
      />
      <DayField id="ui-day" label={words.day} hint={words.hint} value={day} onChange={setDay} />
      <InstantField id="ui-instant" label={words.instant} value={instant} onChange={setInstant} />
      <NationalIdField value={nationalId} faults={[]} onChange={setNationalId} />
      <FileField
        id="ui-file"
        label={words.file}
        hint={words.hint}
        accept=".csv"
        faults={[words.fault]}
        onChoose={({ name: chosen }) => setText(chosen)}
      />
      <FileField
        id="ui-file-disabled"
        label={words.disabled}
        hint={words.hint}
        accept=".csv"
        disabled
        onChoose={({ name: chosen }) => setText(chosen)}
      />
    </section>
  );
}
