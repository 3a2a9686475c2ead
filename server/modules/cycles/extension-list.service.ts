// Which extensions somebody sees (D4.5): a bureau its own, the centre all.
import type { RequestContext } from '../../app/context';
import { ID_SHAPE } from '../../domain/id';
import { maskName } from '../../domain/masking';
import { scopeOf } from '../../permissions/decide';
import { pageOf, readCursor, type Page } from '../units/page';
import { cycle } from './cycle.service';
import {
  countExtensions,
  listExtensions,
  type ExtensionRow,
  type WhichExtensions,
} from './extension.repo';

/**
 * A page of a year's extensions, of one unit where it is named, the newest first, names masked (D3.8). Throws NOT_FOUND for a year without a cycle,
 * INVALID for a bad page.
 */
export async function extensions(
  context: RequestContext,
  which: WhichExtensions,
  page: { first: number; after: string | null },
): Promise<Page<ExtensionRow>> {
  const after = readCursor(page.first, page.after, ID_SHAPE);
  const scope = scopeOf(context.actor, 'EXTENSION_READ');
  const rows = await listExtensions(context.sql, scope, which, { first: page.first, after });
  // An empty page may mean a year that there is not; a full one need not ask.
  if (rows.length === 0) await cycle(context, which.year);
  const masked = rows.map((row) => ({
    ...row,
    teacherName: row.teacherName === null ? null : maskName(row.teacherName),
  }));
  return pageOf(
    masked,
    page.first,
    (row) => row.id,
    () => countExtensions(context.sql, scope, which),
  );
}
