// A clock that stands where a test puts it.
import type { Clock } from '../../server/app/clock';
import { parseInstant, type Instant } from '../../server/domain/instant';

/** The instant of an ISO text; a test with a wrong one fails at once. */
export function instant(text: string): Instant {
  const found = parseInstant(text);
  if (found === null) throw new Error(`no instant: ${text}`);
  return found;
}

/** Time stands still until a test moves it. */
export class TestClock implements Clock {
  readonly simulated = false;

  constructor(private at: Instant) {}

  now(): Instant {
    return this.at;
  }

  /** Puts the clock to an instant. */
  set(at: Instant | string): void {
    this.at = typeof at === 'string' ? instant(at) : at;
  }
}
