// How a mail is written: into the outbox, in the transaction of what it tells of, once for an event.
import type { App } from '../../app/app';
import type { Tx } from '../../database/database';
import { newId } from '../../domain/id';
import type { Instant } from '../../domain/instant';
import { insertMails, mailedEvents, type MailRow } from './mail.repo';
import type { TemplateName, TemplateValues } from './templates';

/** What is mailed, to whom, for which event. */
export interface Letter<Name extends TemplateName = TemplateName> {
  /** Names the event, at most 120 characters: whatever happens, it has one mail. */
  eventKey: string;
  /** The address. */
  to: string;
  /** The reader's language; null for zh. */
  language: string | null;
  template: Name;
  values: TemplateValues[Name];
  /** The unit that it concerns, if any. */
  unitId?: string | null;
}

function rowOf({ vault }: Pick<App, 'vault'>, now: Instant, letter: Letter): MailRow {
  const recipient = vault.sealText(letter.to);
  const values = vault.sealText(JSON.stringify(letter.values));
  return {
    id: newId(now),
    eventKey: letter.eventKey,
    unitId: letter.unitId ?? null,
    recipientCipher: recipient.cipher,
    key: recipient.key,
    language: letter.language === 'en' ? 'en' : 'zh',
    template: letter.template,
    valuesCipher: values.cipher,
    now,
  };
}

/** Puts mails into the outbox, but for events that have theirs; answers how many. By few statements, however many. */
export async function queueMails(
  tx: Tx,
  app: Pick<App, 'vault'> & Partial<Pick<App, 'post'>>,
  now: Instant,
  letters: readonly Letter[],
): Promise<number> {
  if (letters.length === 0) return 0;
  const mailed = await mailedEvents(
    tx,
    letters.map(({ eventKey }) => eventKey),
  );
  const rows = letters.filter(({ eventKey }) => !mailed.has(eventKey));
  const queued = await insertMails(
    tx,
    rows.map((letter) => rowOf(app, now, letter)),
  );
  // Whoever hears it waits a moment before looking, so that the transaction has ended.
  if (queued > 0) app.post?.onQueued?.();
  return queued;
}

/** Puts a mail into the outbox; answers false, and does nothing, when the event has one. */
export async function queueMail<Name extends TemplateName>(
  tx: Tx,
  app: Pick<App, 'vault'> & Partial<Pick<App, 'post'>>,
  now: Instant,
  letter: Letter<Name>,
): Promise<boolean> {
  return (await queueMails(tx, app, now, [letter])) > 0;
}
