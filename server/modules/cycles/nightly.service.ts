// Whether a nightly job is due: once a day, before dawn, by the product's time (D3.7).
import type { App } from '../../app/app';
import { taipeiDay, startOfTaipeiDay, type Instant } from '../../domain/instant';
import { lastDay, storeDay } from './nightly.repo';

const HOUR = 3_600_000;

/** The day whose nightly work may begin at `now`: today from 03:00 on, else yesterday. */
export function nightOf(now: Instant): string {
  const today = taipeiDay(now);
  return now >= startOfTaipeiDay(today) + 3 * HOUR ? today : taipeiDay(now - 24 * HOUR);
}

/** Whether the job was not yet done for this night. */
export async function nightlyDue(app: App, job: string, now: Instant): Promise<boolean> {
  const done = await lastDay(app.database.reads, job);
  return done === null || done < nightOf(now);
}

/** Keeps that the job was done for this night; what it does is safe to do twice. */
export async function nightlyDone(app: App, job: string, now: Instant): Promise<void> {
  await app.database.transaction((tx) => storeDay(tx, job, nightOf(now)));
}
