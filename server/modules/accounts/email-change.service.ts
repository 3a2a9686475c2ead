// How one's email address changes: only once both addresses have confirmed it by a mailed link (D2.6, D3.2).
import type { RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import type { Actor } from '../../domain/actor';
import { canonicalEmail, emailFault, sameEmail } from '../../domain/contact';
import { newId } from '../../domain/id';
import { maskEmail } from '../../domain/masking';
import { refuseFaults } from '../../domain/reason';
import { Refusal } from '../../domain/refusals';
import { answered, write, writeByAnybody, type Change, type Keyed } from '../audit/write.service';
import { consumeLink, makeLink, readLink, type LinkPurpose } from '../mail/mailed-link.service';
import { queueMail, type Letter } from '../mail/outbox.service';
import {
  correspondentById,
  endLinksOf,
  lockCorrespondent,
  openLinks,
  replaceEmail,
  type Correspondent,
} from './recovery.repo';
import { throttle } from './throttle.service';

const PRESENT = 'CHANGE_EMAIL_PRESENT';
const NEW = 'CHANGE_EMAIL_NEW';
const BOTH = [PRESENT, NEW] as const satisfies readonly LinkPurpose[];

/** What one sends to change the own address. */
export interface EmailChange extends Keyed {
  newEmail: string;
}

/** The present address, if it must confirm: only one that has proved to be the person's. */
const presentOf = ({ email, emailConfirmedAt }: Correspondent): string | null =>
  emailConfirmedAt === null ? null : email;

/** Throws INVALID for the address that is confirmed already. */
function refuseSame(person: Correspondent, newEmail: string): void {
  const present = presentOf(person);
  const same = present !== null && sameEmail(present, newEmail);
  refuseFaults(same ? [{ path: 'input.newEmail', rule: 'sameEmail' }] : []);
}

const changeOf = (
  { kind, id, unitId, jurisdictionCode }: Correspondent,
  action: string,
  changes: Change['changes'],
): Change => ({ action, subjectKind: kind, subjectId: id, unitId, jurisdictionCode, changes });

const masked = (email: string | null): string | null => (email === null ? null : maskEmail(email));

/** Mails one side of the change its link. */
async function ask(
  tx: Tx,
  context: RequestContext,
  person: Correspondent,
  change: { id: string; newEmail: string },
  side: { purpose: (typeof BOTH)[number]; to: string },
): Promise<void> {
  const { app, now } = context;
  const subject = { subjectKind: person.kind, subjectId: person.id };
  const detail = JSON.stringify({ newEmail: change.newEmail });
  const link = await makeLink(tx, app, side.purpose, { ...subject, detail }, now);
  await queueMail(tx, app, now, {
    eventKey: `${side.purpose} ${change.id}`,
    to: side.to,
    language: person.language,
    unitId: person.unitId,
    template: side.purpose === NEW ? 'email-change-new' : 'email-change-present',
    values: { link },
  });
}

async function personOf(tx: Tx, { kind, id }: Actor): Promise<Correspondent> {
  const person = await correspondentById(tx, kind, id);
  if (person === null) throw new Refusal('UNAUTHENTICATED');
  return person;
}

/**
 * Mails a link to the new address and, where the present one was confirmed, to that too; earlier changes that still
 * wait end. Answers the new address masked. Throws INVALID, RATE_LIMITED after 5 requests of one person or to one address.
 */
export async function requestEmailChange(
  context: RequestContext,
  input: EmailChange,
): Promise<{ newEmail: string }> {
  const { actor, app, now } = context;
  if (actor === null) throw new Refusal('UNAUTHENTICATED');
  const newEmail = canonicalEmail(input.newEmail);
  const { idempotencyKey } = input;
  const unreadable = emailFault('input.newEmail', newEmail);
  refuseFaults(unreadable === null ? [] : [unreadable]);
  if (!(await answered(context, idempotencyKey))) {
    // Both by person and by mailbox: the mails go to anybody's, and many may name the same.
    await throttle(context, 'email-change', `of ${actor.id}`, `to ${newEmail}`);
  }
  const identity = { idempotencyKey, asked: app.vault.hash(`email ${newEmail}`) };
  return write(context, 'requestEmailChange', identity, async (tx) => {
    await lockCorrespondent(tx, actor.kind, actor.id);
    const person = await personOf(tx, actor);
    refuseSame(person, newEmail);
    await endLinksOf(tx, person.id, BOTH, now);
    const present = presentOf(person);
    const change = { id: newId(now), newEmail };
    await ask(tx, context, person, change, { purpose: NEW, to: newEmail });
    if (present !== null) {
      await ask(tx, context, person, change, { purpose: PRESENT, to: present });
    }
    return {
      answer: { newEmail: maskEmail(newEmail) },
      change: changeOf(person, 'requestEmailChange', {
        email: [masked(person.email), maskEmail(newEmail)],
      }),
    };
  });
}

/** Tells both addresses that the change has been made. */
async function tell(
  tx: Tx,
  { app, now }: RequestContext,
  person: Correspondent,
  newEmail: string,
): Promise<void> {
  const addresses = [...new Set([person.email ?? newEmail, newEmail])];
  const id = newId(now);
  for (const [at, to] of addresses.entries()) {
    const letter: Letter<'email-changed'> = {
      ...{ eventKey: `email-changed ${id} ${at}`, to, template: 'email-changed', values: {} },
      ...{ language: person.language, unitId: person.unitId },
    };
    await queueMail(tx, app, now, letter);
  }
}

/** What came of one link. */
export interface Confirmation {
  confirmed: boolean;
  waitingForOther: boolean;
}

/** Confirms one side by its link; the change is made when no side is left. Throws LINK_INVALID. */
export async function confirmEmailChange(
  context: RequestContext,
  { idempotencyKey, token }: Keyed & { token: string },
): Promise<Confirmation> {
  const { app, now } = context;
  const again = await answered(context, idempotencyKey);
  const link = again ? null : await readLink(context.sql, app, BOTH, token, now);
  const identity = { idempotencyKey, token };
  return writeByAnybody(context, 'confirmEmailChange', identity, async (tx) => {
    if (link === null) throw new Refusal('LINK_INVALID');
    // Both sides may come at once: the second one waits here, and then sees that the first is used.
    await lockCorrespondent(tx, link.subjectKind, link.subjectId);
    const { purpose, detail } = await consumeLink(tx, app, BOTH, token, now);
    const person = await correspondentById(tx, link.subjectKind, link.subjectId);
    if (person?.status !== 'ACTIVE') throw new Refusal('LINK_INVALID');
    const waiting = (await openLinks(tx, person.id, purpose === NEW ? PRESENT : NEW)) > 0;
    const { newEmail } = JSON.parse(detail ?? '{}') as { newEmail: string };
    if (!waiting) {
      await replaceEmail(tx, person.kind, person.id, newEmail, now);
      // Whoever still reads the address of before resets no password by it.
      await endLinksOf(tx, person.id, ['RESET_PASSWORD'], now);
      await tell(tx, context, person, newEmail);
    }
    const before = masked(person.email);
    return {
      answer: { confirmed: !waiting, waitingForOther: waiting },
      change: changeOf(person, 'confirmEmailChange', {
        confirmedBy: [null, purpose === NEW ? 'NEW' : 'PRESENT'],
        email: [before, waiting ? before : maskEmail(newEmail)],
      }),
    };
  });
}
