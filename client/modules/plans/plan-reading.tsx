// Decides what of a plan is read where nothing can be written: what was submitted, else the draft, else that there is nothing.
import { useTranslation } from 'react-i18next';
import type { PlanPageFieldsFragment } from '../../gql/graphql';
import { PlanAnswers } from './plan-answers';
import { formOf } from './plan-form';

/** The answers of a plan outside its window, or for those who only read it. */
export function PlanReading({ plan }: { plan: PlanPageFieldsFragment }) {
  const { t } = useTranslation();
  const content = plan.submitted ?? plan.draft;
  if (!content) return <p className="card empty">{t('plan.nothing')}</p>;
  return (
    <section className="card">
      <h2>{t(plan.submitted ? 'plan.submittedContent' : 'plan.draftContent')}</h2>
      <PlanAnswers form={formOf(content)} cycle={plan.cycle} school={plan.audience === 'SCHOOL'} />
    </section>
  );
}
