// Decides how many faults are told at once: a list on top, each leading to its field, with the focus on it.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** One line of the summary: the sentence and the id of the field that it concerns. */
export interface SummaryLine {
  fieldId: string;
  sentence: string;
}

/** The list of everything to mend. `moment` changes with each refusal, and calls the focus again. */
export function ErrorSummary(props: { lines: readonly SummaryLine[]; moment: number }) {
  const { t } = useTranslation();
  const element = useRef<HTMLDivElement>(null);
  const some = props.lines.length > 0;
  useEffect(() => {
    if (some) element.current?.focus();
  }, [some, props.moment]);
  if (!some) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={element}>
      <h2>{t('faults.title', { count: props.lines.length })}</h2>
      <ul>
        {props.lines.map((line) => (
          <li key={`${line.fieldId} ${line.sentence}`}>
            <a
              href={`#${line.fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                goTo(line.fieldId);
              }}
            >
              {line.sentence}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Scrolls to a field or a section and puts the focus into it. */
export function goTo(fieldId: string): void {
  const target = document.getElementById(fieldId);
  if (!target) return;
  const control = target.matches('input, select, textarea, button')
    ? target
    : (target.querySelector<HTMLElement>('input, select, textarea, button') ?? target);
  target.scrollIntoView({ block: 'start' });
  control.focus({ preventScroll: true });
}
