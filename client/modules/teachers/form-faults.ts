// Decides at which field of a form a fault of the server stands.
import type { Refusal } from '../../app/refusal';
import type { SummaryLine } from '../../ui/error-summary';

/** The field that a path is about: `input.subjects[2]` is of `subjects`. */
export function fieldOf(path: string): string {
  return path.replace(/^input\./, '').replace(/[.[].*$/, '');
}

/** The sentences of a field, each once. */
export function faultsAt(refusal: Refusal | null, field: string): string[] {
  const faults = (refusal?.faults ?? []).filter((each) => fieldOf(each.path) === field);
  return [...new Set(faults.map((each) => each.sentence))];
}

/** The lines of an error summary; `ids` names the element of each field. */
export function summaryOf(
  refusal: Refusal | null,
  ids: Readonly<Record<string, string>>,
): SummaryLine[] {
  return Object.entries(ids).flatMap(([field, fieldId]) =>
    faultsAt(refusal, field).map((sentence) => ({ fieldId, sentence })),
  );
}
