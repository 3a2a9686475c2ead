// Decides what of a plan is read where nothing can be written: what was submitted, else the draft, else that there is nothing.
import { useTranslation } from 'react-i18next';
import type { PlanPageFieldsFragment } from '../../gql/graphql';
import { PlanAnswers } from './plan-answers';
import { formOf } from './plan-form';
import type { PlanForm } from './plan-form';
import { PlanQuestions } from './plan-questions';

/** The answers of a plan outside its window, or for those who only read it; `unsent` is typing that came too late. */
export function PlanReading(props: {
  plan: PlanPageFieldsFragment;
  unsent: PlanForm | null;
  /** Whether the window is still to open: then the questions can be read. */
  upcoming: boolean;
  onDiscard: () => void;
}) {
  const { t } = useTranslation();
  const { plan, unsent } = props;
  const content = plan.submitted ?? plan.draft;
  const school = plan.audience === 'SCHOOL';
  return (
    <>
      {unsent && (
        <section className="card unsent" aria-labelledby="unsent-title">
          <h2 id="unsent-title">{t('unsent.title')}</h2>
          <p>{t('unsent.line')}</p>
          <PlanAnswers form={unsent} cycle={plan.cycle} school={school} />
          <button type="button" className="button" onClick={props.onDiscard}>
            {t('unsent.remove')}
          </button>
        </section>
      )}
      {content ? (
        <section className="card">
          <h2>{t(plan.submitted ? 'plan.submittedContent' : 'plan.draftContent')}</h2>
          <PlanAnswers form={formOf(content)} cycle={plan.cycle} school={school} />
        </section>
      ) : props.upcoming ? (
        <PlanQuestions cycle={plan.cycle} />
      ) : (
        <p className="card empty">{t('plan.nothing')}</p>
      )}
    </>
  );
}
