// Decides what happens when two people or two tabs wrote the same draft: both are shown, a person chooses (D5.6).
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { CycleWordsFragment, PlanCoreFragment } from '../../gql/graphql';
import { PlanAnswers } from './plan-answers';
import { answerIn, formOf } from './plan-form';
import type { PlanForm } from './plan-form';

/** Mine beside theirs, and the two ways on. */
export function ConflictPanel(props: {
  mine: PlanForm;
  theirs: PlanCoreFragment;
  cycle: CycleWordsFragment;
  onMine: () => void;
  onTheirs: () => void;
}) {
  const { t } = useTranslation();
  const { theirs, cycle } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  // The choice stands above the form; whoever types far below is led to it.
  useEffect(() => {
    heading.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus();
  }, []);
  const school = theirs.audience === 'SCHOOL';
  const saved = formOf(theirs.draft ?? theirs.submitted);
  const differs = (fieldId: string) => answerIn(props.mine, fieldId) !== answerIn(saved, fieldId);
  const at = theirs.draftSavedAt ?? theirs.receipt?.submittedAt ?? null;
  return (
    <section className="card conflict" role="alert">
      <h2 ref={heading} tabIndex={-1}>
        {t('conflict.title')}
      </h2>
      <p>{t('conflict.line')}</p>
      <div className="halves">
        <div>
          <h3>
            {t('conflict.mine')}
            <small>{t('conflict.unsaved')}</small>
          </h3>
          <button type="button" className="button primary" onClick={props.onMine}>
            {t('conflict.keepMine')}
          </button>
          <PlanAnswers form={props.mine} cycle={cycle} school={school} differs={differs} />
        </div>
        <div>
          <h3>
            {t('conflict.theirs')}
            <small>{at && formatInstant(at, currentLanguage())}</small>
          </h3>
          <button type="button" className="button" onClick={props.onTheirs}>
            {t('conflict.takeTheirs')}
          </button>
          <PlanAnswers form={saved} cycle={cycle} school={school} differs={differs} />
        </div>
      </div>
    </section>
  );
}
