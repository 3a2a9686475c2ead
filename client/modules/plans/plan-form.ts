// Decides what a plan looks like while it is typed, and how its parts are sent to the server.
import type {
  ContentFieldsFragment,
  DomainHoursInput,
  NeedInput,
  PlannedCourseInput,
} from '../../gql/graphql';
import { parseHours } from './hours';

/** When a course is planned: a semester or a month, exactly one of the two. */
export type When = 'FIRST' | 'SECOND' | `${number}`;

/** A planned course as the form keeps it; keys are those of the cycle. */
export interface CourseForm {
  /** Of the server, null until it has been saved. */
  id: string | null;
  topic: string;
  domain: string;
  hours: number;
  when: When;
  mode: string;
  level: string;
  method: string;
  /** The school's course that it repeats (D5.2). */
  takenOverFrom: string | null;
}

/** The answers while they are typed. */
export interface PlanForm {
  /** Question key to the chosen option keys. */
  needs: Record<string, string[]>;
  /** Domain key to the hours as typed; blank means not wanted. */
  domains: Record<string, string>;
  courses: CourseForm[];
  /** School plans only. */
  features: string;
  vision: string;
}

/** The parts that are saved on their own. */
export type PlanPart = keyof PlanForm;

/** What the server takes: every part that is given replaces that part of the draft. */
export interface PlanParts {
  needs?: NeedInput[];
  domains?: DomainHoursInput[];
  courses?: PlannedCourseInput[];
  features?: string;
  vision?: string;
}

/** The form of answers that the server holds; an empty form when it holds none. */
export function formOf(content: ContentFieldsFragment | null): PlanForm {
  return {
    needs: Object.fromEntries(
      (content?.needs ?? []).map((each) => [
        each.question.key,
        each.options.map((option) => option.key),
      ]),
    ),
    domains: Object.fromEntries(
      (content?.domains ?? []).map((each) => [each.domain.key, String(each.hours)]),
    ),
    courses: (content?.courses ?? []).map((each) => ({
      id: each.id,
      topic: each.topic,
      domain: each.domain.key,
      hours: each.hours,
      when: each.semester ?? (`${each.month ?? 1}` as When),
      mode: each.mode.key,
      level: each.level.key,
      method: each.method.key,
      takenOverFrom: each.takenOverFrom,
    })),
    features: content?.features ?? '',
    vision: content?.vision ?? '',
  };
}

/** One part as the server takes it, or null while it can't be sent (hours that are no hours). */
export function partOf(form: PlanForm, part: PlanPart, domainOrder: string[]): PlanParts | null {
  switch (part) {
    case 'needs':
      return {
        needs: Object.entries(form.needs).map(([question, options]) => ({ question, options })),
      };
    case 'domains': {
      const wanted = wantedDomains(form, domainOrder);
      const domains = wanted.flatMap((domain) => {
        const hours = parseHours(form.domains[domain] ?? '');
        return hours === null ? [] : [{ domain, hours }];
      });
      return domains.length === wanted.length ? { domains } : null;
    }
    case 'courses':
      return { courses: form.courses.map(courseInput) };
    case 'features':
      return { features: form.features };
    case 'vision':
      return { vision: form.vision };
  }
}

/** The domains with something typed, in the cycle's order: the order in which they are sent. */
export function wantedDomains(form: PlanForm, domainOrder: string[]): string[] {
  return domainOrder.filter((key) => !/^\s*0*\.?0*\s*$/.test(form.domains[key] ?? ''));
}

function courseInput(course: CourseForm): PlannedCourseInput {
  const { when, id, takenOverFrom, ...rest } = course;
  const isSemester = when === 'FIRST' || when === 'SECOND';
  return {
    ...rest,
    ...(id ? { id } : {}),
    ...(takenOverFrom ? { takenOverFrom } : {}),
    ...(isSemester ? { semester: when } : { month: Number(when) }),
  };
}

/** The sum of the domains' hours; what can't be read as hours counts as nothing. */
export function totalHours(form: PlanForm): number {
  return Object.values(form.domains).reduce((sum, text) => sum + (parseHours(text) ?? 0), 0);
}

/** The sum of the planned courses' hours. */
export function courseHours(form: PlanForm): number {
  return form.courses.reduce((sum, course) => sum + course.hours, 0);
}

/** One answer of the form in a text that is the same when the answer is: `need-times`, `domains`, `courses`, `vision`. */
export function answerIn(form: PlanForm, fieldId: string): string {
  const need = /^need-(.+)$/.exec(fieldId)?.[1];
  if (need !== undefined) return JSON.stringify([...(form.needs[need] ?? [])].sort());
  switch (fieldId) {
    case 'domains':
      return JSON.stringify(
        Object.entries(form.domains)
          .map(([key, typed]) => [key, parseHours(typed) ?? 0])
          .filter(([, hours]) => hours !== 0)
          .sort(),
      );
    case 'courses':
      return JSON.stringify(form.courses.map((course) => ({ ...course, id: null })));
    default:
      return fieldId === 'vision' ? form.vision : form.features;
  }
}
