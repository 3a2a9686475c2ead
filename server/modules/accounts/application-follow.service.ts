// How an application goes on by mailed links: its address is confirmed, and whoever made it follows it (D2.5, D2.8).
import type { RequestContext } from '../../app/context';
import { isDuplicate } from '../../database/failures';
import { AccountStatus } from '../../domain/account-life';
import { Refusal } from '../../domain/refusals';
import { TIERED } from '../../permissions/account-management';
import { writeByAnybody, type Keyed } from '../audit/write.service';
import { consumeLink, makeLink, readLink } from '../mail/mailed-link.service';
import { changeOf, tellOwner } from './account-change.service';
import { lockUnit } from './account-change.repo';
import { accountById, accountPlace, type AccountRow } from './account.repo';
import { applicable } from './application.service';
import { confirmAccount, unitToApplyFor, type UnitToApplyFor } from './application.repo';
import type { Application } from './application.type';
import { tellApprovers } from './application-waiting.service';
import { approversOf, decidedInside } from './approver.repo';

const CENTRE = { zh: '全國推廣中心', en: 'the national centre' };
const CHIEF = { zh: '本單位總負責人', en: 'a chief of the same unit' };
const BUREAU = { zh: '主管機關', en: 'the bureau of the jurisdiction' };

/** Who decides about an application, in words (D2.4). */
function approverOf({ language }: RequestContext, row: AccountRow, unit: UnitToApplyFor): string {
  if (!TIERED.includes(unit.kind)) return CENTRE[language];
  return decidedInside(row) ? CHIEF[language] : (unit.bureauName ?? BUREAU[language]);
}

/** Whom to ask where no chief of the unit could decide now: its bureau can activate one, or give one the function (D2.3, D2.4); null else. */
async function askInsteadOf(
  { sql, language }: RequestContext,
  row: AccountRow,
  unit: UnitToApplyFor,
): Promise<string | null> {
  if (row.status !== AccountStatus.APPLIED || !decidedInside(row)) return null;
  const decide = await approversOf(sql, row);
  return decide.length > 0 ? null : (unit.bureauName ?? BUREAU[language]);
}

/** An application as whoever made it follows it. Throws LINK_INVALID where there is none any more. */
export async function applicationOf(
  context: RequestContext,
  accountId: string,
): Promise<Application> {
  const row = await accountById(context.sql, accountId);
  const unit = row === null ? null : await unitToApplyFor(context.sql, row.unitId);
  if (row === null || unit === null) throw new Refusal('LINK_INVALID');
  return {
    unit: applicable(unit),
    role: row.role,
    status: row.status,
    appliedAt: row.createdAt,
    decidedAt: row.decidedAt,
    refusalReason: row.refusalReason,
    userName: row.userName,
    confirmed: row.emailConfirmedAt !== null,
    approver: approverOf(context, row, unit),
    askInstead: await askInsteadOf(context, row, unit),
  };
}

/** The own application, by the token of its mailed link. Throws LINK_INVALID. */
export async function application(context: RequestContext, token: string): Promise<Application> {
  const { sql, app, now } = context;
  const { subjectId } = await readLink(sql, app, ['APPLICATION'], token, now);
  return applicationOf(context, subjectId);
}

/** The token at the end of a mailed link. */
const tokenOf = (link: string): string => link.slice(link.indexOf('#') + 1);

/**
 * Confirms the address of an application, and puts it into the queue of whoever decides. Of two applications of one
 * person the first one confirmed stands, the other meets ID_TAKEN (D2.5). Throws LINK_INVALID.
 */
export async function confirmApplication(
  context: RequestContext,
  input: Keyed & { token: string },
): Promise<{ application: Application; token: string }> {
  const { app, sql, now } = context;
  const kept = await writeByAnybody(context, 'confirmApplication', { ...input }, async (tx) => {
    // Read outside, so that of several in a unit at once the lock is the first statement: they share a mail.
    const link = await readLink(sql, app, ['CONFIRM_APPLICATION'], input.token, now);
    const place = await accountPlace(sql, link.subjectId);
    if (place?.unitId === undefined) throw new Refusal('LINK_INVALID');
    await lockUnit(tx, place.unitId);
    const { subjectId } = await consumeLink(tx, app, ['CONFIRM_APPLICATION'], input.token, now);
    const confirmed = await confirmAccount(tx, subjectId, now).catch((error: unknown) => {
      throw isDuplicate(error) ? new Refusal('ID_TAKEN') : error;
    });
    const row = confirmed === 0 ? null : await accountById(tx, subjectId);
    if (row === null) throw new Refusal('LINK_INVALID');
    const subject = { subjectKind: 'ACCOUNT', subjectId, detail: null } as const;
    const follow = await makeLink(tx, app, 'APPLICATION', subject, now);
    const told = { link: follow, unit: row.unitName };
    await tellOwner(tx, context, row, 'application-received', told);
    await tellApprovers(tx, context, row);
    return {
      // Sealed: what is kept for retries must not open anything to whoever reads the table.
      answer: { accountId: subjectId, token: app.vault.sealText(tokenOf(follow)) },
      change: changeOf(row, 'confirmApplication', {
        confirmed: [false, true],
        status: [AccountStatus.APPLIED, AccountStatus.APPLIED],
      }),
    };
  });
  return {
    application: await applicationOf(context, kept.accountId),
    token: app.vault.openText(kept.token),
  };
}
