// Decides how the school's year is read: one line a step, its state as a mark and a word, the link to the place where it is done.
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session';
import type { SchoolYearFieldsFragment } from '../../gql/graphql';
import { Countdown } from '../../ui/countdown';
import { StepDetails } from './step-details';
import { StepLink, leadsOn } from './step-link';
import { STEP_WINDOWS, windowOf } from './steps';
import type { Step, StepState } from './steps';

const MARKS: Record<StepState, string> = {
  done: '✓',
  due: '→',
  overdue: '!',
  notYet: '–',
  others: '–',
};
const TONES: Record<StepState, string> = {
  done: 'good',
  due: 'warm',
  overdue: 'bad',
  notYet: 'plain',
  others: 'plain',
};

/** The list of steps. */
export function DueList(props: { steps: readonly Step[]; year: SchoolYearFieldsFragment }) {
  const { t } = useTranslation();
  const { may } = useSession();
  return (
    <ul className="due-list year-steps">
      {props.steps.map((step) => {
        const named = step.name === 'representative';
        const closing = named ? undefined : windowOf(props.year, STEP_WINDOWS[step.name]);
        return (
          <li key={step.name} className={step.state}>
            <span className="due-mark" aria-hidden="true">
              {MARKS[step.state]}
            </span>
            <div className="due-words">
              <p>
                <strong>{t(`school.step.${step.name}`)}</strong>
                <span className={`badge ${TONES[step.state]}`}>
                  {t(`school.state.${step.state}`)}
                </span>
                {step.state === 'due' && closing && <Countdown until={closing.closesAt} />}
              </p>
              <StepDetails step={step} year={props.year} />
            </div>
            {leadsOn(step, may) && <StepLink step={step} year={props.year} />}
          </li>
        );
      })}
    </ul>
  );
}
