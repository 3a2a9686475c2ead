// What a school's account with teacher management sees of its roster (D3.2, D3.8).
import type { RequestContext } from '../../app/context';
import { ID_SHAPE } from '../../domain/id';
import { maskNationalId } from '../../domain/national-id';
import { scopeOf } from '../../permissions/decide';
import { pageOf, readCursor, type Page } from '../units/page';
import { countTeachers, listTeachers } from './teacher.repo';
import type { TeacherView } from './teacher.type';

/**
 * A page of the own unit's roster of today. Throws INVALID for a bad page.
 * @param asked the ROC year whose plans are shown beside, null for the current cycle
 */
export async function teachers(
  context: RequestContext,
  asked: { unitId: string; year: number | null },
  page: { first: number; after: string | null },
): Promise<Page<TeacherView>> {
  const after = readCursor(page.first, page.after, ID_SHAPE);
  const scope = scopeOf(context.actor, 'TEACHER_READ');
  const plans = { year: asked.year, now: context.now };
  const { first } = page;
  const rows = await listTeachers(context.sql, scope, asked.unitId, plans, { first, after });
  return pageOf(
    rows,
    first,
    (row) => row.id,
    () => countTeachers(context.sql, scope, asked.unitId),
  );
}

/** A12****789: the form that the own unit sees (D3.8); empty where no national ID is known. */
export function maskedNationalId(context: RequestContext, teacher: TeacherView): string {
  const { nationalIdCipher, nationalIdKey } = teacher;
  if (nationalIdCipher === null || nationalIdKey === null) return '';
  return maskNationalId(context.app.vault.open(nationalIdCipher, nationalIdKey));
}
