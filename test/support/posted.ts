// What lies in the outbox of a test's database: to whom, which mail, and the link inside.
import type { Database } from '../../server/database/database';
import { TEST_VAULT } from './seed';

/** One mail. */
export interface Posted {
  to: string;
  template: string;
  language: string;
  values: Record<string, string>;
  /** The token of its link; blank without one. */
  token: string;
}

/** The mails to one address, the oldest first; of one kind where it is named. */
export async function postedTo(
  database: Database,
  address: string,
  template?: string,
): Promise<Posted[]> {
  const rows = await database.reads.all<{
    recipient: string;
    keyId: string;
    template: string;
    language: string;
    sealed: string;
  }>(
    `SELECT recipient_cipher AS recipient, recipient_key AS keyId, template AS template, language AS language,
      values_cipher AS sealed FROM mail ORDER BY created_at, id`,
  );
  return rows
    .map((row) => {
      const open = (cipher: string) => TEST_VAULT.openText({ cipher, key: row.keyId });
      const values = JSON.parse(open(row.sealed)) as Record<string, string>;
      const token = /#([\w-]+)$/.exec(values['link'] ?? '')?.[1] ?? '';
      return {
        ...{ to: open(row.recipient), template: row.template },
        language: row.language,
        values,
        token,
      };
    })
    .filter((mail) => mail.to === address && (template ?? mail.template) === mail.template);
}
