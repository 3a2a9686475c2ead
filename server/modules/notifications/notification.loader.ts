// How many notifications whoever is signed in has not read, for who they are shown to be.
import type { RequestContext } from '../../app/context';
import { countUnread } from './notification.repo';
import { holderOf } from './notification.service';

/** How many own notifications are not read; one statement. */
export async function unreadNotifications({ actor, sql }: RequestContext): Promise<number> {
  return actor === null ? 0 : countUnread(sql, holderOf(actor));
}
