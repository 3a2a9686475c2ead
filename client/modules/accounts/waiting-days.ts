// Decides how long an application has waited, and from when on that is too long.
const day = 86_400_000;

/** Days after which an application is marked, as the bureau's and the centre's lists count (D2.8). */
export const tooLong = 3;

/** Whole days since it waits to be decided, 0 or more. */
export function waitedDays(since: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(since)) / day));
}
