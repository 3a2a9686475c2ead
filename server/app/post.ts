// How mails leave: by the mail server of the settings; the mails of a demonstration stay in its mailbox.
import { createTransport, type TransportOptions } from 'nodemailer';
import type { Config } from './config';

/** A mail as it is given to the mail server. */
export interface PostedMail {
  /** The mail's id; its Message-ID is made of it, so that one that came twice is known as one. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

/**
 * What became of it: the mail server took it; it surely did not, and may later (REFUSED), or never will, since there is
 * no such mailbox (REJECTED); no mail server was reached, or it went away before it had the whole (UNREACHED); or nobody
 * knows, since the connection broke after the whole of it had been handed over. The code says why, and never holds an
 * address.
 */
export type Delivery =
  | { outcome: 'TAKEN' }
  | { outcome: 'REFUSED' | 'REJECTED' | 'UNREACHED' | 'UNKNOWN'; code: string };

/** The way out for mails. */
export interface Post {
  /** Gives a mail to the mail server; null where there is none, or when this server stops: mails wait in the outbox. */
  deliver: ((mail: PostedMail) => Promise<Delivery>) | null;
  /** Hears that a mail was queued; null when nobody listens, and mails leave with the next round. */
  onQueued: (() => void) | null;
}

/** A mail server that says nothing for so long is given up. */
const PATIENCE_MS = 30_000;
const SENDER = '進修規劃';

interface SendFailure {
  code?: string;
  responseCode?: number;
  /** What was being said to the mail server. */
  command?: string;
}

const codeOf = (error: unknown): string => {
  const { code, responseCode } = error as SendFailure;
  return [code ?? 'UNKNOWN', responseCode].filter((part) => part !== undefined).join(' ');
};

/** What a failure means; a mail server that answers, answers that it has not taken the mail. */
function outcomeOf(
  error: unknown,
  handedOver: boolean,
): 'REFUSED' | 'REJECTED' | 'UNREACHED' | 'UNKNOWN' {
  const { responseCode, command } = error as SendFailure;
  if (responseCode === undefined) return handedOver ? 'UNKNOWN' : 'UNREACHED';
  return command === 'RCPT TO' && responseCode >= 500 ? 'REJECTED' : 'REFUSED';
}

/** A connection for each mail: what its log tells is of this mail alone. */
async function deliver(smtpUrl: string, from: string, mail: PostedMail): Promise<Delivery> {
  const told = { handedOver: false };
  const quiet = (): void => undefined;
  const logger = {
    ...{ level: quiet, trace: quiet, debug: quiet, warn: quiet, error: quiet, fatal: quiet },
    // Told once all of the message has been written to the connection, its end included.
    info: (entry: { tnx?: string }) => {
      if (entry.tnx === 'message') told.handedOver = true;
    },
  };
  const timeouts = {
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  };
  const transport = createTransport({ url: smtpUrl, ...timeouts, logger } as TransportOptions);
  try {
    await transport.sendMail({
      from: { name: SENDER, address: from },
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      messageId: `<${mail.id}@${from.slice(from.indexOf('@') + 1)}>`,
      // Nobody's holiday notice is an answer to it.
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return { outcome: 'TAKEN' };
  } catch (error) {
    return { outcome: outcomeOf(error, told.handedOver), code: codeOf(error) };
  } finally {
    transport.close();
  }
}

/** The way out of these settings. */
export function createPost({ mode, smtpUrl, mailFrom }: Config): Post {
  const onQueued = null;
  if (mode === 'demonstration') {
    return { deliver: () => Promise.resolve({ outcome: 'TAKEN' }), onQueued };
  }
  return {
    deliver: smtpUrl === null ? null : (mail) => deliver(smtpUrl, mailFrom, mail),
    onQueued,
  };
}
