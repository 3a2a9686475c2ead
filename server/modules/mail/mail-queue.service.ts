// What whoever looks after the service sees of the outbox, and how a mail that failed is sent again.
import type { RequestContext } from '../../app/context';
import { ID_SHAPE } from '../../domain/id';
import { isRetriable, LINK_LAPSED, MailState, WINDOW_LAPSED } from '../../domain/mail-state';
import { Refusal } from '../../domain/refusals';
import { write } from '../audit/write.service';
import { pageOf, readCursor, type Page } from '../units/page';
import type { RetryMailInput } from './mail-queue.inputs';
import {
  countMails,
  listMails,
  mailById,
  queueAgain,
  queueRow,
  type QueuedRow,
  type QueueRow,
} from './mail-queue.repo';

const DAY = 86_400_000;

/** A mail as the schema shows it. */
export type MailView = Omit<QueuedRow, 'nextAt' | 'emptied'> & {
  nextAt: number | null;
  retriable: boolean;
};

const viewOf = ({ emptied, nextAt, ...row }: QueuedRow): MailView => ({
  ...row,
  nextAt: row.state === MailState.QUEUED ? nextAt : null,
  retriable: isRetriable({ ...row, emptied: emptied === 1 }),
});

/** How full the outbox is. */
export const mailQueue = ({ sql, now }: RequestContext): Promise<QueueRow> =>
  queueRow(sql, now - DAY);

/** A page of mails, the newest first. Throws INVALID for a bad page. */
export async function mails(
  { sql }: RequestContext,
  state: MailState | null,
  page: { first: number; after: string | null },
): Promise<Page<MailView>> {
  const after = readCursor(page.first, page.after, ID_SHAPE);
  const rows = await listMails(sql, state, { first: page.first, after });
  return pageOf(
    rows.map(viewOf),
    page.first,
    ({ id }) => id,
    () => countMails(sql, state),
  );
}

/** What a mail is that would be of no use any more. */
const USELESS: ReadonlyMap<string | null, 'LAPSED' | 'OVER'> = new Map([
  [LINK_LAPSED, 'LAPSED'],
  [WINDOW_LAPSED, 'OVER'],
]);

/** Why a mail is not sent again: one that may have left would come twice. */
function refusalOf(mail: QueuedRow | null): Refusal {
  if (mail === null) return new Refusal('NOT_FOUND');
  if (mail.state === MailState.UNCERTAIN) return new Refusal('MAIL_UNCERTAIN');
  if (mail.emptied === 1) return new Refusal('WRONG_STATE', { state: 'FORGOTTEN' });
  const useless = mail.state === MailState.FAILED ? USELESS.get(mail.lastError) : undefined;
  return new Refusal('WRONG_STATE', { state: useless ?? mail.state });
}

/**
 * Queues a mail that failed anew, due now. Throws NOT_FOUND, MAIL_UNCERTAIN, WRONG_STATE for one that is on its way, has
 * left, was emptied, or whose link has ended.
 */
export async function retryMail(context: RequestContext, input: RetryMailInput): Promise<MailView> {
  const { mailId } = input;
  const { app, now } = context;
  await write(context, 'retryMail', input, async (tx) => {
    if ((await queueAgain(tx, mailId, now)) === 0) throw refusalOf(await mailById(tx, mailId));
    return {
      answer: { id: mailId },
      change: {
        ...{ action: 'retryMail', subjectKind: 'MAIL', subjectId: mailId },
        changes: { state: [MailState.FAILED, MailState.QUEUED] },
      },
    };
  });
  app.post.onQueued?.();
  const mail = await mailById(context.sql, mailId);
  if (mail === null) throw new Refusal('NOT_FOUND');
  return viewOf(mail);
}
