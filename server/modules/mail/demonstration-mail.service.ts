// The mailbox of a demonstration: everybody reads everybody's mail, since nobody in it is real.
import type { RequestContext } from '../../app/context';
import { ID_SHAPE } from '../../domain/id';
import { Refusal } from '../../domain/refusals';
import { textFault } from '../../domain/text';
import { pageOf, readCursor, type Page } from '../units/page';
import type { DemonstrationMail } from './demonstration-mail.type';
import { writeMail } from './mail-text';
import { newestMails } from './sending.repo';

/** Addresses are sealed, so the newest mails are opened to search them; a demonstration writes few. */
const SEARCHED = 500;
const SEARCH_MAX = 100;

/**
 * A page of the newest 500 mails, the newest first. Throws FORBIDDEN outside of a demonstration, INVALID for a bad page.
 * @param to part of an address
 */
export async function demonstrationMails(
  context: RequestContext,
  to: string | null,
  page: { first: number; after: string | null },
): Promise<Page<DemonstrationMail>> {
  const { vault, config } = context.app;
  if (config.mode !== 'demonstration') throw new Refusal('FORBIDDEN');
  const after = readCursor(page.first, page.after, ID_SHAPE);
  const search = to?.trim().toLowerCase() ?? '';
  const fault = textFault('to', search, { min: 0, max: SEARCH_MAX });
  if (fault !== null) throw new Refusal('INVALID', { faults: [fault] });
  const rows = await newestMails(context.sql, SEARCHED);
  const found = rows
    .map((row) => ({ ...row, ...writeMail(vault, row) }))
    .filter((mail) => mail.to.toLowerCase().includes(search));
  const rest = after === null ? found : found.filter(({ id }) => id < after);
  return pageOf(
    rest.slice(0, page.first + 1),
    page.first,
    ({ id }) => id,
    () => Promise.resolve(found.length),
  );
}
