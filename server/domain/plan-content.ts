// Decides what a plan consists of, and how its choices and hours are kept and summed.

/** What something is called, in Chinese and in English. */
type Named = { key: string; label: string; labelEn: string };
/** An answer that a question offers; its number is its bit, never used again (D5.5). */
export type OptionDefinition = Named & { number: number };
/** A multiple choice of a cycle (D5.3). */
export type QuestionDefinition = Named & { options: OptionDefinition[] };
/** A domain of training [研習範疇] of a cycle (D5.4). */
export type DomainDefinition = Named & { number: number };

/** What a cycle asks: data, so that a later year can change it without code (D5.5). */
export type CycleDefinition = {
  /** ROC academic year. */
  year: number;
  questions: QuestionDefinition[];
  domains: DomainDefinition[];
};

/** When a planned course is to be held: in a semester, or in a month from 1 to 12 (D5.1). */
export type CourseTime = { semester: 'FIRST' | 'SECOND' } | { month: number };

/** A course that a plan foresees (D5.1, D5.2). */
export type PlannedCourse = {
  id: string;
  topic: string;
  /** Number of the domain. */
  domain: number;
  /** Half hours, 0 to 1998. */
  halfHours: number;
  when: CourseTime;
  /** Option number of the question 'modes'. */
  mode: number;
  /** Option number of the question 'levels'. */
  level: number;
  /** Option number of the question 'methods'. */
  method: number;
  /** Id of the school's course that a teacher took over (D5.2); null for an own one. */
  takenOverFrom: string | null;
};

/** The answers of a plan, draft or submitted. */
export type PlanContent = {
  /** Bit n for option number n. */
  choices: number;
  /** Half hours by number of the domain; a domain that is not named is absent. */
  domains: Record<number, number>;
  courses: PlannedCourse[];
  /** 學校發展特色, school plans only. */
  features: string | null;
  /** 願景, school plans only. */
  vision: string | null;
};

/** A plan without any answer. Frozen: copies are made, never changes. */
export const EMPTY_CONTENT: PlanContent = Object.freeze({
  choices: 0,
  domains: Object.freeze({}),
  courses: Object.freeze([]) as readonly PlannedCourse[] as PlannedCourse[],
  features: null,
  vision: null,
});

/** The greatest option number: 2 to the 53rd is the last integer that a number keeps exactly. */
export const MAX_OPTION_NUMBER = 52;

/**
 * Option numbers as a mask, bit n for number n. By arithmetic, since bit operators stop at 31.
 * Throws RangeError for what is no integer from 0 to 52.
 */
export function packChoices(numbers: Iterable<number>): number {
  let mask = 0;
  for (const number of new Set(numbers)) {
    if (!Number.isInteger(number) || number < 0 || number > MAX_OPTION_NUMBER) {
      throw new RangeError(`no option number: ${number}`);
    }
    mask += 2 ** number;
  }
  return mask;
}

/** The option numbers of a mask, ascending. Throws RangeError when it is no mask. */
export function unpackChoices(mask: number): number[] {
  if (!Number.isSafeInteger(mask) || mask < 0) throw new RangeError(`no choices: ${mask}`);
  const numbers: number[] = [];
  for (let rest = mask, number = 0; rest > 0; number += 1, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) numbers.push(number);
  }
  return numbers;
}

/** The total of a plan: the sum of its domains' half hours (D5.6). */
export function totalHalfHours(content: PlanContent): number {
  return Object.values(content.domains).reduce((sum, halfHours) => sum + halfHours, 0);
}

/** The half hours of the planned courses, a sum of their own (D5.6). */
export function courseHalfHours(content: PlanContent): number {
  return content.courses.reduce((sum, course) => sum + course.halfHours, 0);
}
