// How the centre edits a window: with a reason, by version, within the rules of D4.5.
import type { RequestContext } from '../../app/context';
import { reasonFaults, refuseFaults } from '../../domain/reason';
import { Refusal } from '../../domain/refusals';
import { windowEditFaults } from '../../domain/windows';
import { write } from '../audit/write.service';
import { grantCovered } from './extension-request-end.service';
import type { EditWindowInput } from './window.inputs';
import { lockWindow, updateWindow, type WindowRow } from './window.repo';

/**
 * Moves a window's instants (D4.5), and grants the pending requests that a later closing fulfils: nobody could do so
 * afterwards. The cycle's own version stays. Throws NOT_FOUND, CONFLICT when the window has changed since, INVALID with
 * every fault.
 */
export function editWindow(context: RequestContext, input: EditWindowInput): Promise<WindowRow> {
  return write(context, 'editWindow', input, async (tx) => {
    const current = await lockWindow(tx, input.windowId);
    if (current === null) throw new Refusal('NOT_FOUND');
    const { cycleOpensAt, cycleClosesAt, ...window } = current;
    if (window.version !== input.version) {
      throw new Refusal('CONFLICT', { currentVersion: window.version });
    }
    const cycle = { opensAt: cycleOpensAt, closesAt: cycleClosesAt };
    refuseFaults([
      ...windowEditFaults(window, input, cycle, context.now),
      ...reasonFaults(input.reason),
    ]);
    const next = { ...window, opensAt: input.opensAt, closesAt: input.closesAt };
    await updateWindow(tx, next, window.version);
    const { year, audience, jurisdictionCode, closesAt: endsAt } = next;
    const covered =
      endsAt > window.closesAt
        ? await grantCovered(context, tx, 'editWindow', {
            ...{ scope: 'JURISDICTION', year, audience, endsAt },
            ...{ jurisdictionCode, unitId: null, teacherId: null },
          })
        : [];
    return {
      answer: { ...next, version: window.version + 1 },
      change: [
        {
          action: 'editWindow',
          subjectKind: 'WINDOW',
          subjectId: window.id,
          jurisdictionCode,
          changes: {
            opensAt: [window.opensAt, next.opensAt],
            closesAt: [window.closesAt, endsAt],
          },
          reason: input.reason,
        },
        ...covered,
      ],
    };
  });
}
