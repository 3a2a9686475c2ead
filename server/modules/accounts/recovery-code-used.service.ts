// How somebody hears that one of the own recovery codes has signed in: whoever did not use it acts at once (D2.10).
import type { RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import type { Actor } from '../../domain/actor';
import { newId } from '../../domain/id';
import { queueMail } from '../mail/outbox.service';
import { factorOwner } from './office-account.repo';
import { recoveryCodesLeftOf } from './second-factor.repo';

/** Mails the owner that a code was used, and how many are left, never which; nothing where no address is known. */
export async function tellCodeUsed(
  tx: Tx,
  { app, now }: RequestContext,
  { id }: Actor,
): Promise<void> {
  const owner = await factorOwner(tx, id);
  if (owner?.email == null) return;
  const { email, language, unitId, unitName: unit } = owner;
  const left = await recoveryCodesLeftOf(tx, id);
  const link = `${app.config.publicOrigin}/account`;
  await queueMail(tx, app, now, {
    ...{ eventKey: `recovery-code-used ${newId(now)}`, to: email, language, unitId },
    ...{ template: 'recovery-code-used', values: { link, unit, left } },
  });
}
