// Decides which schools a filter means, as a condition on a snapshot's school called r; lists and reminders share it.
import { likeContains } from '../../database/sql';
import type { Fault } from '../../domain/refusals';
import { Role } from '../../domain/roles';
import { textFault } from '../../domain/text';
import type { PlanState } from '../../domain/plan-life';
import { packStages, type Stage } from '../../domain/units';
import { isActive } from '../accounts/account-care.repo';
import { allOf, type Condition } from '../units/scope';

const SEARCH_MAX = 60;

/** Which schools, as `UnitCompletionFilter` of the schema says it; what is left out, or null, narrows nothing. */
export interface SchoolFilter {
  unitId?: string | null;
  search?: string | null;
  stage?: Stage | null;
  schoolPlanState?: PlanState | null;
  schoolPlanMissing?: boolean | null;
  nobody?: boolean | null;
  teachersMissing?: boolean | null;
  rosterChecked?: boolean | null;
  withoutChief?: boolean | null;
  extended?: boolean | null;
}

/** What is typed to search by; null for nothing. */
const searched = ({ search }: SchoolFilter): string | null => search?.trim() || null;

/**
 * What is wrong with a filter, so that it is refused as INVALID.
 * @param path where the filter stands in the request: 'filter', or 'input.filter'
 */
export function unitFilterFaults(filter: SchoolFilter, path: string): Fault[] {
  const search = searched(filter);
  if (search === null) return [];
  const fault = textFault(`${path}.search`, search, { min: 0, max: SEARCH_MAX });
  return fault === null ? [] : [fault];
}

const PLAN_MISSING = "r.school_plan_state <> 'SUBMITTED'";
const NOBODY = 'r.eligible > 0 AND r.submitted = 0';
const MISSING = 'r.submitted < r.eligible';
const CHECKED = `EXISTS (SELECT 1 FROM roster_check fk WHERE fk.year = r.year AND fk.unit_id = r.unit_id)`;
const WITHOUT_CHIEF = `NOT EXISTS (SELECT 1 FROM account fa WHERE fa.unit_id = r.unit_id
  AND ${isActive('fa', Role.CHIEF)})`;
const EXTENDED = `r.school_extended_until IS NOT NULL OR r.teacher_extended_until IS NOT NULL OR r.extended > 0
  OR EXISTS (SELECT 1 FROM cycle_window fw WHERE fw.year = r.year AND fw.jurisdiction_code = r.jurisdiction_code
    AND fw.extended_until IS NOT NULL)`;

const whether = (text: string, wanted: boolean | null | undefined): Condition[] =>
  wanted === null || wanted === undefined
    ? []
    : [{ text: wanted ? `(${text})` : `NOT (${text})`, values: [] }];

/** The condition on `roster_unit r`; true for every school where the filter has nothing. */
export function unitFilter(filter: SchoolFilter): Condition {
  const conditions: Condition[] = [
    { text: '1 = 1', values: [] },
    ...whether(PLAN_MISSING, filter.schoolPlanMissing),
    ...whether(NOBODY, filter.nobody),
    ...whether(MISSING, filter.teachersMissing),
    ...whether(CHECKED, filter.rosterChecked),
    ...whether(WITHOUT_CHIEF, filter.withoutChief),
    ...whether(EXTENDED, filter.extended),
  ];
  if (filter.unitId != null) {
    conditions.push({ text: 'r.unit_id = ?', values: [filter.unitId] });
  }
  const search = searched(filter);
  if (search !== null) {
    // 台 and 臺 are one character to whoever types it.
    conditions.push({
      text: "(REPLACE(r.name, '台', '臺') LIKE ? ESCAPE '!' OR r.code LIKE ? ESCAPE '!')",
      values: [
        likeContains(search.replaceAll('台', '臺')),
        likeContains(search.toUpperCase()).slice(1),
      ],
    });
  }
  if (filter.stage != null) {
    conditions.push({ text: `(r.stages & ${packStages([filter.stage])}) <> 0`, values: [] });
  }
  if (filter.schoolPlanState != null) {
    conditions.push({ text: 'r.school_plan_state = ?', values: [filter.schoolPlanState] });
  }
  return allOf(conditions);
}
