// Decides whether a planned course that a client sends can be kept, and as what.
import { tooMany, type Read } from './answer-input';
import { halfHoursFault } from './hours';
import { isId } from './id';
import type { CourseTime, CycleDefinition, PlannedCourse } from './plan-content';
import type { Fault } from './refusals';
import { textFault } from './text';
import { Audience } from './windows';

/** A planned course as a client sends it: domain, mode, level and method are the cycle's keys. */
export type CourseParts = {
  /** Of a course that the plan has; absent for a new one. */
  id?: string | null;
  topic: string;
  domain: string;
  halfHours: number;
  semester?: string | null;
  /** 1 to 12. */
  month?: number | null;
  mode: string;
  level: string;
  method: string;
  /** Of the school's course that a teacher takes over (D5.2). */
  takenOverFrom?: string | null;
};

/** The greatest number of planned courses in a plan. */
export const MAX_COURSES = 40;
/** The greatest length of a course's topic, in code points. */
export const MAX_TOPIC = 100;

type CourseSetting = {
  definition: CycleDefinition;
  audience: Audience;
  /** Ids of the courses that the plan has. */
  known: ReadonlySet<string>;
  newCourseId: () => string;
};

const given = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

function readTime(path: string, course: CourseParts): { when: CourseTime; faults: Fault[] } {
  const { semester, month } = course;
  const none: CourseTime = { month: 1 };
  if (given(semester) === given(month)) {
    return { when: none, faults: [{ path: `${path}.semester`, rule: 'exactlyOne' }] };
  }
  if (semester === 'FIRST' || semester === 'SECOND') return { when: { semester }, faults: [] };
  if (!given(month)) return { when: none, faults: [{ path: `${path}.semester`, rule: 'unknown' }] };
  const at = `${path}.month`;
  if (!Number.isInteger(month)) return { when: none, faults: [{ path: at, rule: 'integer' }] };
  if (month < 1) return { when: none, faults: [{ path: at, rule: 'min', limit: 1 }] };
  if (month > 12) return { when: none, faults: [{ path: at, rule: 'max', limit: 12 }] };
  return { when: { month }, faults: [] };
}

// The course is whole even when it has faults, but then it is not to be kept.
function readCourse(
  path: string,
  course: CourseParts,
  setting: CourseSetting,
): { course: PlannedCourse; faults: Fault[] } {
  const { definition, audience, known, newCourseId } = setting;
  const time = readTime(path, course);
  const faults: (Fault | null)[] = [
    textFault(`${path}.topic`, course.topic, { min: 1, max: MAX_TOPIC }),
    halfHoursFault(`${path}.hours`, course.halfHours),
    ...time.faults,
  ];
  const option = (question: string, field: string, key: string): number => {
    const options = definition.questions.find((q) => q.key === question)?.options ?? [];
    const found = options.find((o) => o.key === key);
    if (!found) faults.push({ path: `${path}.${field}`, rule: 'unknown' });
    return found?.number ?? 0;
  };
  const domain = definition.domains.find((d) => d.key === course.domain);
  if (!domain) faults.push({ path: `${path}.domain`, rule: 'unknown' });
  if (given(course.id) && !known.has(course.id))
    faults.push({ path: `${path}.id`, rule: 'unknown' });
  if (given(course.takenOverFrom)) {
    const at = `${path}.takenOverFrom`;
    if (audience === Audience.SCHOOL) faults.push({ path: at, rule: 'notAllowed' });
    else if (!isId(course.takenOverFrom)) faults.push({ path: at, rule: 'unknown' });
  }
  return {
    course: {
      id: course.id ?? newCourseId(),
      topic: course.topic,
      domain: domain?.number ?? 0,
      halfHours: course.halfHours,
      when: time.when,
      mode: option('modes', 'mode', course.mode),
      level: option('levels', 'level', course.level),
      method: option('methods', 'method', course.method),
      takenOverFrom: course.takenOverFrom ?? null,
    },
    faults: faults.filter(given),
  };
}

/** The planned courses of a plan, with every fault of theirs at once (D5.1, D5.2). */
export function readCourses(
  definition: CycleDefinition,
  existing: readonly PlannedCourse[],
  courses: readonly CourseParts[],
  audience: Audience,
  newCourseId: () => string,
): Read<PlannedCourse[]> {
  const faults = tooMany('input.courses', courses.length, MAX_COURSES);
  if (faults.length > 0) return { value: [], faults };
  const known = new Set(existing.map((course) => course.id));
  const setting = { definition, audience, known, newCourseId };
  const seen = new Set<string>();
  const value = courses.map((part, i) => {
    const path = `input.courses[${i}]`;
    const read = readCourse(path, part, setting);
    if (seen.has(read.course.id)) faults.push({ path: `${path}.id`, rule: 'duplicate' });
    seen.add(read.course.id);
    faults.push(...read.faults);
    return read.course;
  });
  return { value, faults };
}
