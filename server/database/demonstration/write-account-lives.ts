// How those accounts are written down: the rows, the sign-ins, the mails, and who did what when (D2.8).
import { AccountStatus } from '../../domain/account-life';
import { newId } from '../../domain/id';
import type { Instant } from '../../domain/instant';
import type { Change } from '../../modules/audit/write.service';
import { consumeLink, makeLink } from '../../modules/mail/mailed-link.service';
import { queueMail } from '../../modules/mail/outbox.service';
import { insertRows } from '../bulk';
import { accountRow, credentialRow } from '../invented/people-rows';
import { ACCOUNT_LIVES, type AccountLife, type LifeEnd } from './account-lives';
import { actorOf, daysAgo, noteDown, unitOf, type Story } from './story';

/** Far from the serial numbers of everybody else. */
const FIRST_SERIAL = 600_000;
const HALF_HOUR = 1_800_000;
const { APPLIED, ACTIVE, SUSPENDED, DELETED, REFUSED } = AccountStatus;

const STATUS: Readonly<Record<LifeEnd, AccountStatus>> = {
  UNANSWERED: APPLIED,
  WAITING: APPLIED,
  REFUSED,
  SUSPENDED,
  DELETED,
};

interface Told extends AccountLife {
  id: string;
  at: Instant;
  endedAt: Instant | null;
  email: string;
  unit: { id: string; name: string };
}

async function writeRow({ tx, app, passwordHash }: Story, told: Told, decidedBy: string | null) {
  const { id, at, endedAt, end, unit, userName } = told;
  const waits = end === 'UNANSWERED' || end === 'WAITING';
  const approved = end === 'SUSPENDED' || end === 'DELETED';
  const person = { ...told, serial: FIRST_SERIAL + told.person, telephone: '(02)0000-0000' };
  const row = accountRow(app.vault, { ...person, unitId: unit.id, since: at, usedAt: at });
  const holdsPerson = end === 'WAITING' || end === 'SUSPENDED';
  await insertRows(tx, 'account', [
    {
      ...row,
      status: STATUS[end],
      live_national_id_hash: holdsPerson ? (row['live_national_id_hash'] ?? null) : null,
      email_confirmed_at: end === 'UNANSWERED' ? null : at + HALF_HOUR,
      decided_by: waits ? null : decidedBy,
      decided_at: waits ? null : endedAt,
      refusal_reason: end === 'REFUSED' ? (told.reason ?? null) : null,
      last_used_at: approved ? endedAt : null,
      version: waits ? 1 : 2,
      updated_at: endedAt ?? at,
    },
  ]);
  // A refused or deleted account's user name is free again (D2.5).
  if (waits || end === 'SUSPENDED') {
    await insertRows(tx, 'credential', [
      credentialRow(userName, { kind: 'ACCOUNT', id }, passwordHash, at),
    ]);
  }
}

const change = (
  { id, unit }: Told,
  action: string,
  changes: Change['changes'],
  reason?: string,
): Change => ({
  ...{ action, subjectKind: 'ACCOUNT', subjectId: id, unitId: unit.id, changes },
  ...(reason === undefined ? {} : { reason }),
});

/** What the applicant did, and the mails of it. */
async function tellApplication(story: Story, told: Told): Promise<void> {
  const { tx, app } = story;
  const { id, at, email: to, unit, role, end } = told;
  const subject = { subjectKind: 'ACCOUNT', subjectId: id, detail: null } as const;
  const letter = { to, language: null, unitId: unit.id };
  const confirm = await makeLink(tx, app, 'CONFIRM_APPLICATION', subject, at);
  await queueMail(tx, app, at, {
    ...{ ...letter, eventKey: `application-confirm ${id}`, template: 'application-confirm' },
    values: { link: confirm, unit: unit.name },
  });
  const applied: Change['changes'] = { status: [null, APPLIED], role: [null, role] };
  await noteDown(story, at, 'ANONYMOUS', [change(told, 'applyForAccount', applied)]);
  if (end === 'UNANSWERED') return;
  const confirmedAt = at + HALF_HOUR;
  const token = confirm.slice(confirm.indexOf('#') + 1);
  await consumeLink(tx, app, ['CONFIRM_APPLICATION'], token, confirmedAt);
  const link = await makeLink(tx, app, 'APPLICATION', subject, confirmedAt);
  await queueMail(tx, app, confirmedAt, {
    ...{ ...letter, eventKey: `application-received ${id} 1`, template: 'application-received' },
    values: { link, unit: unit.name },
  });
  const confirmed: Change['changes'] = { confirmed: [false, true], status: [APPLIED, APPLIED] };
  await noteDown(story, confirmedAt, 'ANONYMOUS', [change(told, 'confirmApplication', confirmed)]);
}

/** What the approver did, and the mail of the end. */
async function tellEnd(story: Story, told: Told): Promise<void> {
  const { tx, app } = story;
  const { id, at, endedAt, email: to, unit, end, by, reason = '' } = told;
  if (by === undefined || endedAt === null) return;
  const actor = actorOf(story, by);
  const letter = { to, language: null, unitId: unit.id };
  if (end === 'REFUSED') {
    await queueMail(tx, app, endedAt, {
      ...{ ...letter, eventKey: `application-refused ${id} 2`, template: 'application-refused' },
      values: { unit: unit.name, reason },
    });
    const refused = change(told, 'refuseAccount', { status: [APPLIED, REFUSED] }, reason);
    await noteDown(story, endedAt, actor, [refused]);
    return;
  }
  const approved = change(told, 'approveAccount', { status: [APPLIED, ACTIVE] });
  await noteDown(story, at + 2 * HALF_HOUR, actor, [approved]);
  const suspended = end === 'SUSPENDED';
  await queueMail(
    tx,
    app,
    endedAt,
    suspended
      ? {
          ...{ ...letter, eventKey: `account-suspended ${id} 2`, template: 'account-suspended' },
          values: { unit: unit.name, reason },
        }
      : {
          ...{ ...letter, eventKey: `account-deleted ${id} 2`, template: 'account-deleted' },
          values: { unit: unit.name },
        },
  );
  const action = suspended ? 'suspendAccount' : 'deleteAccount';
  const ended = change(told, action, { status: [ACTIVE, STATUS[end]] }, reason);
  await noteDown(story, endedAt, actor, [ended]);
}

/** Tells the life of every account of the stories. */
export async function writeAccountLives(story: Story): Promise<void> {
  for (const life of ACCOUNT_LIVES) {
    const at = daysAgo(story, life.applied, 9);
    const told: Told = {
      ...life,
      ...{ id: newId(at), at, email: `${life.userName}@example.org` },
      endedAt: life.ended === undefined ? null : daysAgo(story, life.ended, 14),
      unit: unitOf(story, life.unitCode),
    };
    await writeRow(story, told, life.by === undefined ? null : actorOf(story, life.by).id);
    await tellApplication(story, told);
    await tellEnd(story, told);
  }
}
