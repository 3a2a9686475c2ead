// How a request, and what it still answers, becomes another session's.
import type { RequestContext } from '../../app/context';
import type { Actor } from '../../domain/actor';
import { idleEnd } from './session.service';

/** From here on the request, and what it still answers, is this person's; null for nobody's. */
export function becomes(
  context: RequestContext,
  actor: Actor | null,
  token: string | null,
  expiresAt: number | null,
): void {
  context.actor = actor;
  context.sessionToken = token;
  context.sessionExpiresAt = expiresAt;
  context.sessionIdleEndsAt = expiresAt && idleEnd(context.app, context.now, expiresAt);
  context.facts.clear();
  context.setSession(token, expiresAt ?? undefined);
}
