// Decides how a teacher's year is told at a glance: state, window, receipt, what is missing, and one next step.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatClosing, formatInstant, formatSeconds, formatDay } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { TeacherPlanFieldsFragment, WindowPhase } from '../../gql/graphql';
import { PlanBadge } from '../../ui/badge';
import { Countdown } from '../../ui/countdown';
import { Notice } from '../../ui/notice';
import { labelOf } from './labels';
import type { Step } from './next-step';
import { formOf, totalHours } from './plan-form';

/** A section that keeps the plan from being submitted: the id of its field and its name. */
export interface Missing {
  fieldId: string;
  label: string;
}

/** The card of the plan of this year. `act` does what is no link. */
export function WhereIStand(props: {
  plan: TeacherPlanFieldsFragment;
  phase: WindowPhase;
  steps: readonly [Step, ...Step[]];
  missing: readonly Missing[];
  unsaved: boolean;
  /** Whether a request for more time is with the bureau. */
  waiting: boolean;
  lastYear: number | null;
  busy: boolean;
  act: (step: 'startFromLast' | 'askForTime') => void;
}) {
  const { t } = useTranslation();
  const { plan, phase, steps } = props;
  const { receipt, year } = plan;
  const language = currentLanguage();
  const tone = phase === 'CLOSED' && !receipt ? 'closed' : receipt ? 'done' : '';
  const content = plan.draft ?? plan.submitted;
  const drafting = phase === 'OPEN' && plan.draft !== null;
  return (
    <section className={`card next-step ${tone}`} aria-labelledby="my-plan-title">
      <div className="card-head">
        <h2 id="my-plan-title">{t('plan.mine', { year })}</h2>
        <PlanBadge state={plan.state} />
      </div>
      <WindowLine plan={plan} phase={phase} />
      {receipt && (
        <dl className="facts-row">
          <div>
            <dt>{t('receipt.number')}</dt>
            <dd className="numbers">{receipt.number}</dd>
          </div>
          <div>
            <dt>{t('receipt.at')}</dt>
            <dd className="numbers">
              {formatDay(receipt.submittedAt, language)} {formatSeconds(receipt.submittedAt)}
            </dd>
          </div>
          {content && (
            <div>
              <dt>{t('morning.hours')}</dt>
              <dd className="numbers">{t('hours', { hours: totalHours(formOf(content)) })}</dd>
            </div>
          )}
        </dl>
      )}
      {drafting && (
        <div>
          <p>
            {receipt && t('submitted.draftBeside')}
            {!receipt &&
              plan.draftSavedAt &&
              t('morning.draftSaved', { instant: formatInstant(plan.draftSavedAt, language) })}
          </p>
          <p>
            {props.missing.length > 0
              ? t('morning.missing', { count: props.missing.length })
              : t('morning.whole')}
          </p>
          {props.missing.length > 0 && (
            <ul className="missing-list">
              {props.missing.map((each) => (
                <li key={each.fieldId}>
                  <Link to="/plan/$year" params={{ year }} hash={each.fieldId}>
                    {each.label}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {props.unsaved && <Notice tone="time">{t('morning.unsaved')}</Notice>}
      {phase === 'CLOSED' && !receipt && (
        <p>{t(props.waiting ? 'morning.missedWaiting' : 'morning.missed')}</p>
      )}
      {phase === 'UPCOMING' && <p>{t('morning.upcoming')}</p>}
      {phase === 'OPEN' && plan.state === 'NOT_STARTED' && !props.unsaved && (
        <p>
          {props.lastYear === null
            ? t('morning.sections', {
                sections: plan.cycle.questions.map(labelOf).join(language === 'en' ? ', ' : '、'),
              })
            : t('last.line', { year: props.lastYear })}
        </p>
      )}
      <div className="actions">
        {steps.map((step, index) => (
          <StepAction
            key={step}
            step={step}
            first={index === 0}
            year={year}
            lastYear={props.lastYear}
            busy={props.busy}
            act={props.act}
          />
        ))}
      </div>
    </section>
  );
}

function WindowLine({ plan, phase }: { plan: TeacherPlanFieldsFragment; phase: WindowPhase }) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const { opensAt, closesAt, extended } = plan.window;
  const until = t('window.until', { instant: formatClosing(closesAt, language) });
  return (
    <Notice tone={phase === 'OPEN' ? 'time' : 'info'}>
      <p className="window-line">
        <strong>
          {phase === 'UPCOMING'
            ? t('window.from', { instant: formatInstant(opensAt, language) })
            : until}
        </strong>
        {phase === 'OPEN' && <Countdown until={closesAt} />}
        {phase === 'UPCOMING' && <span>{until}</span>}
        {extended && <span className="badge warm">{t('window.extended')}</span>}
      </p>
    </Notice>
  );
}

function StepAction(props: {
  step: Step;
  first: boolean;
  year: number;
  lastYear: number | null;
  busy: boolean;
  act: (step: 'startFromLast' | 'askForTime') => void;
}) {
  const { t } = useTranslation();
  const { step, year } = props;
  const className = props.first ? 'button primary large' : 'button';
  const words = t(`morning.step.${step}`, { year: props.lastYear });
  if (step === 'startFromLast' || step === 'askForTime') {
    return (
      <button
        type="button"
        className={className}
        disabled={props.busy}
        onClick={() => props.act(step)}
      >
        {props.busy ? t('wait') : words}
      </button>
    );
  }
  if (step === 'receipt') {
    return (
      <Link to="/plan/$year/receipt" params={{ year }} className={className}>
        {words}
      </Link>
    );
  }
  const checks = step === 'check' || step === 'resubmit';
  return (
    <Link
      to="/plan/$year"
      params={{ year }}
      search={checks ? { step: 'check' } : {}}
      className={className}
    >
      {words}
    </Link>
  );
}
