// What a unit sees of whom it has released (D3.5, D3.8).
import type { RequestContext } from '../../app/context';
import { ID_SHAPE } from '../../domain/id';
import { maskName } from '../../domain/masking';
import { REGISTRY, undoableUntil } from '../../domain/release';
import { UnitKind } from '../../domain/units';
import { scopeOf } from '../../permissions/decide';
import { pageOf, readCursor, type Page } from '../units/page';
import { countReleases, listReleases, releasesByIds, type ReleaseRow } from './release-list.repo';
import type { ReleaseView } from './release.type';

function viewOf({ actor, now }: RequestContext, row: ReleaseRow): ReleaseView {
  const { id, teacherId, kind, day, reason, releasedAt } = row;
  const until = undoableUntil(releasedAt);
  const undone = row.undoneAt !== null;
  const open = !undone && row.wentOn === 0 && now < until;
  const ofToday = row.teacherUnitId !== null && row.teacherUnitId === actor?.unitId;
  return {
    ...{ id, teacherId, kind, day, reason, releasedAt, undone },
    teacherName: open || ofToday ? row.teacherName : maskName(row.teacherName),
    undoableUntil: until,
    mayUndo: open && row.releasedBy !== REGISTRY && actor?.unitKind !== UnitKind.KINDERGARTEN,
  };
}

/** A page of the own unit's releases, the newest first. Throws INVALID for a bad page. */
export async function releases(
  context: RequestContext,
  unitId: string,
  page: { first: number; after: string | null },
): Promise<Page<ReleaseView>> {
  const after = readCursor(page.first, page.after, ID_SHAPE);
  const scope = scopeOf(context.actor, 'TEACHER_READ');
  const rows = await listReleases(context.sql, scope, unitId, { first: page.first, after });
  return pageOf(
    rows.map((row) => viewOf(context, row)),
    page.first,
    (row) => row.id,
    () => countReleases(context.sql, scope, unitId),
  );
}

/** Releases, as the unit that has just made them sees them, in this order. */
export async function releaseViews(
  context: RequestContext,
  ids: readonly string[],
): Promise<ReleaseView[]> {
  const rows = new Map((await releasesByIds(context.sql, ids)).map((row) => [row.id, row]));
  return ids
    .map((id) => rows.get(id))
    .filter((row) => row !== undefined)
    .map((row) => viewOf(context, row));
}
