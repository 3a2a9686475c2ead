// What one changes of the own business account: contact data, never whose it is (D2.6).
import type { RequestContext } from '../../app/context';
import { canonicalTelephone, telephoneFault } from '../../domain/contact';
import { maskTelephone } from '../../domain/masking';
import { refuseFaults } from '../../domain/reason';
import { Refusal } from '../../domain/refusals';
import { write, type Keyed } from '../audit/write.service';
import { storeTelephone } from './account-change.repo';
import { answerOf, changeOf } from './account-change.service';
import { accountById } from './account.repo';
import type { AccountView } from './account.type';
import { lockCorrespondent } from './recovery.repo';

/** Changes the own telephone number. Throws CONFLICT, INVALID. */
export async function updateMyAccount(
  context: RequestContext,
  input: Keyed & { version: number; telephone: string },
): Promise<AccountView> {
  const { app, now } = context;
  const telephone = canonicalTelephone(input.telephone);
  const fault = telephoneFault('input.telephone', telephone);
  refuseFaults(fault === null ? [] : [fault]);
  // What is kept of the request names no number.
  const identity = { ...input, telephone: app.vault.hash(`telephone ${telephone}`) };
  const kept = await write(context, 'updateMyAccount', identity, async (tx) => {
    const id = context.actor?.id ?? '';
    await lockCorrespondent(tx, 'ACCOUNT', id);
    const row = await accountById(tx, id);
    if (row === null) throw new Refusal('NOT_FOUND');
    const { role, status, functions, version } = row;
    if (version !== input.version) throw new Refusal('CONFLICT', { currentVersion: version });
    await storeTelephone(tx, id, telephone, now);
    const before = row.telephone === null ? null : maskTelephone(row.telephone);
    return {
      answer: { id, role, status, functions, version: version + 1 },
      change: changeOf(row, 'updateMyAccount', { telephone: [before, maskTelephone(telephone)] }),
    };
  });
  return answerOf(context, kept);
}
