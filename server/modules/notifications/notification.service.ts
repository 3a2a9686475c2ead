// How people are told inside the product, in the transaction of what it tells of; what of it they read, and when.
import type { RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import type { Actor } from '../../domain/actor';
import { ID_SHAPE, isId, newId } from '../../domain/id';
import type { Instant } from '../../domain/instant';
import {
  notificationText,
  type NotificationDetails,
  type NotificationKind,
} from '../../domain/notification';
import { Refusal } from '../../domain/refusals';
import { Role } from '../../domain/roles';
import type { Audience } from '../../domain/windows';
import { write, type Keyed } from '../audit/write.service';
import { pageOf, readCursor, type Page } from '../units/page';
import {
  countNotifications,
  insertNotifications,
  listNotifications,
  markRead,
  type Holder,
} from './notification.repo';
import type { Notification } from './notification.type';

type NoticeOf<Kind extends NotificationKind> = Holder & {
  kind: Kind;
  /** Names the event, at most 120 characters: each holder is told of it once. */
  eventKey: string;
  /** What its words need; never a person's name (D3.8). */
  detail: NotificationDetails[Kind];
};

/** One thing that one sign-in is told. */
export type Notice = { [Kind in NotificationKind]: NoticeOf<Kind> }[NotificationKind];

/** Tells people, but who has been told of the event; by few statements, however many. */
export const notify = (tx: Tx, now: Instant, notices: readonly Notice[]): Promise<void> =>
  insertNotifications(
    tx,
    notices.map(({ detail, ...notice }) => ({
      ...notice,
      id: newId(now),
      detail: JSON.stringify(detail),
      createdAt: now,
    })),
  );

/** Whose notifications are somebody's own. */
export const holderOf = ({ id, role }: Actor): Holder => ({
  holderKind: role === Role.TEACHER ? 'TEACHER' : 'ACCOUNT',
  holderId: id,
});

function ownHolder({ actor }: RequestContext): Holder {
  if (actor === null) throw new Refusal('UNAUTHENTICATED');
  return holderOf(actor);
}

/** A page of the own notifications, the newest first, in the request's language. Throws INVALID for a bad page. */
export async function myNotifications(
  context: RequestContext,
  page: { first: number; after: string | null },
): Promise<Page<Notification>> {
  const after = readCursor(page.first, page.after, ID_SHAPE);
  const holder = ownHolder(context);
  const rows = await listNotifications(context.sql, holder, { first: page.first, after });
  const shown = rows.map(({ detail, ...row }) => {
    const kept = JSON.parse(detail) as { year?: number; unitId?: string; audience?: Audience };
    return {
      ...row,
      text: notificationText(row.kind, kept, context.language),
      year: kept.year ?? null,
      unitId: kept.unitId ?? null,
      audience: kept.audience ?? null,
    };
  });
  return pageOf(
    shown,
    page.first,
    ({ id }) => id,
    () => countNotifications(context.sql, holder),
  );
}

/**
 * Marks the own notifications up to one as read; answers how many were not before. Nothing is written down: it changes
 * nobody's data, and who has read what, and when, is for no chief, bureau or centre to see. Throws INVALID.
 */
export async function readNotifications(
  context: RequestContext,
  input: Keyed & { upToId: string },
): Promise<{ read: number }> {
  const holder = ownHolder(context);
  if (!isId(input.upToId)) {
    throw new Refusal('INVALID', { faults: [{ path: 'input.upToId', rule: 'format' }] });
  }
  return write(context, 'readNotifications', input, async (tx) => {
    const read = await markRead(tx, holder, input.upToId, context.now);
    return { answer: { read }, change: [] };
  });
}
