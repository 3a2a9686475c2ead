// Which teachers a unit is shown after it has changed them: those who are its own now (D3.8).
import type { RequestContext } from '../../app/context';
import { teachersByIds } from './teacher.repo';
import type { TeacherView } from './teacher.type';

/** Teachers by their ids, in this order; whoever the own unit does not employ now is left out. */
export async function ownTeachers(
  context: RequestContext,
  ids: readonly string[],
): Promise<TeacherView[]> {
  const found = await teachersByIds(context.sql, ids, context.now);
  return ids
    .map((id) => found.get(id))
    .filter((teacher) => teacher !== undefined)
    .filter(({ unit }) => unit.id === context.actor?.unitId);
}
