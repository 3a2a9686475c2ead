// Decides how a plan changes by what a client sends, or begins from an earlier year's answers.
import { readDomains, readNeeds, type DomainPart, type NeedPart, type Read } from './answer-input';
import { readCourses, type CourseParts } from './course-input';
import {
  packChoices,
  unpackChoices,
  type CycleDefinition,
  type PlanContent,
  type PlannedCourse,
} from './plan-content';
import type { Fault } from './refusals';
import { textFault } from './text';
import { Audience } from './windows';

/**
 * The parts of a plan that a client sends, with the cycle's keys. A part that is given replaces
 * that part whole; one that is absent (or a list that is null) stays. A null text is removed.
 */
export type PlanParts = {
  needs?: readonly NeedPart[] | null;
  domains?: readonly DomainPart[] | null;
  courses?: readonly CourseParts[] | null;
  /** 學校發展特色, school plans only. */
  features?: string | null;
  /** 願景, school plans only. */
  vision?: string | null;
};

/** The greatest length of features and of vision, in code points. */
export const MAX_SCHOOL_TEXT = 2000;

function readSchoolText(
  path: string,
  text: string | null | undefined,
  stays: string | null,
  audience: Audience,
): Read<string | null> {
  if (text === undefined) return { value: stays, faults: [] };
  if (text === null || text === '') return { value: null, faults: [] };
  if (audience !== Audience.SCHOOL) return { value: null, faults: [{ path, rule: 'notAllowed' }] };
  const fault = textFault(path, text, { min: 0, max: MAX_SCHOOL_TEXT });
  return { value: text, faults: fault ? [fault] : [] };
}

/**
 * The content with the given parts replaced, and every fault of them at once (D5.1 to D5.6). The
 * content that is passed in is not changed; the one returned is to be kept only without faults.
 * Whether a school's course to be taken over exists is for the caller to find out.
 */
export function applyParts(
  definition: CycleDefinition,
  content: PlanContent,
  parts: PlanParts,
  audience: Audience,
  newCourseId: () => string,
): { content: PlanContent; faults: Fault[] } {
  const needs = parts.needs ? readNeeds(definition, parts.needs) : null;
  const domains = parts.domains ? readDomains(definition, parts.domains) : null;
  const courses = parts.courses
    ? readCourses(definition, content.courses, parts.courses, audience, newCourseId)
    : null;
  const features = readSchoolText('input.features', parts.features, content.features, audience);
  const vision = readSchoolText('input.vision', parts.vision, content.vision, audience);
  return {
    content: {
      choices: needs?.value ?? content.choices,
      domains: domains?.value ?? { ...content.domains },
      courses: courses?.value ?? [...content.courses],
      features: features.value,
      vision: vision.value,
    },
    faults: [needs, domains, courses, features, vision].flatMap((read) => read?.faults ?? []),
  };
}

function optionNumbers(from: CycleDefinition, to: CycleDefinition): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const question of from.questions) {
    const kept = to.questions.find((q) => q.key === question.key);
    for (const option of question.options) {
      const same = kept?.options.find((o) => o.key === option.key);
      if (same) numbers.set(option.number, same.number);
    }
  }
  return numbers;
}

function domainNumbers(from: CycleDefinition, to: CycleDefinition): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const domain of from.domains) {
    const same = to.domains.find((d) => d.key === domain.key);
    if (same) numbers.set(domain.number, same.number);
  }
  return numbers;
}

/**
 * An earlier cycle's answers in the terms of this cycle, matched by their stable keys (D5.2, D5.5).
 * What this cycle no longer has is dropped, and with it a course that depends on it. A course taken
 * over from the school's plan of then becomes an own one: that plan is not this year's.
 * @param newCourseId how a course is named in the new plan; by default it keeps its id
 */
export function carryOver(
  lastDefinition: CycleDefinition,
  lastContent: PlanContent,
  definition: CycleDefinition,
  newCourseId: (lastId: string) => string = (lastId) => lastId,
): PlanContent {
  const options = optionNumbers(lastDefinition, definition);
  const domains = domainNumbers(lastDefinition, definition);
  const courses: PlannedCourse[] = [];
  for (const last of lastContent.courses) {
    const domain = domains.get(last.domain);
    const mode = options.get(last.mode);
    const level = options.get(last.level);
    const method = options.get(last.method);
    if (domain === undefined || mode === undefined) continue;
    if (level === undefined || method === undefined) continue;
    const id = newCourseId(last.id);
    courses.push({ ...last, id, domain, mode, level, method, takenOverFrom: null });
  }
  return {
    choices: packChoices(unpackChoices(lastContent.choices).flatMap((n) => options.get(n) ?? [])),
    domains: Object.fromEntries(
      Object.entries(lastContent.domains).flatMap(([number, halfHours]) => {
        const domain = domains.get(Number(number));
        return domain === undefined ? [] : [[domain, halfHours] as const];
      }),
    ),
    courses,
    features: lastContent.features,
    vision: lastContent.vision,
  };
}
