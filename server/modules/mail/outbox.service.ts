// How a mail is written: into the outbox, in the transaction of what it tells of, once for an event.
import type { App } from '../../app/app';
import type { Tx } from '../../database/database';
import { newId } from '../../domain/id';
import type { Instant } from '../../domain/instant';
import { insertMail, mailOf } from './mail.repo';
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

/** Puts a mail into the outbox; answers false, and does nothing, when the event has one. */
export async function queueMail<Name extends TemplateName>(
  tx: Tx,
  { vault }: Pick<App, 'vault'>,
  now: Instant,
  letter: Letter<Name>,
): Promise<boolean> {
  if ((await mailOf(tx, letter.eventKey)) !== null) return false;
  const recipient = vault.sealText(letter.to);
  const values = vault.sealText(JSON.stringify(letter.values));
  await insertMail(tx, {
    id: newId(now),
    eventKey: letter.eventKey,
    unitId: letter.unitId ?? null,
    recipientCipher: recipient.cipher,
    key: recipient.key,
    language: letter.language === 'en' ? 'en' : 'zh',
    template: letter.template,
    valuesCipher: values.cipher,
    now,
  });
  return true;
}
