// Which windows concern whoever is signed in, and where they stand now.
import { once, type RequestContext } from '../../app/context';
import { effectiveSpan, phaseAt } from '../../domain/windows';
import { myWindowRows, type MyWindowRow } from './my-windows.repo';
import type { WindowState } from './window-state.type';

/** The rows of the windows that concern the actor, read once in a request; none for who is not signed in. */
export function ownWindowRows(context: RequestContext): Promise<MyWindowRow[]> {
  const { actor, sql, now } = context;
  if (actor === null) return Promise.resolve([]);
  return once(context, `windows:${actor.id}`, () => myWindowRows(sql, actor, now));
}

/** The current cycle's windows that concern the actor, extensions folded in. */
export async function myWindows(context: RequestContext): Promise<WindowState[]> {
  const rows = await ownWindowRows(context);
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
