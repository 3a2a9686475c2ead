// How an arrival becomes a request's context: who asks is read once, in one statement.
import { signedInBy } from '../modules/accounts/session.service';
import { keepUnit } from '../modules/units/unit.loader';
import type { App } from './app';
import type { Arrival, RequestContext } from './context';

/** The context of one request; its actor is null where the cookie signs nobody in. */
export async function createContext(app: App, arrival: Arrival): Promise<RequestContext> {
  const signedIn = await signedInBy(app, arrival.sessionToken, arrival.now);
  const context: RequestContext = {
    requestId: arrival.requestId,
    now: arrival.now,
    language: arrival.language,
    address: arrival.address,
    sessionToken: arrival.sessionToken,
    setSession: (token, expiresAt) => arrival.setSession(token, expiresAt),
    app,
    sql: app.database.reads,
    actor: signedIn?.actor ?? null,
    sessionExpiresAt: signedIn?.expiresAt ?? null,
    sessionIdleEndsAt: signedIn?.idleEndsAt ?? null,
    facts: new Map(),
  };
  const unit = signedIn?.unit ?? null;
  if (unit !== null) keepUnit(context, unit);
  return context;
}
