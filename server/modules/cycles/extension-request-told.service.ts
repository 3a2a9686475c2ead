// What people are told of requests for more time: the bureau that there is one, whoever asked what became of it (D4.5).
import type { Tx } from '../../database/database';
import { ExtensionRequestState } from '../../domain/extension-request';
import { NotificationKind } from '../../domain/notification';
import { queueMails, type Letter } from '../mail/outbox.service';
import { notify, type Notice } from '../notifications/notification.service';
import type { Acting } from '../teachers/transfer-mail.service';
import type { Ending, RequestRow } from './extension-request.repo';
import {
  accountsOfBureau,
  accountsOfUnits,
  toldOf,
  type ToldRow,
} from './extension-request-told.repo';

/** What words about a request need; no person's name (D3.8). */
const detailOf = ({ year, unitId, audience, teacherId }: RequestRow, unit: string) => ({
  ...{ year, unitId, unit, audience },
  oneTeacher: teacherId !== null,
});

/** Tells the bureau's accounts that it is asked for more time. */
export async function tellAsked(tx: Tx, { now }: Acting, request: RequestRow): Promise<void> {
  const [told] = await toldOf(tx, [request.id]);
  const officials = await accountsOfBureau(tx, request.jurisdictionCode);
  const detail = { ...detailOf(request, told?.unitName ?? ''), until: request.wantedUntil };
  await notify(
    tx,
    now,
    officials.map(({ id }) => ({
      ...{ holderKind: 'ACCOUNT', holderId: id, kind: NotificationKind.EXTENSION_ASKED },
      ...{ eventKey: `extension-asked:${request.id}`, detail },
    })),
  );
}

/** What a sign-in is told of the end of a request. */
function noticeOf(
  request: RequestRow,
  unit: string,
  { grantedUntil }: Ending,
): Pick<Notice, 'kind' | 'eventKey' | 'detail'> {
  const detail = detailOf(request, unit);
  const eventKey = `extension-decided:${request.id}`;
  return grantedUntil === null
    ? { kind: NotificationKind.EXTENSION_REFUSED, eventKey, detail }
    : {
        kind: NotificationKind.EXTENSION_GRANTED,
        eventKey,
        detail: { ...detail, until: grantedUntil },
      };
}

/** The mail to whoever asked; null where nobody is reached. */
function letterOf(
  { app }: Acting,
  request: RequestRow,
  { unitName, email, language }: ToldRow,
  { reason, grantedUntil }: Ending,
): Letter | null {
  if (email === null) return null;
  const about = {
    ...{ link: `${app.config.publicOrigin}/`, unit: unitName },
    ...{ year: request.year, audience: request.audience, oneTeacher: request.teacherId !== null },
  };
  const to = {
    ...{ eventKey: `extension-decided:${request.id}`, to: email, language },
    unitId: request.unitId,
  };
  return grantedUntil === null
    ? { ...to, template: 'extension-refused', values: { ...about, reason: reason ?? '' } }
    : {
        ...to,
        template: 'extension-granted',
        values: { ...about, until: grantedUntil },
      };
}

/**
 * Tells what became of requests: the teacher, or all active accounts of the unit; and whoever asked by mail. Of what was
 * withdrawn nobody is told. By few statements, however many.
 */
export async function tellEnded(
  tx: Tx,
  context: Acting,
  requests: readonly RequestRow[],
  ending: Ending,
): Promise<void> {
  if (ending.state === ExtensionRequestState.WITHDRAWN) return;
  const told = new Map(
    (
      await toldOf(
        tx,
        requests.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  );
  const units = requests.flatMap(({ teacherId, unitId }) => (teacherId === null ? [unitId] : []));
  const accounts = units.length === 0 ? [] : await accountsOfUnits(tx, [...new Set(units)]);
  const notices = requests.flatMap((request): Notice[] => {
    const notice = noticeOf(request, told.get(request.id)?.unitName ?? '', ending);
    const holders =
      request.teacherId === null
        ? accounts
            .filter(({ unitId }) => unitId === request.unitId)
            .map(({ id }) => ({ holderKind: 'ACCOUNT', holderId: id }))
        : [{ holderKind: 'TEACHER', holderId: request.teacherId }];
    return holders.map((holder) => ({ ...holder, ...notice }) as Notice);
  });
  await notify(tx, context.now, notices);
  const letters = requests.flatMap((request) => {
    const row = told.get(request.id);
    const letter = row && letterOf(context, request, row, ending);
    return letter ? [letter] : [];
  });
  await queueMails(tx, context.app, context.now, letters);
}
