// How far plans are, for whom: a school's own, a bureau's jurisdiction, the country (D4.6, D8).
import type { RequestContext } from '../../app/context';
import type { Sql } from '../../database/sql';
import { addCounts, NO_COUNTS, notStarted, rate, type PlanCounts } from '../../domain/completion';
import { PlanState } from '../../domain/plan-life';
import { Refusal } from '../../domain/refusals';
import { unpackStages } from '../../domain/units';
import { scopeOf, type Scope } from '../../permissions/decide';
import type { Jurisdiction } from '../units/jurisdiction.entity';
import {
  countrySums,
  dayChanges,
  jurisdictionUnits,
  unitCounts,
  type JurisdictionColumns,
  type SumsRow,
  type UnitCountsRow,
} from './completion.repo';
import type {
  CompletionDay,
  CountryCompletion,
  JurisdictionCompletion,
  JurisdictionCompletionDetail,
  PlanCountsView,
  UnitCompletion,
} from './completion.type';

/** Counts as they are shown. */
export const view = (counts: PlanCounts): PlanCountsView => ({
  ...counts,
  notStarted: notStarted(counts),
  rate: rate(counts),
});

const sum = (counts: readonly PlanCounts[]): PlanCounts => counts.reduce(addCounts, NO_COUNTS);

const schoolExtended = (row: UnitCountsRow): boolean =>
  row.schoolUntil !== null || row.schoolWindowUntil !== null;

/** The teachers of one school; all of them are extended where the school or the jurisdiction is. */
export function teachersOf(
  row: PlanCounts & Pick<UnitCountsRow, 'teacherUntil' | 'teacherWindowUntil'>,
): PlanCounts {
  const { eligible, draft, submitted, lateAdded, lateSubmitted } = row;
  const all = row.teacherUntil !== null || row.teacherWindowUntil !== null;
  const extended = all ? eligible : row.extended;
  return { eligible, draft, submitted, extended, lateAdded, lateSubmitted };
}

/** One school's own plan, as counts. */
const schoolOf = (row: UnitCountsRow): PlanCounts => ({
  ...NO_COUNTS,
  eligible: 1,
  draft: Number(row.schoolPlanState === PlanState.DRAFT),
  submitted: Number(row.schoolPlanState === PlanState.SUBMITTED),
  extended: Number(schoolExtended(row)),
});

/** A school's row as it is shown. */
export const unitOf = (row: UnitCountsRow): UnitCompletion => ({
  unitId: row.unitId,
  code: row.code,
  name: row.name,
  stages: unpackStages(row.stages),
  schoolPlanState: row.schoolPlanState,
  schoolPlanExtended: schoolExtended(row),
  teachers: view(teachersOf(row)),
  rosterCheckedAt: row.rosterCheckedAt,
  chiefs: row.chiefs,
  lastSubmittedDay: row.lastSubmittedDay,
  remindedAt: row.remindedAt,
});

const jurisdictionOf = (row: JurisdictionColumns): Jurisdiction => ({
  code: row.jurisdictionCode,
  name: row.jurisdictionName,
  formerName: row.formerName,
  orderNo: row.orderNo,
  moiCode: null,
});

/** One school's completion inside a scope; NOT_FOUND when the snapshot does not have it there. */
export async function completionOfUnit(
  sql: Sql,
  scope: Scope,
  year: number,
  unitId: string,
): Promise<UnitCompletion> {
  const row = await unitCounts(sql, scope, year, unitId);
  if (row === null) throw new Refusal('NOT_FOUND');
  return unitOf(row);
}

/** One school's completion; NOT_FOUND when it is not on the snapshot, or out of reach. */
export const unitCompletion = (
  context: RequestContext,
  unitId: string,
  year: number,
): Promise<UnitCompletion> =>
  completionOfUnit(context.sql, scopeOf(context.actor, 'UNIT_COMPLETION_READ'), year, unitId);

/**
 * A jurisdiction's completion with every school, in one statement. NOT_FOUND when there is no such cycle or
 * jurisdiction, or it is out of reach; before the snapshot there are no schools.
 */
export async function jurisdictionCompletion(
  context: RequestContext,
  jurisdictionCode: string,
  year: number,
): Promise<JurisdictionCompletionDetail> {
  const scope = scopeOf(context.actor, 'JURISDICTION_COMPLETION_READ');
  const found = await jurisdictionUnits(context.sql, scope, year, jurisdictionCode);
  const head = found[0];
  if (head === undefined) throw new Refusal('NOT_FOUND');
  const rows = found.filter((row): row is typeof row & UnitCountsRow => row.unitId !== null);
  return {
    year,
    jurisdiction: jurisdictionOf(head),
    schools: view(sum(rows.map(schoolOf))),
    teachers: view(sum(rows.map(teachersOf))),
    units: rows.map(unitOf),
    asOf: context.now,
  };
}

/** The schools' own plans of a row of sums. */
export const schoolsOf = (row: SumsRow): PlanCounts => ({
  ...NO_COUNTS,
  eligible: row.schools,
  draft: row.schoolDrafts,
  submitted: row.schoolSubmitted,
  extended: row.schoolsExtended,
});

/** The teachers' plans of a row of sums. */
export const summedTeachers = (row: SumsRow): PlanCounts => ({
  eligible: row.eligible,
  draft: row.draft,
  submitted: row.submitted,
  extended: row.extended,
  lateAdded: row.lateAdded,
  lateSubmitted: row.lateSubmitted,
});

/** The country's completion by jurisdiction, in one statement; NOT_FOUND when there is no such cycle. */
export async function countryCompletion(
  context: RequestContext,
  year: number,
): Promise<CountryCompletion> {
  const scope = scopeOf(context.actor, 'COUNTRY_COMPLETION_READ');
  const rows = await countrySums(context.sql, scope, year);
  if (rows.length === 0) throw new Refusal('NOT_FOUND');
  return {
    year,
    schools: view(sum(rows.map(schoolsOf))),
    teachers: view(sum(rows.map(summedTeachers))),
    jurisdictions: rows.map((row): JurisdictionCompletion => ({
      jurisdiction: jurisdictionOf(row),
      schools: view(schoolsOf(row)),
      teachers: view(summedTeachers(row)),
    })),
    asOf: context.now,
  };
}

/** What each day changed, summed up to what stood submitted at its end. */
export function coursesOf(
  changes: readonly { day: string; schools: number; teachers: number }[],
): CompletionDay[] {
  let [schoolsSubmitted, teachersSubmitted] = [0, 0];
  return changes.map(({ day, schools, teachers }) => ({
    day,
    schoolsSubmitted: (schoolsSubmitted += schools),
    teachersSubmitted: (teachersSubmitted += teachers),
  }));
}

/** The course of the weeks: what stood submitted at the end of each day on which something changed. */
export const completionDays = async (
  context: RequestContext,
  year: number,
  jurisdictionCode: string | null,
): Promise<CompletionDay[]> => coursesOf(await dayChanges(context.sql, year, jurisdictionCode));
