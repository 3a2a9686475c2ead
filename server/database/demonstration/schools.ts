// Decides which schools the demonstration has, and who works there; computed, the same every time.
import { Stage } from '../../domain/units';
import { inventName, inventSubjects, inventTitle } from '../invented/persons';
import { createRandom, type Random } from '../invented/random';
import { JURISDICTIONS, type DemonstrationJurisdiction } from './jurisdictions';
import type { DemonstrationTeacher } from './demonstration-teacher';
import { FURTHER_JURISDICTION, FURTHER_SCHOOLS } from './more-schools';
import { oddity } from './oddities';

/** A school of the demonstration. */
export interface DemonstrationSchool {
  jurisdiction: DemonstrationJurisdiction;
  /** 1 to 4 in its jurisdiction, 5 and on for the further ones. */
  number: number;
  code: string;
  name: string;
  county: string;
  stages: Stage[];
  /** A stage that is attached (附設). */
  attached: Stage | null;
  studentTotal: number;
  teachers: DemonstrationTeacher[];
}

interface Pattern {
  digit: string;
  suffix: string;
  stage: Stage;
  attached?: Stage;
}

const ELEMENTARY: Pattern = { digit: '6', suffix: '示範國民小學', stage: Stage.ELEMENTARY };
const SECOND: Pattern = { digit: '7', suffix: '晨光國民小學', stage: Stage.ELEMENTARY };
const JUNIOR: Pattern = { digit: '5', suffix: '示範國民中學', stage: Stage.JUNIOR_HIGH };
const SENIOR: Pattern = {
  digit: '3',
  suffix: '示範高級中學',
  stage: Stage.SENIOR_HIGH,
  attached: Stage.JUNIOR_HIGH,
};
const VOCATIONAL: Pattern = {
  digit: '4',
  suffix: '示範高級工商職業學校',
  stage: Stage.VOCATIONAL_HIGH,
};
const SPECIAL: Pattern = { digit: '9', suffix: '示範特殊教育學校', stage: Stage.SPECIAL_EDUCATION };

/** Where the schools of 教育部國教署 lie: their jurisdiction is not their place (D1.2). */
const NATIONAL_COUNTIES = ['高雄市', '彰化縣', '花蓮縣', '新竹市'];

const patternsOf = (index: number, national: boolean): Pattern[] => {
  if (national)
    return [
      SENIOR,
      VOCATIONAL,
      SPECIAL,
      { ...VOCATIONAL, digit: '2', suffix: '示範高級農業職業學校' },
    ];
  const fourth = [SECOND, VOCATIONAL, SPECIAL][index % 3];
  return [ELEMENTARY, JUNIOR, SENIOR, ...(fourth ? [fourth] : [])];
};

/** Schools of a jurisdiction. */
const PLACES = 4;
const TEACHERS = 25;
/** The first school is larger than a page of 50. */
const TEACHERS_OF_FIRST = 56;

function inventTeachers(
  random: Random,
  count: number,
  stages: Stage[],
  userName: () => string,
): Omit<DemonstrationTeacher, 'serial'>[] {
  return Array.from({ length: count }, (_, index) => {
    const stage = random.pick(stages);
    const waiting = index === count - 1;
    const clerk = index === count - 2;
    return {
      name: inventName(random),
      gender: random.chance(0.65) ? ('FEMALE' as const) : ('MALE' as const),
      jobTitle: clerk ? '幹事' : inventTitle(random),
      stage,
      subjects: clerk ? [] : inventSubjects(random, stage),
      staffKind: clerk ? ('ADMINISTRATIVE' as const) : ('TEACHER' as const),
      status: waiting ? ('NOT_APPLIED' as const) : ('ACTIVE' as const),
      origin: 'OWN' as const,
      userName: waiting ? null : userName(),
    };
  });
}

/** The user names of a jurisdiction's teachers, one after the other. */
function userNames({ code }: DemonstrationJurisdiction, after: number): () => string {
  let person = after;
  return () => {
    person += 1;
    return `teacher.${code.toLowerCase()}.${String(person).padStart(2, '0')}`;
  };
}

/** What a stage's schools have in their code. */
const DIGITS: Readonly<Partial<Record<Stage, string>>> = {
  [Stage.ELEMENTARY]: '6',
  [Stage.JUNIOR_HIGH]: '5',
  [Stage.SENIOR_HIGH]: '3',
  [Stage.VOCATIONAL_HIGH]: '4',
};

/** The further schools; made after all others, so that those stay who they are. */
function furtherSchools(
  before: readonly DemonstrationSchool[],
  serial: () => number,
): DemonstrationSchool[] {
  const index = JURISDICTIONS.findIndex(({ code }) => code === FURTHER_JURISDICTION);
  const jurisdiction = JURISDICTIONS[index];
  if (jurisdiction === undefined) return [];
  const near = before.filter((school) => school.jurisdiction === jurisdiction);
  const named = near.flatMap(({ teachers }) => teachers).filter(({ status }) => status !== 'NOT_APPLIED'); // prettier-ignore
  const random = createRandom(109);
  const userName = userNames(jurisdiction, named.length);
  return FURTHER_SCHOOLS.map(({ suffix, stage, people }, place) => ({
    jurisdiction,
    number: near.length + place + 1,
    code: `9${String(index + 1).padStart(2, '0')}${DIGITS[stage] ?? ''}${String(place + 2).padStart(2, '0')}`,
    name: `${jurisdiction.name}${suffix}`,
    county: jurisdiction.name,
    stages: [stage],
    attached: null,
    studentTotal: people * (10 + random.whole(4)),
    teachers: inventTeachers(random, people, [stage], userName).map((teacher) => ({
      ...teacher,
      serial: serial(),
    })),
  }));
}

/** Every school with its people. */
export function demonstrationSchools(): DemonstrationSchool[] {
  const random = createRandom(108);
  let last = 0;
  const serial = (): number => {
    last += 1;
    return last;
  };
  const schools = JURISDICTIONS.flatMap((jurisdiction, index) => {
    const national = jurisdiction.code === 'K12';
    const userName = userNames(jurisdiction, 0);
    return patternsOf(index, national).map((pattern, place): DemonstrationSchool => {
      const stages = [...(pattern.attached ? [pattern.attached] : []), pattern.stage];
      const count = place === 0 && index === 0 ? TEACHERS_OF_FIRST : TEACHERS;
      return {
        jurisdiction,
        number: place + 1,
        code: `9${String(index + 1).padStart(2, '0')}${pattern.digit}01`,
        name: `${national ? '國立' : jurisdiction.name}${pattern.suffix}`,
        county: national ? (NATIONAL_COUNTIES[place] ?? '') : jurisdiction.name,
        stages,
        attached: pattern.attached ?? null,
        studentTotal: count * (10 + random.whole(4)),
        teachers: inventTeachers(random, count, stages, userName).map((teacher, at) => ({
          ...teacher,
          serial: serial(),
          ...oddity(index * PLACES + place, at),
        })),
      };
    });
  });
  return [...schools, ...furtherSchools(schools, serial)];
}
