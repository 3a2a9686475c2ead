// Which windows concern whoever is signed in, and where they stand now.
import type { RequestContext } from '../../app/context';
import { effectiveSpan, phaseAt } from '../../domain/windows';
import { myWindowRows } from './my-windows.repo';
import type { WindowState } from './window-state.type';

/** The current cycle's windows that concern the actor, extensions folded in. */
export async function myWindows(context: RequestContext): Promise<WindowState[]> {
  if (context.actor === null) return [];
  const rows = await myWindowRows(context.sql, context.actor, context.now);
  return rows.map((row) => {
    const span = effectiveSpan(row, [row.extendedUntil, row.unitUntil, row.ownUntil]);
    return {
      audience: row.audience,
      year: row.year,
      ...span,
      state: phaseAt(span, context.now),
    };
  });
}
