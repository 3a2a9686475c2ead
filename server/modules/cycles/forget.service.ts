// What is deleted after a while: answers kept for retries, ended sessions, old failed sign-ins.
import type { Database } from '../../database/database';
import type { Instant } from '../../domain/instant';
import { deleteAnswersBefore } from '../audit/write.repo';
import { deleteEndedSessions, deleteOldAttempts } from './forget.repo';

const DAY = 24 * 3_600_000;
/** How long a retry still finds its first answer (D4.7). */
const ANSWERS_KEPT = 30 * DAY;

/** How many rows were deleted. */
export interface ForgetReport {
  answers: number;
  sessions: number;
  attempts: number;
}

/**
 * Deletes what nobody can use any more.
 * @param simulated the time is moved by hand: then answers are kept, since a month may pass between a write and its
 *   retry, and a demonstration writes few
 */
export function forget(
  database: Database,
  now: Instant,
  simulated: boolean,
): Promise<ForgetReport> {
  return database.transaction(async (tx) => ({
    answers: simulated ? 0 : await deleteAnswersBefore(tx, now - ANSWERS_KEPT),
    sessions: await deleteEndedSessions(tx, now),
    attempts: await deleteOldAttempts(tx, now - DAY, now),
  }));
}
