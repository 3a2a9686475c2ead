// 統一檢視: what a unit is shown of its own roster that is missing or looks wrong (D3.2).
import type { RequestContext } from '../../app/context';
import type { Sql } from '../../database/sql';
import { taipeiDay, type Instant } from '../../domain/instant';
import { rosterProblemsOf, type Problem } from '../../domain/roster-problems';
import { scopeOf, type Scope } from '../../permissions/decide';
import { pageOf, readCursor, type Page } from '../units/page';
import { checkedRecords } from './roster-problem.repo';
import type { RosterProblemView } from './roster-problem.type';
import { teachersByIds } from './teacher.repo';
import { catalogueOf } from './teaching-data.repo';

const KEY_SHAPE = /^\d[-0-9A-Z_a-z]{20}\d{2}$/;

/** Every problem of a unit's roster today, in two statements: a unit's roster is read whole to find two of one name. */
export async function problemsOfUnit(
  sql: Sql,
  scope: Scope,
  unitId: string,
  now: Instant,
): Promise<Problem[]> {
  const records = await checkedRecords(sql, scope, unitId);
  return rosterProblemsOf(records, await catalogueOf(sql, taipeiDay(now)));
}

/** A page of what looks wrong on the own unit's roster, by kind. Throws INVALID for a bad page. */
export async function rosterProblems(
  context: RequestContext,
  unitId: string,
  page: { first: number; after: string | null },
): Promise<Page<RosterProblemView>> {
  const after = readCursor(page.first, page.after, KEY_SHAPE);
  const scope = scopeOf(context.actor, 'TEACHER_READ');
  const all = await problemsOfUnit(context.sql, scope, unitId, context.now);
  const rest = after === null ? all : all.filter(({ key }) => key > after);
  const shown = rest.slice(0, page.first + 1);
  const ids = [...new Set(shown.map(({ teacherId }) => teacherId))];
  const people = await teachersByIds(context.sql, ids, context.now);
  const rows = shown.flatMap(({ key, kind, teacherId, value }) => {
    const teacher = people.get(teacherId);
    // Released between two statements: then there is nothing to be put right here.
    return teacher === undefined ? [] : [{ id: key, kind, teacher, value }];
  });
  return pageOf(
    rows,
    page.first,
    ({ id }) => id,
    () => Promise.resolve(all.length),
  );
}
