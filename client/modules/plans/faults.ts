// Decides which field of the form a fault of the server concerns: `input.domains[1].hours` is the second domain sent.
import type { Fault } from '../../app/refusal';
import type { PlanForm } from './plan-form';
import { wantedDomains } from './plan-form';

/** A fault with the id of the element that it belongs to. */
export interface FieldFault {
  fieldId: string;
  sentence: string;
}

/** The id of the field's element for a fault's path; the top of the form when the path is unknown. */
export function fieldIdOf(path: string, form: PlanForm, domainOrder: string[]): string {
  const inner = path.replace(/^input\./, '');
  const need = /^needs(?:\.([\w-]+)|\[(\d+)\])/.exec(inner);
  if (need) {
    const key = need[1] ?? Object.keys(form.needs)[Number(need[2])];
    return key ? `need-${key}` : 'plan-form';
  }
  const domain = /^domains\[(\d+)\]/.exec(inner);
  if (domain) {
    const key = wantedDomains(form, domainOrder)[Number(domain[1])];
    return key ? `domain-${key}` : 'domains';
  }
  const course = /^courses\[(\d+)\]/.exec(inner);
  if (course) return `course-${course[1]}`;
  const part = /^(domains|courses|features|vision)\b/.exec(inner);
  return part?.[1] ?? 'plan-form';
}

/** The faults with their fields, in the order of the server. */
export function fieldFaults(
  faults: readonly Fault[],
  form: PlanForm,
  domainOrder: string[],
): FieldFault[] {
  return faults.map((fault) => ({
    fieldId: fieldIdOf(fault.path, form, domainOrder),
    sentence: fault.sentence,
  }));
}
