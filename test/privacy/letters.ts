// What the people of the world were told beside answers: every mail and every notification, read as whoever it went to.
import { writeMail, type SealedMail } from '../../server/modules/mail/mail-text';
import { look } from './looking';
import type { PrivacyWorld } from './world';

/** What was read, and what of it no rule allows. */
export interface Letters {
  /** Templates of mails and kinds of notifications. */
  kinds: string[];
  wrong: string[];
}

/** Looks through all that lies in the outbox and with the notifications, whole: also what no template shows. */
export async function lettersOf(world: PrivacyWorld): Promise<Letters> {
  const { app, database } = world.server;
  const kinds = new Set<string>();
  const wrong: string[] = [];
  const mails = await database.reads.all<SealedMail & { event: string }>(
    `SELECT recipient_cipher AS recipientCipher, recipient_key AS recipientKey, values_cipher AS valuesCipher,
       language AS language, template AS template, event_key AS event FROM mail`,
  );
  for (const mail of mails) {
    const { to, ...words } = writeMail(app.vault, mail);
    const cipher = { cipher: mail.valuesCipher, key: mail.recipientKey };
    // A mailbox that nobody has confirmed yet is nobody's.
    const reader = world.all.find(({ pieces }) => pieces.EMAIL === to) ?? null;
    const seen = look(world, reader, [words, app.vault.openText(cipher), mail.event]);
    kinds.add(mail.template);
    wrong.push(...seen.wrong.map((what) => `mail ${mail.template}: ${what}`));
  }
  const notices = await database.reads.all<{ holder: string; kind: string; detail: string }>(
    'SELECT holder_id AS holder, kind AS kind, detail AS detail FROM notification',
  );
  for (const { holder, kind, detail } of notices) {
    const reader = world.all.find(({ id }) => id === holder) ?? null;
    kinds.add(kind);
    wrong.push(...look(world, reader, detail).wrong.map((what) => `notification ${kind}: ${what}`));
  }
  return { kinds: [...kinds].sort(), wrong };
}
