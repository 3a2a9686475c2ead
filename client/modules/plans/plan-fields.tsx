// Decides the order of a plan's sections, beside the list that says how far each is.
import { useTranslation } from 'react-i18next';
import type { PlanPageFieldsFragment } from '../../gql/graphql';
import { CourseSection } from './course-section';
import { DomainSection } from './domain-section';
import { NeedSection } from './need-section';
import { totalHours } from './plan-form';
import type { CourseForm, PlanForm } from './plan-form';
import { TaskList } from './task-list';
import type { Task } from './task-list';
import { TextSection } from './text-section';

/** The form itself. */
export function PlanFields(props: {
  plan: PlanPageFieldsFragment;
  form: PlanForm;
  offered: CourseForm[] | null;
  faultsOf: (fieldId: string) => string[];
  onEdit: (patch: Partial<PlanForm>) => void;
}) {
  const { t } = useTranslation();
  const { form, faultsOf, onEdit } = props;
  const { questions, domains } = props.plan.cycle;
  const school = props.plan.audience === 'SCHOOL';
  const texts = school ? (['features', 'vision'] as const) : [];

  function task(fieldId: string, label: string, filled: boolean, optional = false): Task {
    const ids = fieldId === 'domains' ? domains.map((each) => `domain-${each.key}`) : [];
    const faulty = [fieldId, ...ids].some((id) => faultsOf(id).length > 0);
    const rest = filled ? 'filled' : optional ? 'optional' : 'empty';
    return { fieldId, label, required: !optional, state: faulty ? 'faulty' : rest };
  }
  const tasks = [
    ...texts.map((id) => task(id, t(`plan.${id}`), form[id] !== '', true)),
    ...questions.map((each) =>
      task(`need-${each.key}`, each.label, (form.needs[each.key] ?? []).length > 0),
    ),
    task('domains', t('plan.domains'), totalHours(form) > 0),
    task('courses', t('plan.courses'), form.courses.length > 0, true),
  ];

  return (
    <div className="plan-columns">
      <TaskList tasks={tasks} submitted={props.plan.submitted !== null && !props.plan.draft} />
      <div className="card plan-form" id="plan-form" tabIndex={-1}>
        {texts.map((id) => (
          <TextSection
            key={id}
            id={id}
            value={form[id]}
            faults={faultsOf(id)}
            onChange={(text) => onEdit({ [id]: text })}
          />
        ))}
        {questions.map((question) => (
          <NeedSection
            key={question.key}
            question={question}
            chosen={form.needs[question.key] ?? []}
            faults={faultsOf(`need-${question.key}`)}
            onChange={(chosen) => onEdit({ needs: { ...form.needs, [question.key]: chosen } })}
          />
        ))}
        <DomainSection
          domains={domains}
          hours={form.domains}
          faultsOf={faultsOf}
          onChange={(hours) => onEdit({ domains: hours })}
        />
        <CourseSection
          cycle={props.plan.cycle}
          courses={form.courses}
          offered={props.offered}
          faultsOf={faultsOf}
          onChange={(courses) => onEdit({ courses })}
        />
      </div>
    </div>
  );
}
