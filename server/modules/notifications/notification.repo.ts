// Every query of notifications.
import type { Tx } from '../../database/database';
import { first, limit, placeholders, type Sql } from '../../database/sql';
import { insertUnlessThere } from '../../database/upsert';
import { firstIdOf } from '../../domain/id';
import type { Instant } from '../../domain/instant';
import type { NotificationKind } from '../../domain/notification';

/** Whose notifications: of one sign-in. */
export interface Holder {
  holderKind: 'TEACHER' | 'ACCOUNT';
  holderId: string;
}

/** A notification as it is kept. */
export interface NotificationRow {
  id: string;
  kind: NotificationKind;
  /** JSON. */
  detail: string;
  createdAt: Instant;
  readAt: Instant | null;
}

/** A notification as it is written down. */
export type NewNotification = Holder & Omit<NotificationRow, 'readAt'> & { eventKey: string };

/** As many as one statement writes: databases bound the values of a statement. */
const BATCH = 500;

/** Writes notifications down; who was told of an event before is not told again. */
export async function insertNotifications(tx: Tx, rows: readonly NewNotification[]): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    const part = rows.slice(from, from + BATCH);
    await tx.run(
      insertUnlessThere(
        tx.dialect,
        'notification',
        ['holder_id', 'event_key'],
        ['id', 'holder_kind', 'kind', 'detail', 'created_at'],
        part.length,
      ),
      part.flatMap((row) => [
        row.holderId,
        row.eventKey,
        row.id,
        row.holderKind,
        row.kind,
        row.detail,
        row.createdAt,
      ]),
    );
  }
}

/** A page of a sign-in's notifications, the newest first, one more than asked. */
export const listNotifications = (
  sql: Sql,
  { holderKind, holderId }: Holder,
  page: { first: number; after: string | null },
): Promise<NotificationRow[]> =>
  sql.all(
    `SELECT n.id AS id, n.kind AS kind, n.detail AS detail, n.created_at AS createdAt, n.read_at AS readAt
     FROM notification n WHERE n.holder_id = ? AND n.holder_kind = ?${page.after === null ? '' : ' AND n.id < ?'}
     ORDER BY n.id DESC ${limit(page.first + 1)}`,
    [holderId, holderKind, ...(page.after === null ? [] : [page.after])],
  );

const count = async (sql: Sql, { holderKind, holderId }: Holder, more: string): Promise<number> =>
  (
    await first<{ total: number }>(
      sql,
      `SELECT COUNT(*) AS total FROM notification n WHERE n.holder_id = ? AND n.holder_kind = ?${more}`,
      [holderId, holderKind],
    )
  )?.total ?? 0;

/** How many notifications a sign-in has. */
export const countNotifications = (sql: Sql, holder: Holder): Promise<number> =>
  count(sql, holder, '');

/** How many of them are not read. */
export const countUnread = (sql: Sql, holder: Holder): Promise<number> =>
  count(sql, holder, ' AND n.read_at IS NULL');

/** Marks those up to one of them as read; answers how many were not before. */
export const markRead = (
  sql: Sql,
  { holderKind, holderId }: Holder,
  upToId: string,
  now: Instant,
): Promise<number> =>
  sql.run(
    `UPDATE notification SET read_at = ?
     WHERE holder_id = ? AND holder_kind = ? AND id <= ? AND read_at IS NULL`,
    [now, holderId, holderKind, upToId],
  );

/** Forgets all that one sign-in was told: nobody reads it any more. */
export const deleteNotificationsOf = (
  sql: Sql,
  { holderKind, holderId }: Holder,
): Promise<number> =>
  sql.run('DELETE FROM notification WHERE holder_id = ? AND holder_kind = ?', [
    holderId,
    holderKind,
  ]);

/** Forgets what these accounts were told of one event: it is so no longer. */
export async function deleteNotificationOf(
  tx: Tx,
  eventKey: string,
  accountIds: readonly string[],
): Promise<void> {
  for (let from = 0; from < accountIds.length; from += BATCH) {
    const part = accountIds.slice(from, from + BATCH);
    await tx.run(
      `DELETE FROM notification
        WHERE holder_id IN (${placeholders(part)}) AND event_key = ? AND holder_kind = 'ACCOUNT'`,
      [...part, eventKey],
    );
  }
}

/** Forgets the oldest notifications of before an instant, `most` at a time; answers how many. */
export async function deleteNotificationsBefore(
  tx: Tx,
  instant: Instant,
  most: number,
): Promise<number> {
  const before = firstIdOf(instant);
  const next = await first<{ id: string }>(
    tx,
    `SELECT n.id AS id FROM notification n WHERE n.id < ? ORDER BY n.id ${limit(1)} OFFSET ${most}`,
    [before],
  );
  return tx.run('DELETE FROM notification WHERE id < ?', [next?.id ?? before]);
}
