// Who is told that a delivery was refused, or could not be had: the centre, which alone can let one pass (D3.7).
import type { App } from '../../app/app';
import type { Tx } from '../../database/database';
import { taipeiDay, type Instant } from '../../domain/instant';
import { queueMail } from '../mail/outbox.service';
import { centreAddresses } from './kindergarten-run.repo';
import type { RunCounts } from './run-counts';

/**
 * Mails the centre's accounts: once a run that can be let pass, and once a day of what is of no use.
 * @param implausible it was refused for its releases, and can be let pass; else it is of no use
 */
export async function mailRefusal(
  tx: Tx,
  app: Pick<App, 'vault' | 'config'>,
  now: Instant,
  run: { id: string; implausible: boolean; counts: RunCounts },
): Promise<void> {
  const { teachersReleased, teachersPresent } = run.counts;
  const link = `${app.config.publicOrigin}/kindergartens`;
  for (const { id, unitId, email, language } of await centreAddresses(tx)) {
    const letter = {
      to: email,
      language,
      unitId,
    };
    if (run.implausible) {
      const values = { link, released: String(teachersReleased), total: String(teachersPresent) };
      const eventKey = `kindergarten-refused:${run.id}:${id}`;
      await queueMail(tx, app, now, {
        ...letter,
        eventKey,
        template: 'kindergarten-refused',
        values,
      });
    } else {
      const eventKey = `kindergarten-unusable:${taipeiDay(now)}:${id}`;
      await queueMail(tx, app, now, { ...letter, eventKey, template: 'kindergarten-unusable', values: { link } }); // prettier-ignore
    }
  }
}
