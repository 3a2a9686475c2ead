// Decides whether a plan is whole enough to be submitted, and what its receipt is made of.
import { symbolValue } from './id';
import {
  totalHalfHours,
  unpackChoices,
  type CycleDefinition,
  type PlanContent,
} from './plan-content';
import type { Fault } from './refusals';
import { Audience } from './windows';

/**
 * Everything that a plan lacks to be submitted, at once (D5.6): a choice in each question, a
 * domain, and hours over 0.
 */
export function submissionFaults(definition: CycleDefinition, content: PlanContent): Fault[] {
  const chosen = new Set(unpackChoices(content.choices));
  const faults: Fault[] = definition.questions
    .filter((question) => !question.options.some((option) => chosen.has(option.number)))
    .map((question) => ({ path: `input.needs.${question.key}`, rule: 'required' }));
  const named = definition.domains.some((domain) => content.domains[domain.number] !== undefined);
  if (!named) faults.push({ path: 'input.domains', rule: 'required' });
  else if (totalHalfHours(content) <= 0) faults.push({ path: 'input.domains', rule: 'overZero' });
  return faults;
}

/**
 * A plan's answers as one text, the same for the same answers however they were built: what the
 * receipt's fingerprint is taken of (D5.6). The order of the courses is an answer, and counts.
 */
export function fingerprintText(content: PlanContent): string {
  const domains = Object.entries(content.domains)
    .map(([number, halfHours]) => [Number(number), halfHours] as const)
    .sort(([a], [b]) => a - b);
  return JSON.stringify({
    choices: unpackChoices(content.choices),
    courses: content.courses.map((course) => ({
      domain: course.domain,
      halfHours: course.halfHours,
      id: course.id,
      level: course.level,
      method: course.method,
      mode: course.mode,
      month: 'month' in course.when ? course.when.month : null,
      semester: 'semester' in course.when ? course.when.semester : null,
      takenOverFrom: course.takenOverFrom,
      topic: course.topic,
    })),
    domains,
    features: content.features,
    vision: content.vision,
  });
}

// Crockford's symbols: none can be mistaken for another when a receipt is read aloud.
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SYMBOL_COUNT = 10;

/**
 * The number on a receipt, '108-T-XXXXX-XXXXX', S for schools and T for teachers (D5.6): 50 bits
 * of the id's random end, so that two of a year's 200,000 meet once in 50,000 years.
 * @param id of the submitted version
 */
export function receiptNumber(year: number, audience: Audience, id: string): string {
  const symbols = Array.from(id.slice(-SYMBOL_COUNT), (character) =>
    SYMBOLS.charAt(symbolValue(character) % SYMBOLS.length),
  ).join('');
  const letter = audience === Audience.SCHOOL ? 'S' : 'T';
  return `${year}-${letter}-${symbols.slice(0, 5)}-${symbols.slice(5)}`;
}
