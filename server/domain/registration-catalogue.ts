// Decides whether a unit may register somebody with a title and subjects: those that are valid today (D3.1, D3.4).
import type { Fault } from './refusals';
import { isValidSubject, isValidTitle, type Catalogue } from './teacher-record';

/** What of a registration is checked against the titles and subjects of the day. */
export interface CataloguedParts {
  jobTitle?: string | null;
  stage?: string | null;
  subjects?: readonly string[] | null;
}

/**
 * Every title and subject that is none of today's, at once.
 * @param prefix stands before each field's name: 'input.'
 */
export function catalogueFaults(
  { jobTitle, stage = null, subjects }: CataloguedParts,
  catalogue: Catalogue,
  prefix = 'input.',
): Fault[] {
  const title = jobTitle?.trim() ?? '';
  const faults: Fault[] = [];
  if (title !== '' && !isValidTitle(catalogue, stage, title)) {
    faults.push({ path: `${prefix}jobTitle`, rule: 'unknownTitle' });
  }
  (subjects ?? []).forEach((subject, at) => {
    if (isValidSubject(catalogue, stage, subject.trim())) return;
    faults.push({ path: `${prefix}subjects[${at}]`, rule: 'unknownSubject' });
  });
  return faults;
}
