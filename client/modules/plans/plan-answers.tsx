// Decides how answers are read back: before submitting, on the receipt, in earlier versions, beside another plan.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatList } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { CycleWordsFragment } from '../../gql/graphql';
import { labelOf } from './labels';
import { courseHours, totalHours } from './plan-form';
import type { PlanForm } from './plan-form';
import { useWhen } from './use-when';

/** So many courses stand on a printed page (answers.css hides the others). */
const PRINTED_COURSES = 20;

/** The answers in the cycle's order; `change` draws what stands at the end of each row. */
export function PlanAnswers(props: {
  form: PlanForm;
  cycle: CycleWordsFragment;
  school: boolean;
  change?: (fieldId: string, label: string) => ReactNode;
  /** Whether a row is not the same in what stands beside it: it is marked, with a word. */
  differs?: (fieldId: string) => boolean;
}) {
  const { form, cycle } = props;
  const { t } = useTranslation();
  const when = useWhen();
  const none = <span className="hint">{t('answers.none')}</span>;
  const domains = cycle.domains.filter((each) => form.domains[each.key]?.trim());
  const label = (key: string) => {
    const domain = cycle.domains.find((each) => each.key === key);
    return domain ? labelOf(domain) : key;
  };
  const row = (fieldId: string, name: string, value: ReactNode) => (
    <div className={`answer ${props.differs?.(fieldId) ? 'differs' : ''}`} key={fieldId}>
      <dt>
        {name}
        {props.differs?.(fieldId) && <span className="badge warm">{t('answers.differs')}</span>}
      </dt>
      <dd>{value || none}</dd>
      {props.change && <dd className="change">{props.change(fieldId, name)}</dd>}
    </div>
  );
  return (
    <dl className="answers">
      {props.school && row('features', t('plan.features'), form.features)}
      {props.school && row('vision', t('plan.vision'), form.vision)}
      {cycle.questions.map((question) =>
        row(
          `need-${question.key}`,
          labelOf(question),
          formatList(
            question.options
              .filter((option) => form.needs[question.key]?.includes(option.key))
              .map(labelOf),
            currentLanguage(),
          ),
        ),
      )}
      {row(
        'domains',
        t('plan.domains'),
        domains.length > 0 && (
          <>
            <ul className="plain">
              {domains.map((each) => (
                <li key={each.key}>
                  {labelOf(each)}
                  <span className="numbers">{t('hours', { hours: form.domains[each.key] })}</span>
                </li>
              ))}
            </ul>
            <strong>{t('plan.total', { hours: totalHours(form) })}</strong>
          </>
        ),
      )}
      {row(
        'courses',
        t('plan.courses'),
        form.courses.length > 0 && (
          <>
            <ul className="plain">
              {form.courses.map((course, index) => (
                <li key={course.id ?? index}>
                  <span>
                    {course.topic}
                    <small>
                      {label(course.domain)}・{when(course.when)}
                    </small>
                  </span>
                  <span className="numbers">{t('hours', { hours: course.hours })}</span>
                </li>
              ))}
            </ul>
            <strong>{t('plan.courseTotal', { hours: courseHours(form) })}</strong>
            {form.courses.length > PRINTED_COURSES && (
              <p className="print-only">
                {t('plan.coursesNotPrinted', { count: form.courses.length - PRINTED_COURSES })}
              </p>
            )}
          </>
        ),
      )}
    </dl>
  );
}
