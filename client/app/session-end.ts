// Decides when a session ends unless it is used: by lengths that the server told, counted on this device from when it told them.

/** How long a session lasts, all in ms; `since` is this device's instant of the server's answer. */
export interface SessionSpan {
  since: number;
  /** From the last use to the end. */
  idle: number;
  /** From `since` to the end, however much it is used. */
  whole: number;
}

/** The server writes a use down once a minute, so a session may end so much (ms) before it would have to. */
export const slack = 60_000;
/** How long (ms) before the end one is warned. */
export const warning = 120_000;

/** Reads the lengths out of the ends (ISO 8601) that the server told at its instant `at` (ms). */
export function spanOf(
  ends: { sessionIdleEndsAt: string; sessionExpiresAt: string },
  at: number,
): SessionSpan {
  return {
    since: Date.now(),
    idle: Date.parse(ends.sessionIdleEndsAt) - at,
    whole: Date.parse(ends.sessionExpiresAt) - at,
  };
}

/** The earliest end on this device's clock (ms); `final` when using it does not move it. */
export function endOf(span: SessionSpan, lastUse: number): { at: number; final: boolean } {
  const idleEnd = Math.max(lastUse, span.since) + span.idle - slack;
  const wholeEnd = span.since + span.whole;
  return wholeEnd <= idleEnd ? { at: wholeEnd, final: true } : { at: idleEnd, final: false };
}
