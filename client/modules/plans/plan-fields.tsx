// Decides the order of a plan's sections, beside the list that says how far each is.
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanPageFieldsFragment } from '../../gql/graphql';
import { goTo } from '../../ui/error-summary';
import { CourseSection } from './course-section';
import { DomainSection } from './domain-section';
import { NeedSection } from './need-section';
import { labelOf } from './labels';
import { totalHours } from './plan-form';
import type { CourseForm, PlanForm } from './plan-form';
import { TaskList } from './task-list';
import type { Task } from './task-list';
import { TextSection } from './text-section';

/** A part of the plan that comes from the roster: the id of its card, and its name. */
export interface Given {
  fieldId: string;
  label: string;
}

/** The list of sections, and the form itself. */
export function PlanFields(props: {
  plan: PlanPageFieldsFragment;
  form: PlanForm;
  offered: CourseForm[] | null;
  faultsOf: (fieldId: string) => string[];
  onEdit: (patch: Partial<PlanForm>) => void;
  /** What the roster gives, with its place in the list of sections; stands above what is filled in. */
  given: Given | null;
  children?: ReactNode;
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
  const tasks: Task[] = [
    ...(props.given ? [{ ...props.given, required: false, state: 'given' as const }] : []),
    ...texts.map((id) => task(id, t(`plan.${id}`), form[id] !== '', true)),
    ...questions.map((each) =>
      task(`need-${each.key}`, labelOf(each), (form.needs[each.key] ?? []).length > 0),
    ),
    task('domains', t('plan.domains'), totalHours(form) > 0),
    task('courses', t('plan.courses'), form.courses.length > 0, true),
  ];

  // Whoever comes by a link to one section is led to it once the form stands.
  useEffect(() => {
    const fieldId = window.location.hash.slice(1);
    if (fieldId) goTo(fieldId);
  }, []);
  const { submitted, draft } = props.plan;
  const whole = submitted === null ? 'open' : draft === null ? 'submitted' : 'changed';

  return (
    <div className="plan-columns">
      <TaskList tasks={tasks} whole={whole} />
      <div className="plan-sections">
        {props.children}
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
    </div>
  );
}
