// How mails leave the outbox: each claimed before it is sent, tried again when it surely did not leave, never sent twice.
import type { App } from '../../app/app';
import { describeError } from '../../app/log';
import type { Instant } from '../../domain/instant';
import { LINK_LAPSED, WINDOW_LAPSED } from '../../domain/mail-state';
import { linkLapsed } from './mailed-link.service';
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
/** How long nobody gives up a mail for want of a mail server, and how often it asks for one: a weekend, and a holiday. */
const AWAY_FOR = 4 * 24 * 60 * MINUTE;
const AWAY_WAIT = 30 * MINUTE;
/** Much longer than the mail server is waited for. */
const LOST_AFTER = 15 * MINUTE;
const BATCH = 50;
/** No mail is begun later in a round: it looks again what is due, and other servers have their turn. */
const ROUND_MS = MINUTE;
/** After so many mails in a row without an answer the mail server is away: the rest is not tried, and loses no attempt. */
const AWAY_AFTER = 3;
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

/** One round of sending. */
interface Round {
  /** By the machine's time, which mail servers share. */
  endsAt: Instant;
  /** Mails in a row to which no mail server gave an answer. */
  unanswered: number;
}

const isOver = ({ post, machineClock }: App, { endsAt, unanswered }: Round): boolean =>
  post.deliver === null || machineClock.now() >= endsAt || unanswered >= AWAY_AFTER;

/** A mail that would never arrive, or to no use. */
const gaveUp = (code: string, now: Instant): Settled => ({
  ...{ state: 'FAILED', nextAt: now, sentAt: null, lastError: code.slice(0, 200) },
});

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

/**
 * What it means that no mail server was there: that says nothing of the mail, so it costs no attempt, and the wait grows
 * with the mail's age. One that has waited for days is treated as any other: it may be what the mail server breaks off at.
 */
function afterAbsence(mail: DueMail, code: string, now: Instant): Settled {
  const age = now - mail.createdAt;
  if (age >= AWAY_FOR) return afterRefusal(mail, code, now);
  const wait = Math.min(Math.max(age, MINUTE), AWAY_WAIT);
  return {
    ...{ state: 'QUEUED', nextAt: now + wait, sentAt: null, lastError: code.slice(0, 200) },
    uncounted: true,
  };
}

async function attempt(app: App, mail: DueMail, round: Round): Promise<Settled> {
  const { post, vault, clock, log, database } = app;
  let words: ReturnType<typeof writeMail>;
  try {
    words = writeMail(vault, mail);
  } catch (error) {
    // A key that is not there, or a template of a newer release: another server, or tomorrow's, may know it.
    log.error({ mail: mail.id, error: describeError(error) }, 'mail not written');
    return afterRefusal(mail, 'UNREADABLE', clock.now());
  }
  const { link, closesAt, ...letter } = words;
  if (link !== null && (await linkLapsed(database.reads, link, clock.now()))) {
    return gaveUp(LINK_LAPSED, clock.now());
  }
  if (closesAt !== null && clock.now() >= closesAt) return gaveUp(WINDOW_LAPSED, clock.now());
  const delivery = (await post.deliver?.({ id: mail.id, ...letter })) ?? {
    outcome: 'REFUSED',
    code: 'OFF',
  };
  const answered = delivery.outcome !== 'UNREACHED' && delivery.outcome !== 'UNKNOWN';
  round.unanswered = answered ? 0 : round.unanswered + 1;
  const now = clock.now();
  if (delivery.outcome === 'TAKEN')
    return { state: 'SENT', nextAt: now, sentAt: now, lastError: null };
  log.warn({ mail: mail.id, ...delivery }, 'mail not sent');
  if (delivery.outcome === 'REJECTED') return gaveUp(delivery.code, now);
  if (delivery.outcome === 'UNREACHED') return afterAbsence(mail, delivery.code, now);
  if (delivery.outcome !== 'UNKNOWN') return afterRefusal(mail, delivery.code, now);
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
  const { database, clock, machineClock } = app;
  const round: Round = { endsAt: machineClock.now() + ROUND_MS, unanswered: 0 };
  const report: MailReport = { sent: 0, retried: 0, failed: 0, uncertain: 0 };
  report.uncertain += await markLost(database, clock.now() - LOST_AFTER);
  for (let full = true; full && !isOver(app, round);) {
    const mails = await dueMails(database.reads, clock.now(), BATCH);
    const waiting = [...mails];
    const work = async (): Promise<void> => {
      for (let mail = waiting.shift(); mail !== undefined; mail = waiting.shift()) {
        if (isOver(app, round)) return;
        if (!(await claimMail(database, mail.id, clock.now()))) continue;
        const settled = await attempt(app, mail, round);
        await settleMail(database, mail.id, settled);
        report[COUNTED[settled.state]] += 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    full = mails.length === BATCH;
  }
  return report;
}
