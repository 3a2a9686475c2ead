// Decides who of the demonstration has planned what by now, and writes it down with its counts.
import type { Instant } from '../../domain/instant';
import type { CycleDefinition } from '../../domain/plan-content';
import { Audience, type Span } from '../../domain/windows';
import { insertRows } from '../bulk';
import type { Tx } from '../database';
import { CompletionTally } from '../invented/completion';
import type { Ids } from '../sequential-ids';
import { inventContent, planRow, versionRow, type InventedPlan } from '../invented/plans';
import type { Random } from '../invented/random';
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

/** So many teachers of each school have not begun this year, so that a visitor can. */
const UNTOUCHED = 3;
const TEACHERS_SUBMITTED = 0.75;
const TEACHERS_BEGUN = 0.9;

/** How much of the window has passed, 0 to 1. */
function elapsed(span: Span, now: Instant): number {
  const share = (now - span.opensAt) / (span.closesAt - span.opensAt);
  return Math.min(1, Math.max(0, share));
}

function somewhen(year: DemonstrationYear, span: Span): Instant {
  const end = Math.min(span.closesAt, year.now);
  return span.opensAt + Math.floor(year.random.next() * (end - span.opensAt));
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

/** This year the second school has not begun, and the fourth has a draft. */
const SCHOOL_STATES: Readonly<Record<number, 'NOTHING' | 'DRAFT'>> = { 2: 'NOTHING', 4: 'DRAFT' };

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

function teacherPlan(year: DemonstrationYear, place: number, owner: Owner): InventedPlan[] {
  const passed = elapsed(year.window(Audience.TEACHER, owner.jurisdictionCode), year.now);
  const chance = year.random.next();
  const early = place < UNTOUCHED;
  if (early && !year.current) return [inventPlan(year, Audience.TEACHER, owner, true)];
  if (early || chance >= TEACHERS_BEGUN * passed) return [];
  return [inventPlan(year, Audience.TEACHER, owner, chance < TEACHERS_SUBMITTED * passed)];
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
  const plans = schools.flatMap((school) => {
    const unitId = units.get(school.code) ?? '';
    const jurisdictionCode = school.jurisdiction.code;
    jurisdictions.set(unitId, jurisdictionCode);
    const chief = `chief.${jurisdictionCode.toLowerCase()}.${school.number}`;
    const by = people.accounts.get(chief) ?? '';
    return schoolPlan(year, school, { ownerId: unitId, unitId, jurisdictionCode, by });
  });
  for (const { id, unitId, person, place } of people.teachers) {
    if (person.staffKind !== 'TEACHER' || person.status === 'NOT_APPLIED') continue;
    const jurisdictionCode = jurisdictions.get(unitId) ?? '';
    plans.push(...teacherPlan(year, place, { ownerId: id, unitId, jurisdictionCode, by: id }));
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
