// How a unit marks its roster as checked for a cycle, and who sees which schools have (D3.2).
import type { RequestContext } from '../../app/context';
import { maskName } from '../../domain/masking';
import { reasonFaults, refuseFaults } from '../../domain/reason';
import { Refusal } from '../../domain/refusals';
import { scopeOf } from '../../permissions/decide';
import { write } from '../audit/write.service';
import { pageOf, readCursor, type Page } from '../units/page';
import type { MarkRosterCheckedInput } from './roster-check.inputs';
import {
  checkOf,
  countChecks,
  isOpenToChecks,
  listChecks,
  storeCheck,
  type CheckFilter,
  type CheckRow,
} from './roster-check.repo';
import type { RosterCheckView, UnitRosterCheck } from './roster-check.type';
import { problemsOfUnit } from './roster-problem.service';

const CODE = /^[\x21-\x7e]{1,16}$/;

/** A mark as it is shown: the name in full inside the own unit, masked outside (D3.8). */
const shown = (row: CheckRow, own: boolean): RosterCheckView => ({
  year: row.year,
  checkedAt: row.checkedAt,
  checkedBy: own ? (row.checkedByName ?? '') : maskName(row.checkedByName ?? ''),
  problems: row.problems,
});

/** The mark of the own unit; null before it has checked. */
export async function rosterCheck(
  context: RequestContext,
  unitId: string,
  year: number | null,
): Promise<RosterCheckView | null> {
  const row = await checkOf(context.sql, unitId, { year, now: context.now });
  return row === null ? null : shown(row, true);
}

/** A page of the open schools that state plans, inside the reach, by code. Throws INVALID for a bad page. */
export async function rosterChecks(
  context: RequestContext,
  year: number | null,
  filter: CheckFilter,
  page: { first: number; after: string | null },
): Promise<Page<UnitRosterCheck>> {
  const after = readCursor(page.first, page.after, CODE);
  const scope = scopeOf(context.actor, 'ROSTER_CHECK_READ');
  const asked = { year, now: context.now };
  const { first } = page;
  const rows = await listChecks(context.sql, scope, asked, filter, { first, after });
  return pageOf(
    rows.map(({ unit, check }) => ({ unit, check: check === null ? null : shown(check, false) })),
    first,
    ({ unit }) => unit.code,
    () => countChecks(context.sql, scope, asked, filter),
  );
}

/**
 * Marks the own roster as checked, with the number of problems that are left; again moves the mark to now. Problems do
 * not stand in its way: a unit knows best what is right (D3.2). Throws NOT_FOUND for a year without a cycle, or whose
 * cycle is over, INVALID.
 */
export async function markRosterChecked(
  context: RequestContext,
  input: MarkRosterCheckedInput,
): Promise<RosterCheckView> {
  const { unitId, year } = input;
  const note = input.note?.trim() || null;
  const { actor, now } = context;
  await write(context, 'markRosterChecked', input, async (tx) => {
    if (actor === null || !(await isOpenToChecks(tx, year, now))) throw new Refusal('NOT_FOUND');
    refuseFaults(
      note === null ? [] : reasonFaults(note).map((f) => ({ ...f, path: 'input.note' })),
    );
    const before = await checkOf(tx, unitId, { year, now });
    const scope = scopeOf(actor, 'TEACHER_READ');
    const problems = (await problemsOfUnit(tx, scope, unitId, now)).length;
    await storeCheck(tx, { year, unitId, checkedBy: actor.id, checkedAt: now, problems });
    return {
      answer: { unitId, year },
      change: {
        action: 'markRosterChecked',
        subjectKind: 'ROSTER_CHECK',
        subjectId: unitId,
        unitId,
        jurisdictionCode: actor.jurisdictionCode,
        changes: {
          year: [year, year],
          checkedAt: [before?.checkedAt ?? null, now],
          problems: [before?.problems ?? null, problems],
        },
        ...(note === null ? {} : { reason: note }),
      },
    };
  });
  const check = await rosterCheck(context, unitId, year);
  if (check === null) throw new Refusal('NOT_FOUND');
  return check;
}
