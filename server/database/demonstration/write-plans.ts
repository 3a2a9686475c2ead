// Decides who of the demonstration has planned what by now, and writes it down with its counts.
import type { Instant } from '../../domain/instant';
import type { CycleDefinition } from '../../domain/plan-content';
import { Audience, type Span } from '../../domain/windows';
import { insertRows } from '../bulk';
import type { Tx } from '../database';
import { CompletionTally } from '../invented/completion';
import type { Ids } from '../sequential-ids';
import { inventContent, planRow, versionRow, type InventedPlan } from '../invented/plans';
import { createRandom, type Random } from '../invented/random';
import { JURISDICTIONS } from './jurisdictions';
import type { DemonstrationSchool } from './schools';
import type { WrittenPeople } from './write-people';

/** One year of the demonstration. */
export interface DemonstrationYear {
  definition: CycleDefinition;
  /** The window of an audience in a jurisdiction. */
  window(audience: Audience, jurisdictionCode: string): Span;
  /** Nothing has happened after this instant. */
  now: Instant;
  /** Whether it is the year that visitors fill in: some of everybody has not begun. */
  current: boolean;
  random: Random;
  ids: Ids;
}

/** So many teachers of each school have not begun this year, so that a visitor can; more of the first school's. */
const UNTOUCHED = 3;
const UNTOUCHED_OF_FIRST = 14;
/** The further schools are small. */
const UNTOUCHED_OF_FURTHER = 1;
const FURTHER = 5;
/** How many submit by the end of a year that went so or so; this year goes as well as the last. */
const SUBMITTED_OF: Readonly<Record<number, number>> = { 106: 0.75 };
const SUBMITTED = 0.9;
const BEGUN_BESIDES = 0.12;
const MOST = 0.97;
/** Many plan early: more than a third of all in the first twentieth of the window. */
const EARLY = 0.35;

/** How much of the window has passed, 0 to 1. */
function elapsed(span: Span, now: Instant): number {
  const share = (now - span.opensAt) / (span.closesAt - span.opensAt);
  return Math.min(1, Math.max(0, share));
}

function somewhen(year: DemonstrationYear, span: Span): Instant {
  const end = Math.min(span.closesAt, year.now);
  return span.opensAt + Math.floor(year.random.next() ** (1 / EARLY) * (end - span.opensAt));
}

type Owner = Pick<InventedPlan, 'ownerId' | 'unitId' | 'jurisdictionCode' | 'by'>;

function inventPlan(
  year: DemonstrationYear,
  audience: Audience,
  owner: Owner,
  submitted: boolean,
): InventedPlan {
  const span = year.window(audience, owner.jurisdictionCode);
  return {
    ...owner,
    id: year.ids(),
    year: year.definition.year,
    audience,
    submitted,
    at: somewhen(year, span),
    content: inventContent(year.random, year.definition, audience, year.ids),
  };
}

/** This year the second school has not begun, and the fourth has a draft; of the further ones some. */
// prettier-ignore
const SCHOOL_STATES: Readonly<Record<number, 'NOTHING' | 'DRAFT'>> = {
  2: 'NOTHING', 4: 'DRAFT', 6: 'NOTHING', 11: 'DRAFT', 13: 'NOTHING', 18: 'DRAFT', 22: 'NOTHING', 24: 'DRAFT',
};

function schoolPlan(
  year: DemonstrationYear,
  school: DemonstrationSchool,
  owner: Owner,
): InventedPlan[] {
  const state = year.current ? SCHOOL_STATES[school.number] : undefined;
  const begun = elapsed(year.window(Audience.SCHOOL, owner.jurisdictionCode), year.now) > 0;
  if (!begun || state === 'NOTHING') return [];
  return [inventPlan(year, Audience.SCHOOL, owner, state === undefined)];
}

/** How a school goes about it. */
interface Habit {
  /** So many of its teachers, the first of the list, have not begun this year. */
  untouched: number;
  /** Against the usual 1. */
  zeal: number;
}

const USUAL: Habit = { untouched: UNTOUCHED, zeal: 1 };

/** Schools and jurisdictions differ, each as it always did: from a fifth of the usual zeal to more than all of it. */
function habitOf({ code, number, jurisdiction }: DemonstrationSchool): Habit {
  const first = number === 1 && jurisdiction === JURISDICTIONS[0];
  const few = number < FURTHER ? UNTOUCHED : UNTOUCHED_OF_FURTHER;
  const its = createRandom(Number(code)).next();
  const theirs = createRandom(jurisdiction.name.charCodeAt(0)).next();
  return { untouched: first ? UNTOUCHED_OF_FIRST : few, zeal: 0.2 + 0.7 * its + 0.5 * theirs };
}

interface Planner extends Habit {
  owner: Owner;
  /** In the school, 0 for the first. */
  place: number;
}

function teacherPlan(year: DemonstrationYear, planner: Planner): InventedPlan[] {
  const { owner, place, untouched, zeal } = planner;
  const passed = elapsed(year.window(Audience.TEACHER, owner.jurisdictionCode), year.now);
  const chance = year.random.next();
  const left = place < untouched;
  if (left && !year.current) return [inventPlan(year, Audience.TEACHER, owner, true)];
  const share = SUBMITTED_OF[year.definition.year] ?? SUBMITTED;
  const early = passed ** EARLY;
  const submitted = Math.min(MOST, share * zeal) * early;
  if (left || chance >= submitted + BEGUN_BESIDES * early) return [];
  return [inventPlan(year, Audience.TEACHER, owner, chance < submitted)];
}

/** Writes the plans of one year, whose roster has been frozen. */
export async function writePlans(
  tx: Tx,
  year: DemonstrationYear,
  schools: readonly DemonstrationSchool[],
  units: ReadonlyMap<string, string>,
  people: WrittenPeople,
): Promise<void> {
  const jurisdictions = new Map<string, string>();
  const habits = new Map<string, Habit>();
  const plans = schools.flatMap((school) => {
    const unitId = units.get(school.code) ?? '';
    const jurisdictionCode = school.jurisdiction.code;
    jurisdictions.set(unitId, jurisdictionCode);
    habits.set(unitId, habitOf(school));
    const place = `${jurisdictionCode.toLowerCase()}.${school.number}`;
    const by =
      people.accounts.get(`chief.${place}`) ?? people.accounts.get(`contact.${place}`) ?? '';
    return schoolPlan(year, school, { ownerId: unitId, unitId, jurisdictionCode, by });
  });
  for (const { id, unitId, person, place } of people.teachers) {
    if (person.staffKind !== 'TEACHER' || person.status === 'NOT_APPLIED') continue;
    const jurisdictionCode = jurisdictions.get(unitId) ?? '';
    const owner = { ownerId: id, unitId, jurisdictionCode, by: id };
    plans.push(...teacherPlan(year, { owner, place, ...(habits.get(unitId) ?? USUAL) }));
  }
  const tally = new CompletionTally(year.definition.year);
  for (const plan of plans) tally.add(plan);
  await insertRows(tx, 'plan', plans.map(planRow));
  await insertRows(
    tx,
    'plan_version',
    plans.filter((plan) => plan.submitted).map((plan) => versionRow(plan, year.ids())),
  );
  await tally.write(tx);
}
