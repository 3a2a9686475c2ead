// Decides how a way of several steps is shown: what is done, what is under way, where it stopped; always in words.
import type { ReactNode } from 'react';

/** Where a step stands. */
export type StepState = 'done' | 'now' | 'todo' | 'stopped';

/** One step of the way. */
export interface Step {
  title: string;
  state: StepState;
  line?: ReactNode;
}

const signs = { done: '✓', now: '●', todo: '○', stopped: '✕' } as const;

/** The steps in their order; `words` says each state aloud. */
export function Stepper(props: {
  label: string;
  steps: readonly Step[];
  words: Readonly<Record<StepState, string>>;
}) {
  return (
    <ol className="stepper" aria-label={props.label}>
      {props.steps.map(({ title, state, line }) => (
        <li key={title} className={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span className="step-sign" aria-hidden="true">
            {signs[state]}
          </span>
          <div>
            <p>
              <strong>{title}</strong>
              <span className="hidden">{props.words[state]}</span>
            </p>
            {line}
          </div>
        </li>
      ))}
    </ol>
  );
}
