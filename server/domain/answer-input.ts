// Decides whether the needs and domains that a client sends can be kept, and as what.
import { halfHoursFault } from './hours';
import { packChoices, type CycleDefinition } from './plan-content';
import type { Fault } from './refusals';

/** The options chosen in one question, by the cycle's keys (D5.3). */
export type NeedPart = { question: string; options: readonly string[] };
/** The hours wanted in one domain, by the cycle's key (D5.4). */
export type DomainPart = { domain: string; halfHours: number };

/** What a part was read as, and what is wrong with it; with faults it is not to be kept. */
export type Read<T> = { value: T; faults: Fault[] };

/** The fault of a list with more than `limit` items, as a list of none or one. */
export function tooMany(path: string, length: number, limit: number): Fault[] {
  return length > limit ? [{ path, rule: 'tooMany', limit }] : [];
}

function readOptions(
  path: string,
  question: CycleDefinition['questions'][number],
  keys: readonly string[],
): Read<number[]> {
  const faults = tooMany(path, keys.length, question.options.length);
  // A list beyond its limit is refused as one: its items are not worth thousands of faults.
  if (faults.length > 0) return { value: [], faults };
  const numbers = new Set<number>();
  keys.forEach((key, i) => {
    const option = question.options.find((o) => o.key === key);
    if (!option) faults.push({ path: `${path}[${i}]`, rule: 'unknown' });
    else if (numbers.has(option.number)) faults.push({ path: `${path}[${i}]`, rule: 'duplicate' });
    else numbers.add(option.number);
  });
  return { value: [...numbers], faults };
}

/** The chosen options as a mask, with every fault of theirs (D5.3). */
export function readNeeds(definition: CycleDefinition, needs: readonly NeedPart[]): Read<number> {
  const faults = tooMany('input.needs', needs.length, definition.questions.length);
  if (faults.length > 0) return { value: 0, faults };
  const numbers: number[] = [];
  const seen = new Set<string>();
  needs.forEach((need, i) => {
    const path = `input.needs[${i}]`;
    const question = definition.questions.find((q) => q.key === need.question);
    if (!question) {
      faults.push({ path: `${path}.question`, rule: 'unknown' });
      return;
    }
    if (seen.has(question.key)) faults.push({ path: `${path}.question`, rule: 'duplicate' });
    seen.add(question.key);
    const options = readOptions(`${path}.options`, question, need.options);
    numbers.push(...options.value);
    faults.push(...options.faults);
  });
  return { value: packChoices(numbers), faults };
}

/** Half hours by number of the domain, with every fault of theirs (D5.4). */
export function readDomains(
  definition: CycleDefinition,
  domains: readonly DomainPart[],
): Read<Record<number, number>> {
  const faults = tooMany('input.domains', domains.length, definition.domains.length);
  if (faults.length > 0) return { value: {}, faults };
  const hours = new Map<number, number>();
  domains.forEach((part, i) => {
    const path = `input.domains[${i}]`;
    const domain = definition.domains.find((d) => d.key === part.domain);
    if (!domain) faults.push({ path: `${path}.domain`, rule: 'unknown' });
    else if (hours.has(domain.number)) faults.push({ path: `${path}.domain`, rule: 'duplicate' });
    else hours.set(domain.number, part.halfHours);
    const fault = halfHoursFault(`${path}.hours`, part.halfHours);
    if (fault) faults.push(fault);
  });
  return { value: Object.fromEntries(hours), faults };
}
