// Decides how courses that were typed here get the ids that the server gave them.
import type { PlanCoreFragment } from '../../gql/graphql';
import type { PlanForm } from './plan-form';

/** The form with the ids of new courses, so that the next save keeps them. */
export function withCourseIds(form: PlanForm, saved: PlanCoreFragment): PlanForm {
  const stored = saved.draft?.courses ?? [];
  if (stored.length !== form.courses.length) return form;
  const courses = form.courses.map((course, index) => {
    const same = stored[index];
    return same && course.id === null && same.topic === course.topic
      ? { ...course, id: same.id }
      : course;
  });
  return { ...form, courses };
}
