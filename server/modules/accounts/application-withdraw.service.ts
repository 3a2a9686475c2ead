// How whoever applied takes the application back, so that person and user name are free for another (D2.5, D2.8).
import type { RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import { isOver, statusAfter } from '../../domain/account-life';
import { Refusal } from '../../domain/refusals';
import { writeByAnybody, type Keyed } from '../audit/write.service';
import { readLink } from '../mail/mailed-link.service';
import { changeOf, tellOwner } from './account-change.service';
import { lockUnit, storeAccount } from './account-change.repo';
import { endSignIn } from './account-life.service';
import { accountById, accountPlace, type AccountRow } from './account.repo';
import { applicationOf } from './application-follow.service';
import { endWaiting } from './application-waiting.service';
import type { Application } from './application.type';

/** The application under its unit's lock, as it stands once whoever decides beside has decided. Throws LINK_INVALID. */
async function locked(tx: Tx, context: RequestContext, id: string): Promise<AccountRow> {
  // An account's unit never changes (D2.6), so that it may be read outside, before the lock.
  const place = await accountPlace(context.sql, id);
  if (place?.unitId === undefined) throw new Refusal('LINK_INVALID');
  await lockUnit(tx, place.unitId);
  const row = await accountById(tx, id);
  if (row === null) throw new Refusal('LINK_INVALID');
  return row;
}

/**
 * Takes the own application back, by the link that follows it; the link goes on to show what became of it. No version is
 * asked for: nothing of an application changes but its being decided, and that is told by WRONG_STATE. Throws
 * LINK_INVALID, and WRONG_STATE once it is decided or taken back (D2.8).
 */
export async function withdrawApplication(
  context: RequestContext,
  input: Keyed & { token: string },
): Promise<Application> {
  const { app, sql, now } = context;
  const { subjectId } = await readLink(sql, app, ['APPLICATION'], input.token, now);
  await writeByAnybody(context, 'withdrawApplication', { ...input }, async (tx) => {
    const row = await locked(tx, context, subjectId);
    const status = statusAfter('withdraw', row.status);
    const { role, functions, refusalReason } = row;
    const state = { role, functions, status, live: !isOver(status), refusalReason };
    const ended = { ...state, decidedBy: null, decidedAt: now };
    const stored = await storeAccount(tx, row.id, row.version, ended, now);
    if (stored === 0) throw new Refusal('CONFLICT', { currentVersion: row.version + 1 });
    await endSignIn(tx, context, row.id);
    await endWaiting(tx, row);
    const after = { ...row, version: row.version + 1 };
    await tellOwner(tx, context, after, 'application-withdrawn', { unit: row.unitName });
    return {
      answer: {},
      change: changeOf(row, 'withdrawApplication', { status: [row.status, status] }),
    };
  });
  return applicationOf(context, subjectId);
}
