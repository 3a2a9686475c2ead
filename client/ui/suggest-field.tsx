// Decides how one is found among thousands: type a part, choose from what is offered, by mouse, touch or arrow keys.
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from './field';

/** One thing that is offered. */
export interface Suggestion {
  id: string;
  label: string;
  detail?: string;
}

/** The least that must be typed before anything is asked. */
export const SUGGEST_FROM = 2;

/** A text field with a list below; `suggestions` is null while the server has not answered yet. */
export function SuggestField(props: {
  id: string;
  label: string;
  hint?: string;
  faults?: readonly string[];
  text: string;
  suggestions: readonly Suggestion[] | null;
  none: string;
  onText: (text: string) => void;
  onChoose: (suggestion: Suggestion) => void;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const listId = `${props.id}-list`;
  const offered = props.suggestions ?? [];
  const asked = props.text.trim().length >= SUGGEST_FROM;
  const shown = open && asked && offered.length > 0;
  const marked = shown ? offered[at] : undefined;

  function choose(suggestion: Suggestion) {
    setOpen(false);
    setAt(-1);
    props.onChoose(suggestion);
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (offered.length === 0) return;
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((at + step + offered.length + (at < 0 && step < 0 ? 1 : 0)) % offered.length);
    } else if (event.key === 'Enter' && marked) {
      event.preventDefault();
      choose(marked);
    } else if (event.key === 'Escape' && shown) {
      // Only the list closes, not the dialog around it.
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  }

  const said = !open
    ? ''
    : !asked
      ? t('suggest.more')
      : props.suggestions === null
        ? t('suggest.searching')
        : offered.length === 0
          ? props.none
          : t('suggest.count', { count: offered.length });

  return (
    <Field id={props.id} label={props.label} hint={props.hint} faults={props.faults}>
      {(control) => (
        <div className="suggest">
          <input
            {...control}
            role="combobox"
            type="search"
            aria-autocomplete="list"
            aria-expanded={shown}
            aria-controls={listId}
            aria-activedescendant={marked ? `${props.id}-${marked.id}` : undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={60}
            value={props.text}
            onChange={(event) => {
              props.onText(event.target.value);
              setOpen(true);
              setAt(-1);
            }}
            onFocus={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onKeyDown={press}
          />
          <ul id={listId} role="listbox" aria-label={props.label} hidden={!shown}>
            {offered.map((each, index) => (
              <li
                key={each.id}
                id={`${props.id}-${each.id}`}
                role="option"
                aria-selected={index === at}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(each)}
              >
                {each.label}
                {each.detail && <small>{each.detail}</small>}
              </li>
            ))}
          </ul>
          <p className={shown || said === '' ? 'hidden' : 'hint suggest-said'} role="status">
            {said}
          </p>
        </div>
      )}
    </Field>
  );
}
