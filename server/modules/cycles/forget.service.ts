// What is deleted after a while: answers kept for retries, ended sessions and links, old sign-ins that failed or never came back, sent mails, old notifications, the rows of files.
import type { Database } from '../../database/database';
import type { Instant } from '../../domain/instant';
import { deleteOldRoaming } from '../accounts/roaming-attempt.repo';
import { answeredOperations, deleteAnswersBefore } from '../audit/write.repo';
import { emptyMailsBefore } from '../mail/sending.repo';
import { deleteOldLinks } from '../mail/mail.repo';
import { deleteNotificationsBefore } from '../notifications/notification.repo';
import { deleteOldDownloads, forgetImportRows } from '../teachers/file-forget.repo';
import { deleteEndedSessions, deleteOldAttempts } from './forget.repo';

const DAY = 24 * 3_600_000;
/** How long a retry still finds its first answer (D4.7). */
const ANSWERS_KEPT = 30 * DAY;
/**
 * An answer to a saved draft holds the whole draft, and typing makes many: a browser gives up long before this, and a
 * retry after it is no second save but a CONFLICT, since the plan has a later version.
 */
const DRAFTS_KEPT = 2 * DAY;
/** How long a mail that has left can be looked at when somebody asks for it. */
const MAILS_KEPT = 30 * DAY;
/** How long a mailed link that has ended is kept. */
const LINKS_KEPT = 30 * DAY;
/** How long somebody can read what they were told. */
const NOTIFICATIONS_KEPT = 365 * DAY;
const SAVES_A_DRAFT: ReadonlySet<string> = new Set(['saveMyPlanDraft', 'saveSchoolPlanDraft']);
/** Answers in one transaction: short enough that nobody who writes meanwhile notices. */
const BATCH = 1000;
/** Batches in one run of the job, far inside its lease; what is left waits for the next run. */
const BATCHES = 500;

/** How many rows were deleted. */
export interface ForgetReport {
  answers: number;
  sessions: number;
  attempts: number;
  /** Sign-ins that went to another institution and did not come back. */
  roaming: number;
  /** Emptied, not deleted: that an event has had its mail is kept. */
  mails: number;
  notifications: number;
  links: number;
  downloads: number;
  /** Their rows only: what became of a file is kept. */
  imports: number;
}

/** Deletes answers batch by batch, each in a transaction of its own; answers how many. */
async function forgetAnswers(database: Database, now: Instant): Promise<number> {
  let [deleted, batches] = [0, 0];
  for (const operation of await answeredOperations(database.reads)) {
    const before = now - (SAVES_A_DRAFT.has(operation) ? DRAFTS_KEPT : ANSWERS_KEPT);
    let full = true;
    while (full && batches < BATCHES) {
      const gone = await database.transaction((tx) =>
        deleteAnswersBefore(tx, operation, before, BATCH),
      );
      full = gone >= BATCH;
      deleted += gone;
      batches += 1;
    }
  }
  return deleted;
}

/** Forgets to whom mails went and what they said, batch by batch; answers how many. */
async function forgetMails(database: Database, now: Instant): Promise<number> {
  let emptied = 0;
  for (let batches = 0; batches < BATCHES; batches += 1) {
    const gone = await emptyMailsBefore(database, now - MAILS_KEPT, BATCH);
    emptied += gone;
    if (gone < BATCH) break;
  }
  return emptied;
}

/** Deletes notifications batch by batch; answers how many. */
async function forgetNotifications(database: Database, now: Instant): Promise<number> {
  let deleted = 0;
  for (let batches = 0; batches < BATCHES; batches += 1) {
    const gone = await database.transaction((tx) =>
      deleteNotificationsBefore(tx, now - NOTIFICATIONS_KEPT, BATCH),
    );
    deleted += gone;
    if (gone < BATCH) break;
  }
  return deleted;
}

/**
 * Deletes what nobody can use any more.
 * @param simulated the time is moved by hand: then answers and mails are kept, since a month may pass between a write
 *   and its retry, and a demonstration writes few
 */
export async function forget(
  database: Database,
  now: Instant,
  simulated: boolean,
): Promise<ForgetReport> {
  const answers = simulated ? 0 : await forgetAnswers(database, now);
  const mails = simulated ? 0 : await forgetMails(database, now);
  const notifications = await forgetNotifications(database, now);
  return database.transaction(async (tx) => ({
    answers,
    sessions: await deleteEndedSessions(tx, now),
    attempts: await deleteOldAttempts(tx, now - DAY, now),
    roaming: await deleteOldRoaming(tx, now),
    mails,
    notifications,
    links: await deleteOldLinks(tx, now - LINKS_KEPT),
    downloads: await deleteOldDownloads(tx, now),
    imports: await forgetImportRows(tx, now - DAY),
  }));
}
