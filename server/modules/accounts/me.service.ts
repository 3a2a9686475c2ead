// What a person is told of themselves: who they are, what they may do, and until when.
import type { RequestContext } from '../../app/context';
import type { Actor } from '../../domain/actor';
import { unpackFunctions } from '../../domain/business-functions';
import { allowedActions } from '../../permissions/decide';
import type { Action } from '../../permissions/matrix';
import { holderOf } from '../notifications/notification.service';
import { countUnread } from '../notifications/notification.repo';
import type { Me } from './me.type';

/** What exists in a demonstration only: its clock, its mailbox, its codes. */
const DEMONSTRATED: readonly Action[] = ['CLOCK_MOVE', 'DEMONSTRATION_READ'];

/** What one may do in this installation. */
const possible = (context: RequestContext, action: Action): boolean =>
  !DEMONSTRATED.includes(action) || context.app.config.mode === 'demonstration';

/** The actor as the schema shows it. */
export function meOf(context: RequestContext, actor: Actor): Me {
  return {
    id: actor.id,
    name: actor.name,
    userName: actor.userName,
    role: actor.role,
    functions: unpackFunctions(actor.functions),
    allowedActions: allowedActions(actor).filter((action) => possible(context, action)),
    mustChangePassword: actor.mustChangePassword,
    secondFactor: actor.secondFactor,
    sessionExpiresAt: context.sessionExpiresAt ?? context.now,
    sessionIdleEndsAt: context.sessionIdleEndsAt ?? context.now,
    serverTime: context.now,
    unitId: actor.unitId,
    jurisdictionCode: actor.jurisdictionCode,
  };
}

/** Who is signed in; null for nobody. */
export const me = (context: RequestContext): Me | null =>
  context.actor === null ? null : meOf(context, context.actor);

/** How many own notifications are not read, one statement; none for who is not signed in. */
export async function unreadNotifications({ actor, sql }: RequestContext): Promise<number> {
  return actor === null ? 0 : countUnread(sql, holderOf(actor));
}
