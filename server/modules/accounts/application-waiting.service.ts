// How whoever decides hears that an application waits, and that it no longer does (D2.4).
import type { RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import { taipeiDay } from '../../domain/instant';
import { NotificationKind } from '../../domain/notification';
import { isTier } from '../../domain/roles';
import { queueMails, type Letter } from '../mail/outbox.service';
import { deleteNotificationOf } from '../notifications/notification.repo';
import { notify, type Notice } from '../notifications/notification.service';
import type { AccountRow } from './account.repo';
import { approversOf, decidedInside, everApproversOf } from './approver.repo';

const eventKey = (id: string): string => `application-waiting:${id}`;

/**
 * Tells whoever decides that an application is in the queue; it names nobody. A chief is mailed, too: a school's has no
 * queue that is looked at every day, as an office has. Once a day, however many apply: anybody can. Called under the
 * unit's lock.
 */
export async function tellApprovers(
  tx: Tx,
  { app, now }: RequestContext,
  row: AccountRow,
): Promise<void> {
  const { id, role: tier, unitId, unitName: unit } = row;
  if (!isTier(tier)) return;
  const approvers = await approversOf(tx, row);
  const notices = approvers.map((approver): Notice => ({
    ...{ holderKind: 'ACCOUNT', holderId: approver.id, eventKey: eventKey(id) },
    kind: NotificationKind.APPLICATION_WAITING,
    detail: { unitId, unit, tier },
  }));
  await notify(tx, now, notices);
  if (!decidedInside(row)) return;
  const link = `${app.config.publicOrigin}/accounts/queue`;
  const letters = approvers.flatMap(({ id: reader, email: to, language }): Letter[] =>
    to === null
      ? []
      : [
          {
            ...{
              eventKey: `application-waiting ${taipeiDay(now)} ${reader}`,
              to,
              language,
              unitId,
            },
            ...{ template: 'application-waiting', values: { link, unit } },
          },
        ],
  );
  await queueMails(tx, app, now, letters);
}

/** Takes what said that an application waits from everybody who was told: it was decided, or taken back. */
export const endWaiting = async (tx: Tx, row: AccountRow): Promise<void> =>
  deleteNotificationOf(tx, eventKey(row.id), await everApproversOf(tx, row));
