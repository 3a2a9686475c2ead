// Decides whether a cycle's file can be imported: its shape first, then what its values mean (D4, D5.5).
import { parseInstant, type Instant } from '../domain/instant';
import { MAX_OPTION_NUMBER } from '../domain/plan-content';
import { hasBadCharacters } from '../domain/text';
import type { CycleFile } from './cycle-file';

/** Told of every fault: the path inside the file, the value, what is wrong. */
export type Complain = (path: string, value: unknown, why: string) => void;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The list at a path; a fault and nothing where there is none. */
function list(fields: Fields, key: string, path: string, complain: Complain): Fields[] {
  const value = fields[key];
  if (Array.isArray(value) && value.length > 0 && value.every(isFields)) return value;
  complain(`${path}${key}`, value, 'want a list of objects, not empty');
  return [];
}

function instant(fields: Fields, key: string, path: string, complain: Complain): Instant | null {
  const value = fields[key];
  const read = typeof value === 'string' ? parseInstant(value) : null;
  if (read === null) complain(`${path}${key}`, value, 'want ISO 8601 with a zone');
  return read;
}

const isLabel = (value: unknown, most: number): boolean =>
  typeof value === 'string' && value !== '' && value.length <= most && !hasBadCharacters(value);

function checkWords(fields: Fields, path: string, complain: Complain): void {
  const { key, label, labelEn = label } = fields;
  if (typeof key !== 'string' || !/^[a-z][a-z0-9-]{0,39}$/.test(key)) {
    complain(`${path}key`, key, 'want a key of small letters, digits and hyphens');
  }
  if (!isLabel(label, 60)) complain(`${path}label`, label, 'want a label of 1 to 60 characters');
  if (!isLabel(labelEn, 120)) {
    complain(`${path}labelEn`, labelEn, 'want an English label of 1 to 120 characters, or none');
  }
}

/** Reports what stands twice. */
function unique(seen: Set<unknown>, path: string, value: unknown, complain: Complain): void {
  if (seen.has(value)) complain(path, value, 'stands twice');
  seen.add(value);
}

function checkNumbered(
  items: Fields[],
  path: string,
  numbers: Set<unknown>,
  complain: Complain,
): void {
  const keys = new Set<unknown>();
  items.forEach((item, index) => {
    const at = `${path}[${index}].`;
    const { number } = item;
    checkWords(item, at, complain);
    unique(keys, `${at}key`, item['key'], complain);
    unique(numbers, `${at}number`, number, complain);
    if (
      typeof number !== 'number' ||
      !Number.isInteger(number) ||
      number < 0 ||
      number > MAX_OPTION_NUMBER
    ) {
      complain(`${at}number`, number, `want a whole number from 0 to ${MAX_OPTION_NUMBER}`);
    }
  });
}

/** A planned course chooses one of each of these (D5.1). */
const COURSE_QUESTIONS = ['modes', 'levels', 'methods'];

function checkQuestions(file: Fields, complain: Complain): void {
  const keys = new Set<unknown>();
  const numbers = new Set<unknown>();
  list(file, 'questions', '', complain).forEach((question, index) => {
    const path = `questions[${index}].`;
    checkWords(question, path, complain);
    unique(keys, `${path}key`, question['key'], complain);
    checkNumbered(list(question, 'options', path, complain), `${path}options`, numbers, complain);
  });
  for (const key of COURSE_QUESTIONS) {
    if (!keys.has(key)) complain('questions', key, 'planned courses need a question with this key');
  }
  checkNumbered(list(file, 'domains', '', complain), 'domains', new Set(), complain);
}

interface Bounds {
  opensAt: Instant | null;
  closesAt: Instant | null;
}

function checkSpan(window: Fields, path: string, bounds: Bounds, complain: Complain): void {
  const opensAt = instant(window, 'opensAt', path, complain);
  const closesAt = instant(window, 'closesAt', path, complain);
  if (opensAt === null || closesAt === null) return;
  if (opensAt >= closesAt)
    complain(`${path}closesAt`, window['closesAt'], 'is not after the opening');
  if (bounds.opensAt !== null && opensAt < bounds.opensAt) {
    complain(`${path}opensAt`, window['opensAt'], 'is before the cycle opens');
  }
  if (bounds.closesAt !== null && closesAt > bounds.closesAt) {
    complain(`${path}closesAt`, window['closesAt'], 'is after the cycle closes');
  }
}

function checkWindows(
  file: Fields,
  bounds: Bounds,
  jurisdictions: ReadonlySet<string>,
  complain: Complain,
): void {
  const named = new Set<string>();
  list(file, 'windows', '', complain).forEach((window, index) => {
    const path = `windows[${index}].`;
    const { audience, phase } = window;
    if (audience !== 'SCHOOL' && audience !== 'TEACHER') {
      complain(`${path}audience`, audience, 'want SCHOOL or TEACHER');
    }
    if (typeof phase !== 'number' || !Number.isInteger(phase) || phase < 1 || phase > 99) {
      complain(`${path}phase`, phase, 'want a whole number from 1 to 99');
    }
    checkSpan(window, path, bounds, complain);
    const names: unknown = window['jurisdictions'];
    if (!Array.isArray(names)) complain(`${path}jurisdictions`, names, 'want a list of names');
    else
      names.forEach((name: unknown, place) => {
        const at = `${path}jurisdictions[${place}]`;
        if (typeof name !== 'string' || !jurisdictions.has(name)) {
          complain(at, name, 'no jurisdiction of this name');
        } else unique(named, at, `${String(audience)} ${name}`, complain);
      });
  });
  for (const audience of ['SCHOOL', 'TEACHER']) {
    for (const name of jurisdictions) {
      if (!named.has(`${audience} ${name}`)) complain('windows', name, `has no ${audience} window`);
    }
  }
}

/**
 * The file as a cycle, after every fault has been told; null when there was one.
 * @param jurisdictions all names; each stands in one window of each audience
 */
export function checkCycle(
  content: unknown,
  jurisdictions: ReadonlySet<string>,
  complain: Complain,
): CycleFile | null {
  if (!isFields(content)) {
    complain('', content, 'want an object');
    return null;
  }
  let faults = 0;
  const told: Complain = (path, value, why) => {
    faults += 1;
    complain(path, value, why);
  };
  const { academicYear } = content;
  if (
    typeof academicYear !== 'number' ||
    !Number.isInteger(academicYear) ||
    academicYear < 90 ||
    academicYear > 200
  ) {
    told('academicYear', academicYear, 'want a ROC year from 90 to 200');
  }
  const cutoff = instant(content, 'rosterCutoffAt', '', told);
  const opensAt = instant(content, 'opensAt', '', told);
  const closesAt = instant(content, 'closesAt', '', told);
  if (opensAt !== null && closesAt !== null && opensAt >= closesAt) {
    told('closesAt', content['closesAt'], 'is not after the opening');
  }
  if (cutoff !== null && opensAt !== null && cutoff > opensAt) {
    told('rosterCutoffAt', content['rosterCutoffAt'], 'is after the opening (D4.6)');
  }
  checkWindows(content, { opensAt, closesAt }, jurisdictions, told);
  checkQuestions(content, told);
  return faults === 0 ? (content as unknown as CycleFile) : null;
}
