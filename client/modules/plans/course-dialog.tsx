// Decides how one planned course is written: topic, domain, hours, when and how, checked before it joins the list.
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleWordsFragment } from '../../gql/graphql';
import { ChoiceField } from '../../ui/choice-field';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { parseHours } from './hours';
import { labelOf } from './labels';
import type { CourseForm, When } from './plan-form';
import { academicMonths, useWhen } from './use-when';

/** The questions of the cycle that a course answers too, and the course's fields for them. */
const hows = [
  { field: 'mode', question: 'modes' },
  { field: 'level', question: 'levels' },
  { field: 'method', question: 'methods' },
] as const;

const whens: readonly When[] = [
  'FIRST',
  'SECOND',
  ...academicMonths.map((each) => `${each}` as const),
];

function blank(cycle: CycleWordsFragment): CourseForm {
  const first = (key: string) =>
    cycle.questions.find((each) => each.key === key)?.options[0]?.key ?? '';
  return {
    id: null,
    topic: '',
    domain: cycle.domains[0]?.key ?? '',
    hours: 3,
    when: 'FIRST',
    mode: first('modes'),
    level: first('levels'),
    method: first('methods'),
    takenOverFrom: null,
  };
}

/** Asks for a course; `course` is the one to change, null for a new one. */
export function CourseDialog(props: {
  cycle: CycleWordsFragment;
  course: CourseForm | null;
  onDone: (course: CourseForm) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const when = useWhen();
  const { cycle } = props;
  const [course, setCourse] = useState(() => props.course ?? blank(cycle));
  const [hours, setHours] = useState(String(course.hours));
  const [tried, setTried] = useState(false);
  const set = (patch: Partial<CourseForm>) => setCourse({ ...course, ...patch });

  const topicFaults = tried && course.topic.trim() === '' ? [t('course.topicRule')] : [];
  const parsed = parseHours(hours);
  const hoursFaults = tried && !parsed ? [t('course.hoursRule')] : [];

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    if (course.topic.trim() === '' || !parsed) return;
    props.onDone({ ...course, topic: course.topic.trim(), hours: parsed });
  }

  return (
    <Dialog title={t(props.course ? 'course.edit' : 'course.add')} onClose={props.onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        <Field id="course-topic" label={t('course.topic')} faults={topicFaults}>
          {(control) => (
            <input
              {...control}
              maxLength={100}
              value={course.topic}
              onChange={(event) => set({ topic: event.target.value })}
            />
          )}
        </Field>
        <ChoiceField
          id="course-domain"
          label={t('course.domain')}
          value={course.domain}
          options={cycle.domains.map((each) => [each.key, labelOf(each)])}
          onChange={(domain) => set({ domain: domain ?? '' })}
        />
        <div className="pair">
          <Field id="course-hours" label={t('course.hours')} faults={hoursFaults}>
            {(control) => (
              <input
                {...control}
                inputMode="decimal"
                autoComplete="off"
                maxLength={6}
                value={hours}
                onChange={(event) => setHours(event.target.value)}
              />
            )}
          </Field>
          <ChoiceField
            id="course-when"
            label={t('course.when')}
            value={course.when}
            options={whens.map((each) => [each, when(each)])}
            onChange={(chosen) => chosen && set({ when: chosen })}
          />
        </div>
        {hows.map(({ field, question }) => (
          <ChoiceField
            key={field}
            id={`course-${field}`}
            label={t(`course.${field}`)}
            value={course[field]}
            options={(cycle.questions.find((each) => each.key === question)?.options ?? []).map(
              (each) => [each.key, labelOf(each)],
            )}
            onChange={(chosen) => set({ [field]: chosen ?? '' })}
          />
        ))}
        <div className="actions end">
          <button type="button" className="button" onClick={props.onClose}>
            {t('cancel')}
          </button>
          <button type="submit" className="button primary">
            {t(props.course ? 'course.keep' : 'course.join')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
