// How accounts that nobody uses are suspended by night: their owners are told before, and no unit is left alone (D2.3, D2.8).
import type { App } from '../../app/app';
import type { Tx } from '../../database/database';
import { newId } from '../../domain/id';
import type { Instant } from '../../domain/instant';
import {
  noticeUntil,
  suspendUntil,
  suspensionDay,
  UNUSED_REASON,
} from '../../domain/unused-account';
import { insertAudits, type AuditRow } from '../audit/write.repo';
import { queueMails, type Letter } from '../mail/outbox.service';
import {
  findUnused,
  lockUnused,
  markTold,
  suspendAll,
  type Unused,
  type UnusedAccount,
} from './unused-account.repo';

/** Accounts in one transaction: short enough that nobody who writes meanwhile notices. */
const BATCH = 200;

/** What a night did. */
export interface UnusedReport {
  told: number;
  suspended: number;
}

/** One batch: at which instant, its own, and what the audit rows name as their cause. */
interface Night {
  app: App;
  now: Instant;
  requestId: string;
}

const auditRow = (
  { now, requestId }: Night,
  account: UnusedAccount,
  action: string,
  changes: AuditRow['changes'],
): AuditRow => ({
  id: newId(now),
  at: now,
  actorId: null,
  actorRole: 'JOB',
  action,
  subjectKind: 'ACCOUNT',
  subjectId: account.id,
  unitId: account.unitId,
  jurisdictionCode: account.jurisdictionCode,
  changes,
  requestId,
  address: null,
});

async function tell(tx: Tx, night: Night, found: readonly UnusedAccount[]): Promise<void> {
  const { app, now } = night;
  await markTold(
    tx,
    found.map(({ id }) => id),
    now,
  );
  const letters = found.map((account): Letter => {
    const { email, language, unitId, unitName, usedAt } = account;
    const link = `${app.config.publicOrigin}/sign-in`;
    return {
      ...{ eventKey: `account-unused ${account.id} ${now}`, to: email, language, unitId },
      template: 'account-unused',
      values: { link, unit: unitName, day: suspensionDay(usedAt, now) },
    };
  });
  await queueMails(tx, app, now, letters);
  const rows = found.map((account) =>
    auditRow(night, account, 'noticeUnusedAccount', { unusedNoticeAt: [null, now] }),
  );
  await insertAudits(tx, rows);
}

async function suspend(tx: Tx, night: Night, found: readonly UnusedAccount[]): Promise<void> {
  const { app, now } = night;
  await suspendAll(
    tx,
    found.map(({ id }) => id),
    now,
  );
  const letters = found.map(({ id, email, language, unitId, unitName }): Letter => {
    const reason = UNUSED_REASON[language === 'en' ? 'en' : 'zh'];
    return {
      ...{ eventKey: `account-suspended ${id} ${now}`, to: email, language, unitId },
      ...{ template: 'account-suspended', values: { unit: unitName, reason } },
    };
  });
  await queueMails(tx, app, now, letters);
  const rows = found.map((account) => ({
    ...auditRow(night, account, 'suspendUnusedAccount', { status: ['ACTIVE', 'SUSPENDED'] }),
    reason: UNUSED_REASON.zh,
  }));
  await insertAudits(tx, rows);
}

/** Does the work batch by batch, each in a transaction of its own, until none is left; answers how many. */
async function eachBatch(
  app: App,
  requestId: string,
  asked: Unused,
  work: (tx: Tx, night: Night, found: readonly UnusedAccount[]) => Promise<void>,
): Promise<number> {
  const { database, clock } = app;
  let total = 0;
  for (;;) {
    const found = await findUnused(database.reads, asked, BATCH);
    const done = await database.transaction(async (tx) => {
      const still = found.length === 0 ? [] : await lockUnused(tx, asked, found);
      if (still.length > 0) await work(tx, { app, now: clock.now(), requestId }, still);
      return still.length;
    });
    total += done;
    // None of a batch is done where others have changed them all: the next night looks again.
    if (found.length < BATCH || done === 0) return total;
  }
}

/**
 * Suspends the accounts that nobody has used for 400 days and whose owners were told 14 days ago, and tells those whose
 * time comes next. Never the last active chief of an open school, never an office's only account, and nobody who could
 * not be told: they stay on the list of those who look after accounts.
 */
export async function suspendUnusedAccounts(app: App, requestId: string): Promise<UnusedReport> {
  const now = app.clock.now();
  const suspended = await eachBatch(app, requestId, suspendUntil(now), suspend);
  const told = await eachBatch(app, requestId, { used: noticeUntil(now), told: null }, tell);
  return { told, suspended };
}
