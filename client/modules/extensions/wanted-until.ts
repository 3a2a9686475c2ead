// Decides which end is offered when more time is asked for: three days on, at the end of a working day.
import { fromTaipei, taipeiParts } from '../../app/format';

const THREE_DAYS = 3 * 86_400_000;

/** Three days after the closing, or after now where that has passed: 17:00 in Taipei, in ms. */
export function offeredEnd(closesAt: string, now: number): number | null {
  const day = taipeiParts(Math.max(Date.parse(closesAt), now) + THREE_DAYS - 1);
  return fromTaipei({ ...day, hour: 17, minute: 0 });
}
