// Decides how a plan is read once more before it is submitted: every answer, each with the way back to it.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleWordsFragment } from '../../gql/graphql';
import { goTo } from '../../ui/error-summary';
import { PlanAnswers } from './plan-answers';
import type { PlanForm } from './plan-form';

/** The step "check your answers"; nothing is submitted before its button is pressed. */
export function PlanCheck(props: {
  form: PlanForm;
  cycle: CycleWordsFragment;
  school: boolean;
  busy: boolean;
  again: boolean;
  onBack: () => void;
  onSubmit: () => void;
}) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, []);
  return (
    <>
      <section className="card">
        <h2 ref={heading} tabIndex={-1}>
          {t('check.title')}
        </h2>
        <p className="hint">{t(props.again ? 'check.again' : 'check.line')}</p>
        <PlanAnswers
          form={props.form}
          cycle={props.cycle}
          school={props.school}
          change={(fieldId, label) => (
            <button
              type="button"
              className="button small"
              onClick={() => {
                props.onBack();
                // The form is drawn first; then there is a field to go to.
                setTimeout(() => goTo(fieldId), 50);
              }}
            >
              {t('change')}
              <span className="hidden">{label}</span>
            </button>
          )}
        />
      </section>
      <div className="save-bar">
        <button type="button" className="button" onClick={props.onBack}>
          {t('check.back')}
        </button>
        <button
          type="button"
          className="button primary large"
          disabled={props.busy}
          onClick={props.onSubmit}
        >
          {t(props.busy ? 'wait' : 'check.submit')}
        </button>
      </div>
    </>
  );
}
