// Decides how the school's plan stands beside a teacher's own, and how its courses go into the draft and out again (D5.2).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyedWrite } from '../../app/keyed-write';
import { SaveMyPlanDraftDocument } from '../../gql/graphql';
import type { TeacherPlanFieldsFragment } from '../../gql/graphql';
import { PlanBadge } from '../../ui/badge';
import { Notice } from '../../ui/notice';
import { Problem } from '../../ui/problem';
import { CourseLine } from './course-line';
import { PlanAnswers } from './plan-answers';
import { formOf, partOf } from './plan-form';
import type { CourseForm } from './plan-form';

/** So many courses are in sight; the others are unfolded. */
const IN_SIGHT = 4;

/** The card of the school's plan; courses are taken over only while `writable`. */
export function SchoolCourses(props: { plan: TeacherPlanFieldsFragment; writable: boolean }) {
  const { t } = useTranslation();
  const { write } = useKeyedWrite();
  const { plan } = props;
  const { schoolPlan, cycle } = plan;
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  if (!schoolPlan) return null;
  const school = schoolPlan.submitted ? formOf(schoolPlan.submitted) : null;
  const own = formOf(plan.draft ?? plan.submitted);
  const taken = new Set(own.courses.map((each) => each.takenOverFrom));

  async function toggle(course: CourseForm) {
    const without = own.courses.filter((each) => each.takenOverFrom !== course.id);
    const out = without.length < own.courses.length;
    const copy = { ...course, id: null, takenOverFrom: course.id };
    const courses = out ? without : [...own.courses, copy];
    setBusy(true);
    setError(null);
    try {
      const { year, version } = plan;
      const parts = partOf({ ...own, courses }, 'courses', []);
      await write(SaveMyPlanDraftDocument, { year, version, ...parts });
      setDone(t(out ? 'morning.putBack' : 'morning.takenOver', { topic: course.topic }));
    } catch (failure) {
      setDone(null);
      setError(failure);
    } finally {
      setBusy(false);
    }
  }

  const row = (course: CourseForm) => (
    <li key={course.id}>
      <CourseLine course={course} cycle={cycle} />
      {props.writable && (
        <button
          type="button"
          className="button small"
          aria-disabled={busy}
          onClick={() => {
            if (!busy) void toggle(course);
          }}
        >
          {t(taken.has(course.id) ? 'course.takeOut' : 'course.take')}
          <span className="hidden">{course.topic}</span>
        </button>
      )}
    </li>
  );

  const courses = school?.courses ?? [];
  return (
    <section className="card" aria-labelledby="school-plan-title">
      <div className="card-head">
        <h2 id="school-plan-title">{t('morning.schoolPlan')}</h2>
        {schoolPlan.state === 'SUBMITTED' && <PlanBadge state="SUBMITTED" />}
      </div>
      {done && (
        <Notice tone="done" live>
          {done}
        </Notice>
      )}
      <Problem error={error} />
      {!school && <p className="hint">{t('morning.schoolNone')}</p>}
      {school && courses.length === 0 && <p className="hint">{t('morning.schoolNoCourses')}</p>}
      {courses.length > 0 && (
        <>
          <p className="hint">
            {t('morning.schoolCourses', { count: courses.length })}
            {props.writable && t('morning.schoolCoursesTake')}
          </p>
          <ul className="courses">{courses.slice(0, IN_SIGHT).map(row)}</ul>
        </>
      )}
      {courses.length > IN_SIGHT && (
        <details>
          <summary>{t('morning.moreCourses', { count: courses.length - IN_SIGHT })}</summary>
          <ul className="courses">{courses.slice(IN_SIGHT).map(row)}</ul>
        </details>
      )}
      {school && (
        <details>
          <summary>{t('morning.wholeSchoolPlan')}</summary>
          <PlanAnswers form={school} cycle={cycle} school />
        </details>
      )}
    </section>
  );
}
