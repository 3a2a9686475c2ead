// Decides how one planned course is read in a list: topic, domain, when, how, and its hours.
import { useTranslation } from 'react-i18next';
import type { CycleWordsFragment } from '../../gql/graphql';
import { Faults } from '../../ui/field';
import { labelOf } from './labels';
import type { CourseForm } from './plan-form';
import { useWhen } from './use-when';

/** A course in the words of its cycle, with what is wrong with it. */
export function CourseLine(props: {
  course: CourseForm;
  cycle: CycleWordsFragment;
  faults?: string[];
}) {
  const { t } = useTranslation();
  const when = useWhen();
  const { course, cycle } = props;
  const domain = cycle.domains.find((each) => each.key === course.domain);
  const how = cycle.questions
    .flatMap((each) => each.options)
    .filter((each) => each.key === course.method || each.key === course.level);
  return (
    <div className="course">
      <strong>
        {course.topic}
        {course.takenOverFrom && <span className="badge cool">{t('course.fromSchool')}</span>}
      </strong>
      <small>
        {[domain && labelOf(domain), when(course.when), ...how.map(labelOf)]
          .filter(Boolean)
          .join('・')}
      </small>
      <Faults id={`course-${course.id ?? course.topic}`} faults={props.faults ?? []} />
      <span className="numbers course-hours">{t('hours', { hours: course.hours })}</span>
    </div>
  );
}
