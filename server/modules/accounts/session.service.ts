// Who a session's token stands for at an instant, and how long a session lasts.
import type { App } from '../../app/app';
import { describeError } from '../../app/log';
import type { Actor } from '../../domain/actor';
import type { Instant } from '../../domain/instant';
import { unitOf } from '../units/joined-unit.repo';
import type { UnitRow } from '../units/unit.repo';
import { actorOf, holderBySession, type SessionRow } from './holder.repo';
import { isToken, tokenHash } from './session-token';
import { touchSession } from './session.repo';

/** The last use is written down at most this often; a session may end so much early, never late. */
const TOUCH_EVERY_MS = 60_000;

/** Who is signed in, and until when at the longest. */
export interface SignedIn {
  actor: Actor;
  expiresAt: Instant;
  /** The end of a session that is not used any more. */
  idleEndsAt: Instant;
  /** The unit of today; null for a teacher whom no school employs. */
  unit: UnitRow | null;
}

/** When a session ends that was last used at an instant, and is not used any more; never after its absolute end. */
export const idleEnd = (app: App, seenAt: Instant, expiresAt: Instant): Instant =>
  Math.min(expiresAt, seenAt + app.config.sessionIdleMs);

const touching = new Set<Promise<unknown>>();

/** Writes the last use down behind the answer's back: reading must not wait for a write. */
function touch(app: App, hash: string, now: Instant): void {
  const work: Promise<unknown> = app.database
    .transaction((tx) => touchSession(tx, hash, now))
    .catch((error: unknown) =>
      app.log.warn({ error: describeError(error) }, 'last use of a session not kept'),
    )
    .finally(() => touching.delete(work));
  touching.add(work);
}

/** Resolves when every last use seen so far has been written; to be awaited before the database is closed. */
export async function sessionsKept(): Promise<void> {
  await Promise.all(touching);
}

const unitOfHolder = ({ unitId, unitKind, ...row }: SessionRow): UnitRow | null =>
  unitId === null || unitKind === null ? null : unitOf({ ...row, unitId, unitKind });

/**
 * Who a token stands for: null for no token, an unknown one, a session past its idle or absolute end (the instants
 * themselves are past), and for a holder who is no longer active.
 */
export async function signedInBy(
  app: App,
  token: string | null,
  now: Instant,
): Promise<SignedIn | null> {
  if (token === null || !isToken(token)) return null;
  const hash = tokenHash(token);
  const row = await holderBySession(app.database.reads, hash);
  if (row === null) return null;
  if (now >= idleEnd(app, row.seenAt, row.expiresAt)) return null;
  const actor = actorOf(row);
  if (actor === null) return null;
  const touched = now - row.seenAt >= TOUCH_EVERY_MS;
  if (touched) touch(app, hash, now);
  const { expiresAt } = row;
  // Of a use that is not written down nobody promises anything.
  const idleEndsAt = idleEnd(app, touched ? now : row.seenAt, expiresAt);
  return { actor, expiresAt, idleEndsAt, unit: unitOfHolder(row) };
}
