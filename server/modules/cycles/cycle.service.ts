// Which cycles there are, and how the centre makes the next one (D4.5).
import type { RequestContext } from '../../app/context';
import { isDuplicate } from '../../database/failures';
import { newId } from '../../domain/id';
import { addYears } from '../../domain/instant';
import { Refusal } from '../../domain/refusals';
import { write } from '../audit/write.service';
import type { CreateNextCycleInput } from './cycle.inputs';
import { cycleByYear, insertCycle, listCycles, type CycleRow } from './cycle.repo';
import { insertWindows, windowsByYears } from './window.repo';

/** All cycles, the newest first; published. */
export const cycles = (context: RequestContext): Promise<CycleRow[]> => listCycles(context.sql);

/** One cycle; NOT_FOUND when the year has none. */
export async function cycle(context: RequestContext, year: number): Promise<CycleRow> {
  const found = await cycleByYear(context.sql, year);
  if (found === null) throw new Refusal('NOT_FOUND');
  return found;
}

/**
 * Makes the cycle of the year after: questions, options and domains are the same, every instant is a year later,
 * extensions stay behind. Throws NOT_FOUND without the year to copy, CYCLE_EXISTS when the next one stands.
 */
export function createNextCycle(
  context: RequestContext,
  input: CreateNextCycleInput,
): Promise<CycleRow> {
  const { fromYear } = input;
  const year = fromYear + 1;
  return write(context, 'createNextCycle', input, async (tx) => {
    const from = await cycleByYear(tx, fromYear);
    if (from?.definition === undefined) throw new Refusal('NOT_FOUND');
    if ((await cycleByYear(tx, year)) !== null) throw new Refusal('CYCLE_EXISTS', { year });
    const { definition, ...next } = {
      year,
      version: 1,
      rosterCutoffAt: addYears(from.rosterCutoffAt, 1),
      opensAt: addYears(from.opensAt, 1),
      closesAt: addYears(from.closesAt, 1),
      snapshotTakenAt: null,
      definition: from.definition,
    };
    try {
      await insertCycle(tx, { ...next, definition });
    } catch (error) {
      // Somebody else made it after the look above.
      throw isDuplicate(error) ? new Refusal('CYCLE_EXISTS', { year }) : error;
    }
    const windows = (await windowsByYears(tx, [String(fromYear)])).get(String(fromYear)) ?? [];
    await insertWindows(
      tx,
      windows.map((window) => ({
        ...window,
        id: newId(context.now),
        year,
        opensAt: addYears(window.opensAt, 1),
        closesAt: addYears(window.closesAt, 1),
        extendedUntil: null,
        version: 1,
      })),
    );
    return {
      answer: next,
      change: {
        action: 'createNextCycle',
        subjectKind: 'CYCLE',
        subjectId: String(year),
        changes: { copiedFrom: [null, fromYear], windows: [0, windows.length] },
      },
    };
  });
}
