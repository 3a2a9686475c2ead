// What an invented delivery of the preschool registry looks like: whole, or with what a night may bring (D3.7).
import { JURISDICTIONS } from '../demonstration/jurisdictions';
import { inventName, inventNationalId } from './persons';
import { createRandom, type Random } from './random';

/** How a delivery is invented; the same options give the same one. */
export interface DeliveryOptions {
  units: number;
  teachers: number;
  /** Share of teachers who are gone, 0 to 1. */
  missing?: number;
  /** Share of units with another name; of teachers with another job title, every tenth of them in another kindergarten. */
  changed?: number;
  /** Share of teachers whose line is broken. */
  broken?: number;
  /** Ends in the middle of a line, without its counts. */
  cutOff?: boolean;
}

/** Serial number of the first; those of the invented teachers of schools lie below. */
export const FIRST_DELIVERED_SERIAL = 700_000;
/** What people in kindergartens are called. */
export const KINDERGARTEN_TITLES = ['教師', '教保員', '助理教保員', '園長', '組長'];
/** Counties and cities; the one jurisdiction that is none has no kindergarten. */
const COUNTIES = JURISDICTIONS.filter(({ code }) => code !== 'K12').map(({ name }) => name);

/** 9K0000 and on: no code of the register begins so. */
const codeOf = (unit: number): string => `9K${String(unit).padStart(4, '0')}`;

function unitLine(random: Random, unit: number, renamed: boolean): string {
  const county = random.pick(COUNTIES);
  return JSON.stringify({
    kind: 'unit',
    code: codeOf(unit),
    name: `${county}私立示範${unit + 1}幼兒園${renamed ? '（更名）' : ''}`,
    county,
    district: '示範區',
    ownership: random.chance(0.3) ? 'PUBLIC' : 'PRIVATE',
    state: 'APPROVED',
  });
}

interface Teacher {
  serial: number;
  name: string;
  unit: number;
  jobTitle: string;
}

function teacherLine({ serial, name, unit, jobTitle }: Teacher): string {
  return JSON.stringify({
    kind: 'teacher',
    nationalId: inventNationalId(serial, 'FEMALE'),
    name,
    unitCode: codeOf(unit),
    jobTitle,
    gender: 'FEMALE',
    email: `k${serial}@example.org`,
    state: 'APPROVED',
  });
}

/** The lines of a delivery, each with its line feed. */
export function* inventDelivery(options: DeliveryOptions): Generator<string> {
  const { units, teachers, missing = 0, changed = 0, broken = 0, cutOff = false } = options;
  // What the night brings has a chance of its own: the people stay who they are.
  const random = createRandom(107);
  const night = createRandom(108);
  const names = createRandom(109);
  for (let unit = 0; unit < units; unit += 1) {
    yield `${unitLine(random, unit, names.chance(changed))}\n`;
  }
  let written = 0;
  for (let at = 0; at < teachers; at += 1) {
    const teacher: Teacher = {
      serial: FIRST_DELIVERED_SERIAL + at,
      name: inventName(random),
      unit: at % units,
      jobTitle: random.pick(KINDERGARTEN_TITLES),
    };
    if (night.chance(missing)) continue;
    if (night.chance(changed)) {
      teacher.jobTitle = `代理${teacher.jobTitle}`;
      if (night.chance(0.1)) teacher.unit = (teacher.unit + 1) % units;
    }
    written += 1;
    const line = teacherLine(teacher);
    if (cutOff && at === teachers - 1) {
      yield line.slice(0, line.length / 2);
      return;
    }
    yield night.chance(broken) ? `${line.replace(/"name":"[^"]*",/, '')}\n` : `${line}\n`;
  }
  yield `${JSON.stringify({ kind: 'end', units, teachers: written })}\n`;
}
