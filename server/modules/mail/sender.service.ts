// How mails leave the outbox: each claimed before it is sent, tried again when it surely did not leave, never sent twice.
import type { App } from '../../app/app';
import { describeError } from '../../app/log';
import type { Instant } from '../../domain/instant';
import { writeMail } from './mail-text';
import {
  anyDue,
  claimMail,
  dueMails,
  markLost,
  settleMail,
  type DueMail,
  type Settled,
} from './sending.repo';

const MINUTE = 60_000;
/** Waits after the first, the second, … failure; after one more it is given up. */
const WAITS = [1, 5, 30, 120, 360].map((minutes) => minutes * MINUTE);
/** Much longer than the mail server is waited for. */
const LOST_AFTER = 15 * MINUTE;
const BATCH = 50;
/** Batches in one round, so that other jobs have their turn; what is left goes with the next. */
const BATCHES = 40;
const AT_ONCE = 5;

/** How many mails became what in one round. */
export interface MailReport {
  sent: number;
  retried: number;
  failed: number;
  uncertain: number;
}

/** Whether there is anything to do, and a way to do it. */
export const mailDue = async ({ post, database }: App, now: Instant): Promise<boolean> =>
  post.deliver !== null && anyDue(database.reads, now, now - LOST_AFTER);

/** What a failure means for a mail: the wait grows with each attempt, of which this was the last. */
function afterRefusal(mail: DueMail, code: string, now: Instant): Settled {
  const wait = WAITS[mail.attempts];
  return {
    state: wait === undefined ? 'FAILED' : 'QUEUED',
    nextAt: now + (wait ?? 0),
    sentAt: null,
    lastError: code.slice(0, 200),
  };
}

async function attempt({ post, vault, clock, log }: App, mail: DueMail): Promise<Settled> {
  let words: ReturnType<typeof writeMail>;
  try {
    words = writeMail(vault, mail);
  } catch (error) {
    // A key that is not there, or a template of a newer release: another server, or tomorrow's, may know it.
    log.error({ mail: mail.id, error: describeError(error) }, 'mail not written');
    return afterRefusal(mail, 'UNREADABLE', clock.now());
  }
  const delivery = (await post.deliver?.({ id: mail.id, ...words })) ?? {
    outcome: 'REFUSED',
    code: 'OFF',
  };
  const now = clock.now();
  if (delivery.outcome === 'TAKEN')
    return { state: 'SENT', nextAt: now, sentAt: now, lastError: null };
  log.warn({ mail: mail.id, ...delivery }, 'mail not sent');
  if (delivery.outcome === 'REFUSED') return afterRefusal(mail, delivery.code, now);
  return { state: 'UNCERTAIN', nextAt: now, sentAt: null, lastError: delivery.code.slice(0, 200) };
}

const COUNTED = {
  SENT: 'sent',
  QUEUED: 'retried',
  FAILED: 'failed',
  UNCERTAIN: 'uncertain',
} as const;

/** Sends what is due by the product's time, a few at once; answers what became of it. */
export async function sendDueMails(app: App): Promise<MailReport> {
  const { database, clock } = app;
  const report: MailReport = { sent: 0, retried: 0, failed: 0, uncertain: 0 };
  report.uncertain += await markLost(database, clock.now() - LOST_AFTER);
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const mails = await dueMails(database.reads, clock.now(), BATCH);
    const waiting = [...mails];
    const work = async (): Promise<void> => {
      for (let mail = waiting.shift(); mail !== undefined; mail = waiting.shift()) {
        if (app.post.deliver === null) return;
        if (!(await claimMail(database, mail.id, clock.now()))) continue;
        const settled = await attempt(app, mail);
        await settleMail(database, mail.id, settled);
        report[COUNTED[settled.state]] += 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (mails.length < BATCH || app.post.deliver === null) break;
  }
  return report;
}
