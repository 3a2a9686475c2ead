// What is due in a school's year, for its own accounts: each as far as its functions reach (D2.1, D8).
import type { RequestContext } from '../../app/context';
import { maskName } from '../../domain/masking';
import { PlanState } from '../../domain/plan-life';
import { Refusal } from '../../domain/refusals';
import { remindableAt } from '../../domain/reminder';
import { Audience, effectiveSpan, phaseAt } from '../../domain/windows';
import { reachOf, scopeOf } from '../../permissions/decide';
import { managedBy, waitingSince } from '../accounts/account-filter';
import { accountNameLoader } from '../accounts/account.loader';
import type { WindowState } from '../cycles/window-state.type';
import { receiptOf } from '../plans/plan.type';
import type { Standing } from '../plans/standing';
import { standing } from '../plans/standing.service';
import type { RosterCheckView } from '../teachers/roster-check.type';
import { problemsOfUnit } from '../teachers/roster-problem.service';
import { allOf } from '../units/scope';
import { teachersOf, view } from './completion.service';
import { schoolYearRow, type SchoolYearRow } from './school-year.repo';
import type { SchoolYear } from './school-year.type';

function windowsOf(context: RequestContext, at: Standing, row: SchoolYearRow): WindowState[] {
  const teachers = effectiveSpan({ opensAt: row.teacherOpensAt, closesAt: row.teacherClosesAt }, [
    row.teacherWindowUntil,
    row.teacherUntil,
  ]);
  return [
    { audience: Audience.SCHOOL, span: at.span },
    { audience: Audience.TEACHER, span: teachers },
  ].map(({ audience, span }) => ({
    ...{ audience, year: at.year, ...span, state: phaseAt(span, context.now) },
  }));
}

/** Who checked is named in full to whoever keeps the roster, masked to the others (D2.1, D3.8). */
function checkOf(year: number, row: SchoolYearRow, keepsRoster: boolean): RosterCheckView | null {
  if (row.checkedAt === null) return null;
  const name = row.checkedByName ?? '';
  const checkedBy = keepsRoster ? name : maskName(name);
  return { year, checkedAt: row.checkedAt, checkedBy, problems: row.problems ?? 0 };
}

/** Hands the representative's name on to the field that shows it: no second statement reads it. */
function keepRepresentative(context: RequestContext, id: string, row: SchoolYearRow): void {
  const { representativeName: name, representativeRole: role } = row;
  const { representativeUnitId: unitId, representativeStatus: status } = row;
  if (name === null || role === null || unitId === null || status === null) return;
  accountNameLoader(context).prime(id, { id, name, role, unitId, status });
}

/**
 * The own school's year; NOT_FOUND when it is not on the snapshot. One statement beside the one that decides whose
 * school it is.
 */
export async function schoolYear(
  context: RequestContext,
  unitId: string,
  year: number,
): Promise<SchoolYear> {
  const { actor, now } = context;
  const at = await standing(context, Audience.SCHOOL, year, unitId);
  if (at === null) throw new Refusal('NOT_FOUND');
  const representativeId = at.plan?.representativeId ?? null;
  const applications = allOf([waitingSince(null), managedBy(actor)]);
  const asked = { year, unitId, representativeId };
  const row = await schoolYearRow(context.sql, asked, applications);
  if (row === null) throw new Refusal('NOT_FOUND');
  if (representativeId !== null) keepRepresentative(context, representativeId, row);
  const keepsRoster = reachOf(actor, 'TEACHER_READ') === 'unit';
  const keepsAccounts = reachOf(actor, 'ACCOUNT_READ') === 'unit';
  const { submitted = null, state = PlanState.NOT_STARTED } = at.plan ?? {};
  return {
    year,
    unit: row.unit,
    windows: windowsOf(context, at, row),
    rosterCutoffAt: row.rosterCutoffAt,
    rosterCheck: checkOf(year, row, keepsRoster),
    notApplied: keepsRoster ? row.notApplied : null,
    transfersWaiting: keepsRoster ? row.transfersWaiting : null,
    chiefs: row.chiefs,
    contacts: row.contacts,
    operators: row.operators,
    applicationsWaiting: keepsAccounts ? row.applicationsWaiting : null,
    representative: representativeId === null ? null : { accountId: representativeId },
    schoolPlanState: state,
    schoolPlanReceipt: submitted === null ? null : receiptOf(submitted),
    teachers: view(teachersOf(row)),
    remindedAt: row.remindedAt,
    remindableAt: remindableAt(row.remindedAt, now),
    extensionRequests: row.extensionRequests,
  };
}

/** How many problems the own roster has now; null for who does not keep it (D3.2). Two statements. */
export async function rosterProblemCount(
  context: RequestContext,
  unitId: string,
): Promise<number | null> {
  const scope = scopeOf(context.actor, 'TEACHER_READ');
  if (scope.kind !== 'unit') return null;
  return (await problemsOfUnit(context.sql, scope, unitId, context.now)).length;
}
