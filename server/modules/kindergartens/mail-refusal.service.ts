// Who is told that a delivery was refused: the centre, which alone can let it pass, once a run (D3.7).
import type { App } from '../../app/app';
import type { Tx } from '../../database/database';
import type { Instant } from '../../domain/instant';
import { queueMail } from '../mail/outbox.service';
import { centreAddresses } from './kindergarten-run.repo';
import type { RunCounts } from './run-counts';

/** Mails the centre's accounts. */
export async function mailRefusal(
  tx: Tx,
  app: Pick<App, 'vault' | 'config'>,
  now: Instant,
  runId: string,
  { teachersReleased, teachersPresent }: RunCounts,
): Promise<void> {
  for (const { id, unitId, email, language } of await centreAddresses(tx)) {
    await queueMail(tx, app, now, {
      eventKey: `kindergarten-refused:${runId}:${id}`,
      to: email,
      language,
      unitId,
      template: 'kindergarten-refused',
      values: {
        link: `${app.config.publicOrigin}/kindergartens`,
        released: String(teachersReleased),
        total: String(teachersPresent),
      },
    });
  }
}
