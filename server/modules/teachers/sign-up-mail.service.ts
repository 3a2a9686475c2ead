// Who is told that somebody has signed up: a unit knows its people, and sees when it was somebody else (D3.1).
import type { Tx } from '../../database/database';
import { newId } from '../../domain/id';
import { queueMails } from '../mail/outbox.service';
import type { StoredRecord } from './teacher-record.repo';
import { addressed, keepersByUnit, type Acting } from './transfer-mail.service';

/** Tells those who keep the unit's roster who has signed up; nobody where nobody employs the teacher any more. */
export async function tellSignedUp(tx: Tx, acting: Acting, record: StoredRecord): Promise<void> {
  const { id, name, unitId, unitName } = record;
  if (unitId === null || unitName === null) return;
  const { app, now } = acting;
  const keepers = await keepersByUnit(tx, [unitId]);
  // Signing up can be undone and done again: each time is an event of its own.
  const eventId = newId(now);
  const link = `${app.config.publicOrigin}/teachers/${id}`;
  const letters = addressed(keepers.get(unitId) ?? []).map((keeper) => ({
    eventKey: `teacher-signed-up:${eventId}:${keeper.id}`,
    ...{ to: keeper.email, language: keeper.language, unitId },
    ...{ template: 'teacher-signed-up' as const, values: { link, unit: unitName, teacher: name } },
  }));
  await queueMails(tx, app, now, letters);
}
