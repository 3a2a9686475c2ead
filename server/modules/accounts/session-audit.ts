// What is written down of signing in and out, and of failing to: by whom it was, and about whom.
import type { RequestContext } from '../../app/context';
import type { Actor } from '../../domain/actor';
import { newId } from '../../domain/id';
import type { AuditRow } from '../audit/write.repo';

/** Whose credential it is about; its actor is null where the holder may not sign in. */
export interface Subject {
  actor: Actor | null;
  kind: 'TEACHER' | 'ACCOUNT';
  id: string;
}

/** A person who has proved to be one, as a subject. */
export const subjectOf = (actor: Actor): Subject => ({ actor, kind: actor.kind, id: actor.id });

/**
 * The audit row.
 * @param by who has proved to be who they are; null for a failed sign-in, which anybody may have tried
 * @param about null for a name that nobody has: not even the name is kept
 */
export function sessionAudit(
  context: RequestContext,
  action: 'signIn' | 'signInFailed' | 'signOut' | 'changePasswordFailed' | 'giveSecondFactorFailed',
  by: Actor | null,
  about: Subject | null,
): AuditRow {
  return {
    id: newId(context.now),
    at: context.now,
    actorId: by?.id ?? null,
    actorRole: by?.role ?? 'ANONYMOUS',
    action,
    subjectKind: about?.kind ?? 'ACCOUNT',
    subjectId: about?.id ?? 'UNKNOWN',
    unitId: about?.actor?.unitId ?? null,
    jurisdictionCode: about?.actor?.jurisdictionCode ?? null,
    changes: {},
    requestId: context.requestId,
    address: context.address,
  };
}
