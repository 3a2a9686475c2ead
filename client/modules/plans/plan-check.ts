// Decides what is told before the server is asked: the rules of D5.6 that the form can see itself.
import type { Fault } from '../../app/refusal';
import type { CycleWordsFragment } from '../../gql/graphql';
import { isFaultyHours } from './hours';
import { labelOf } from './labels';
import type { PlanForm } from './plan-form';
import { totalHours, wantedDomains } from './plan-form';

/** How the sentences are worded, in the chosen language. */
export interface CheckWords {
  need: (label: string) => string;
  domains: string;
  hours: (label: string) => string;
}

/** Hours that can't be read as hours, each with its field: neither saved nor submitted. */
export function hoursFaults(form: PlanForm, cycle: CycleWordsFragment, words: CheckWords): Fault[] {
  const order = wantedDomains(
    form,
    cycle.domains.map((each) => each.key),
  );
  return cycle.domains
    .filter((domain) => isFaultyHours(form.domains[domain.key] ?? ''))
    .map((domain) => ({
      path: `input.domains[${order.indexOf(domain.key)}].hours`,
      rule: 'hours',
      sentence: words.hours(labelOf(domain)),
    }));
}

/** Every fault that would keep the plan from being submitted, as far as the form knows. */
export function planFaults(form: PlanForm, cycle: CycleWordsFragment, words: CheckWords): Fault[] {
  const needs = cycle.questions
    .filter((question) => (form.needs[question.key] ?? []).length === 0)
    .map((question) => ({
      path: `input.needs.${question.key}`,
      rule: 'required',
      sentence: words.need(labelOf(question)),
    }));
  const hours = hoursFaults(form, cycle, words);
  const none = hours.length === 0 && totalHours(form) === 0;
  const domains = none
    ? [{ path: 'input.domains', rule: 'required', sentence: words.domains }]
    : [];
  return [...needs, ...domains, ...hours];
}

/** The sections that keep the plan from being submitted: the id of each one's field, and its name. */
export function missingSections(
  form: PlanForm,
  cycle: CycleWordsFragment,
  domainsLabel: string,
): { fieldId: string; label: string }[] {
  const needs = cycle.questions
    .filter((question) => (form.needs[question.key] ?? []).length === 0)
    .map((question) => ({ fieldId: `need-${question.key}`, label: labelOf(question) }));
  return totalHours(form) > 0 ? needs : [...needs, { fieldId: 'domains', label: domainsLabel }];
}
