// Decides which further schools 新北市 has, so that a bureau's list has pages, and something to narrow and order by.
import { Stage } from '../../domain/units';

/** A further school. */
export interface FurtherSchool {
  /** What stands after the jurisdiction's name. */
  suffix: string;
  stage: Stage;
  /** How many people its roster has. */
  people: number;
}

const { ELEMENTARY, JUNIOR_HIGH, SENIOR_HIGH, VOCATIONAL_HIGH } = Stage;

/** Whose schools they are. */
export const FURTHER_JURISDICTION = 'NWT';

/** All of them, small: the first start stays quick. They are numbered on after the jurisdiction's first four. */
// prettier-ignore
export const FURTHER_SCHOOLS: readonly FurtherSchool[] = [
  { suffix: '晴川國民小學', stage: ELEMENTARY, people: 9 },
  { suffix: '竹語國民小學', stage: ELEMENTARY, people: 6 },
  { suffix: '雲笠國民小學', stage: ELEMENTARY, people: 8 },
  { suffix: '星橋國民小學', stage: ELEMENTARY, people: 11 },
  { suffix: '楓映國民小學', stage: ELEMENTARY, people: 5 },
  { suffix: '松韻國民小學', stage: ELEMENTARY, people: 7 },
  { suffix: '藍鵲國民小學', stage: ELEMENTARY, people: 12 },
  { suffix: '曦原國民小學', stage: ELEMENTARY, people: 6 },
  { suffix: '霧嵐國民小學', stage: ELEMENTARY, people: 4 },
  { suffix: '柑野國民小學', stage: ELEMENTARY, people: 8 },
  { suffix: '石笛國民小學', stage: ELEMENTARY, people: 5 },
  { suffix: '螢溪國民小學', stage: ELEMENTARY, people: 10 },
  { suffix: '遠帆國民中學', stage: JUNIOR_HIGH, people: 12 },
  { suffix: '青岫國民中學', stage: JUNIOR_HIGH, people: 9 },
  { suffix: '澄嶺國民中學', stage: JUNIOR_HIGH, people: 11 },
  { suffix: '朝霞國民中學', stage: JUNIOR_HIGH, people: 7 },
  { suffix: '銀杉國民中學', stage: JUNIOR_HIGH, people: 8 },
  { suffix: '海嵐國民中學', stage: JUNIOR_HIGH, people: 6 },
  { suffix: '明川高級中學', stage: SENIOR_HIGH, people: 14 },
  { suffix: '雲程高級中學', stage: SENIOR_HIGH, people: 12 },
  { suffix: '匠心高級工商職業學校', stage: VOCATIONAL_HIGH, people: 13 },
  { suffix: '海鷗高級家事商業職業學校', stage: VOCATIONAL_HIGH, people: 9 },
];

/** The school that has lost its chief, by its number in the jurisdiction (D2.3): contacts and operators go on. */
export const CHIEFLESS = { jurisdictionCode: 'NWT', number: 6 } as const;
