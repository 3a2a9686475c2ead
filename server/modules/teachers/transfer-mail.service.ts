// Who is told of requests for teachers, and of what became of them (D3.4).
import type { App } from '../../app/app';
import type { Tx } from '../../database/database';
import { BusinessFunction, packFunctions } from '../../domain/business-functions';
import type { Instant } from '../../domain/instant';
import { queueMails, type Letter } from '../mail/outbox.service';
import { keepersOf, type Keeper, type TransferRow } from './transfer.repo';

/** What writing a mail needs of whoever acts. */
export interface Acting {
  app: Pick<App, 'vault' | 'config'>;
  /** The product's time. */
  now: Instant;
  /** Null for a job. */
  actor: { id: string; unitId: string | null } | null;
}

/** What a mail about a request needs of it. */
export type ToldTransfer = Pick<
  TransferRow,
  'id' | 'fromUnitId' | 'toUnitId' | 'fromUnitName' | 'toUnitName'
>;

/** Somebody whose roster changed, if there is an address. */
export interface Mailed {
  email: string | null;
  language: string | null;
}

const KEEPS = packFunctions([BusinessFunction.TEACHER_MANAGEMENT]);

/** Who keeps the rosters of units: active chiefs and contacts with that function and an address. */
export async function keepersByUnit(
  tx: Tx,
  unitIds: readonly string[],
): Promise<Map<string, Keeper[]>> {
  const found = new Map<string, Keeper[]>();
  for (const keeper of await keepersOf(tx, [...new Set(unitIds)])) {
    if ((keeper.functions & KEEPS) === 0) continue;
    found.set(keeper.unitId, [...(found.get(keeper.unitId) ?? []), keeper]);
  }
  return found;
}

const linkOf = ({ app }: Acting): string => `${app.config.publicOrigin}/teachers/transfers`;

/** Tells those who keep the present units' rosters that somebody asks for a teacher. */
export async function tellRequested(
  tx: Tx,
  acting: Acting,
  transfers: readonly ToldTransfer[],
): Promise<void> {
  if (transfers.length === 0) return;
  const keepers = await keepersByUnit(
    tx,
    transfers.map(({ fromUnitId }) => fromUnitId),
  );
  const letters = transfers.flatMap(({ id, fromUnitId, fromUnitName, toUnitName }): Letter[] =>
    (keepers.get(fromUnitId) ?? []).map((keeper) => ({
      eventKey: `transfer-requested:${id}:${keeper.id}`,
      to: keeper.email,
      language: keeper.language,
      template: 'transfer-requested',
      values: { link: linkOf(acting), fromUnit: fromUnitName, toUnit: toUnitName },
      unitId: fromUnitId,
    })),
  );
  await queueMails(tx, acting.app, acting.now, letters);
}

/**
 * Tells units what became of requests: the one that asked, and the present one where somebody else has decided.
 * @param refused why it was refused; null when the teacher was released
 */
export async function tellDecided(
  tx: Tx,
  acting: Acting,
  transfers: readonly ToldTransfer[],
  refused: string | null,
): Promise<void> {
  if (transfers.length === 0) return;
  const to = ({ fromUnitId, toUnitId }: ToldTransfer): string[] =>
    acting.actor?.unitId === fromUnitId ? [toUnitId] : [toUnitId, fromUnitId];
  const keepers = await keepersByUnit(tx, transfers.flatMap(to));
  const letters = transfers.flatMap((transfer) =>
    to(transfer)
      .flatMap((unitId) => keepers.get(unitId) ?? [])
      .map((keeper) => decided(acting, transfer, keeper, refused)),
  );
  await queueMails(tx, acting.app, acting.now, letters);
}

function decided(
  acting: Acting,
  { id, fromUnitName, toUnitName }: ToldTransfer,
  keeper: Keeper,
  refused: string | null,
): Letter {
  const values = { link: linkOf(acting), fromUnit: fromUnitName, toUnit: toUnitName };
  const to = { to: keeper.email, language: keeper.language, unitId: keeper.unitId };
  return refused === null
    ? {
        ...to,
        eventKey: `transfer-released:${id}:${keeper.id}`,
        template: 'transfer-released',
        values,
      }
    : {
        ...to,
        eventKey: `transfer-refused:${id}:${keeper.id}`,
        template: 'transfer-refused',
        values: { ...values, reason: refused },
      };
}

/**
 * Tells teachers that a unit has put them on its roster, or has released them; who has no address is not told.
 * @param teachers each with what names the event: the employment, or the release
 */
export async function tellTeachers(
  tx: Tx,
  acting: Acting,
  template: 'teacher-registered' | 'teacher-released',
  teachers: readonly (Mailed & { eventId: string; unitId: string; unitName: string })[],
): Promise<void> {
  const letters = teachers.flatMap(({ email, language, eventId, unitId, unitName }): Letter[] =>
    email === null
      ? []
      : [
          {
            eventKey: `${template}:${eventId}`,
            to: email,
            language,
            template,
            values: { unit: unitName },
            unitId,
          },
        ],
  );
  await queueMails(tx, acting.app, acting.now, letters);
}
