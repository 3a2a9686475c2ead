// Decides how the planned courses are listed, changed, and taken over from the school's plan beside them.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleWordsFragment } from '../../gql/graphql';
import { Faults } from '../../ui/field';
import { CourseDialog } from './course-dialog';
import { CourseLine } from './course-line';
import type { CourseForm } from './plan-form';

/** The list of one's own courses; `offered` are the school's, null on a school's plan. */
export function CourseSection(props: {
  cycle: CycleWordsFragment;
  courses: CourseForm[];
  offered: CourseForm[] | null;
  faultsOf: (fieldId: string) => string[];
  onChange: (courses: CourseForm[]) => void;
}) {
  const { t } = useTranslation();
  const { courses, offered, cycle } = props;
  const [editing, setEditing] = useState<number | 'new' | null>(null);
  const takenOver = new Set(courses.map((each) => each.takenOverFrom));
  const own = props.faultsOf('courses');

  function keep(course: CourseForm) {
    props.onChange(
      editing === 'new'
        ? [...courses, course]
        : courses.map((each, index) => (index === editing ? course : each)),
    );
    setEditing(null);
  }

  return (
    <section id="courses" className={`section ${own.length > 0 ? 'faulty' : ''}`} tabIndex={-1}>
      <h2>{t('plan.courses')}</h2>
      <p className="hint">{t('plan.coursesHint')}</p>
      <Faults id="courses" faults={own} />
      {courses.length === 0 && <p className="empty">{t('course.none')}</p>}
      <ul className="courses">
        {courses.map((course, index) => (
          <li key={course.id ?? `new ${index}`} id={`course-${index}`}>
            <CourseLine course={course} cycle={cycle} faults={props.faultsOf(`course-${index}`)} />
            <div className="actions">
              <button type="button" className="button small" onClick={() => setEditing(index)}>
                {t('change')}
                <span className="hidden">{course.topic}</span>
              </button>
              <button
                type="button"
                className="button small quiet"
                onClick={() => props.onChange(courses.filter((_, each) => each !== index))}
              >
                {t('remove')}
                <span className="hidden">{course.topic}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={() => setEditing('new')}>
        ＋ {t('course.add')}
      </button>
      {offered && (
        <div className="offered">
          <h3>{t('course.offered')}</h3>
          {offered.length === 0 && <p className="hint">{t('course.noneOffered')}</p>}
          <ul className="courses">
            {offered.map((course) => (
              <li key={course.id}>
                <CourseLine course={course} cycle={cycle} />
                <button
                  type="button"
                  className="button small"
                  onClick={() =>
                    props.onChange(
                      takenOver.has(course.id)
                        ? courses.filter((each) => each.takenOverFrom !== course.id)
                        : [...courses, { ...course, id: null, takenOverFrom: course.id }],
                    )
                  }
                >
                  {t(takenOver.has(course.id) ? 'course.takeOut' : 'course.take')}
                  <span className="hidden">{course.topic}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {editing !== null && (
        <CourseDialog
          cycle={cycle}
          course={editing === 'new' ? null : (courses[editing] ?? null)}
          onDone={keep}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}
