// How a mail is written: who is addressed, what it says, why one got it, in the reader's language.
import type { Vault } from '../../app/vault';
import { MAIL_EN } from './mail-en';
import { MAIL_ZH } from './mail-zh';
import type { MailTemplates, MailWords, TemplateName } from './templates';

/** A mail as the outbox holds it. */
export interface SealedMail {
  recipientCipher: string;
  recipientKey: string;
  valuesCipher: string;
  language: string;
  template: string;
}

/** A mail that can be read. */
export interface WrittenMail {
  to: string;
  subject: string;
  text: string;
  /** The address that it names, if any; it stands in the text, too. */
  link: string | null;
  /** When the window closes that it asks to use, if any; it stands in the text, too. */
  closesAt: number | null;
}

const FRAMES = {
  zh: { greeting: '您好：', footer: '進修規劃 敬上\n（本信由系統自動寄發，請勿直接回覆。）' },
  en: {
    greeting: 'Hello,',
    footer:
      'The training plan service\n(This mail was sent automatically; please do not answer it.)',
  },
} as const;

/** What a mail says, as plain text. Throws for a template that there is not. */
export function mailWords(
  template: string,
  values: unknown,
  language: 'zh' | 'en',
): Pick<WrittenMail, 'subject' | 'text'> {
  const templates: MailTemplates = language === 'en' ? MAIL_EN : MAIL_ZH;
  if (!Object.hasOwn(templates, template)) throw new Error(`no mail "${template}"`);
  const write = templates[template as TemplateName] as (given: unknown) => MailWords;
  const { subject, lines, why } = write(values);
  const { greeting, footer } = FRAMES[language];
  return { subject, text: [greeting, ...lines, why, footer].join('\n\n') + '\n' };
}

/** Opens a mail of the outbox and writes it out. Throws where its key is unknown. */
export function writeMail(vault: Vault, mail: SealedMail): WrittenMail {
  const open = (cipher: string): string => vault.openText({ cipher, key: mail.recipientKey });
  const language = mail.language === 'en' ? 'en' : 'zh';
  const values: unknown = JSON.parse(open(mail.valuesCipher));
  const { link = null, closesAt = null } = values as { link?: string; closesAt?: number };
  const words = mailWords(mail.template, values, language);
  return { to: open(mail.recipientCipher), link, closesAt, ...words };
}
