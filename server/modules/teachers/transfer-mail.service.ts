// Who is told of requests for teachers, and of what became of them (D3.4).
import type { App } from '../../app/app';
import type { Tx } from '../../database/database';
import { BusinessFunction, packFunctions } from '../../domain/business-functions';
import type { Instant } from '../../domain/instant';
import { NotificationKind } from '../../domain/notification';
import { UnitKind } from '../../domain/units';
import { queueMails, type Letter } from '../mail/outbox.service';
import { notify, type Notice } from '../notifications/notification.service';
import { bureausOfKindergartens, keepersOf, type Keeper, type TransferRow } from './transfer.repo';

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

/** Who keeps the rosters of units: active chiefs and contacts with that function. */
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

/** Those whom a mail reaches. */
export const addressed = (keepers: readonly Keeper[]): (Keeper & { email: string })[] =>
  keepers.flatMap((keeper) => (keeper.email === null ? [] : [{ ...keeper, email: keeper.email }]));

const linkOf = ({ app }: Acting): string => `${app.config.publicOrigin}/teachers/transfers`;

/** A request that was made, with the kind of the unit that it is addressed to. */
export type RequestedTransfer = ToldTransfer & Pick<TransferRow, 'fromUnitKind'>;

/** The requests of one registration to one unit, as one mail a reader tells of them. */
interface Asked extends RequestedTransfer {
  teachers: number;
}

function askedByUnit(transfers: readonly RequestedTransfer[]): Asked[] {
  const found = new Map<string, Asked>();
  for (const transfer of transfers) {
    const asked = found.get(transfer.fromUnitId) ?? { ...transfer, teachers: 0 };
    found.set(transfer.fromUnitId, { ...asked, teachers: asked.teachers + 1 });
  }
  return [...found.values()];
}

/**
 * Tells whoever decides that somebody asks for teachers, by one mail a registration and unit: those who keep the present
 * unit's roster; of a kindergarten, which cannot answer here, its bureau (D3.7).
 */
export async function tellRequested(
  tx: Tx,
  acting: Acting,
  transfers: readonly RequestedTransfer[],
): Promise<void> {
  const asked = askedByUnit(transfers);
  const idsOf = (kindergartens: boolean): string[] =>
    asked
      .filter(({ fromUnitKind }) => (fromUnitKind === UnitKind.KINDERGARTEN) === kindergartens)
      .map(({ fromUnitId }) => fromUnitId);
  const [schools, kindergartens] = [idsOf(false), idsOf(true)];
  const keepers =
    schools.length === 0 ? new Map<string, Keeper[]>() : await keepersByUnit(tx, schools);
  const bureaus = kindergartens.length === 0 ? [] : await bureausOfKindergartens(tx, kindergartens);
  const readersOf = ({ fromUnitId, fromUnitKind }: Asked): Keeper[] =>
    fromUnitKind === UnitKind.KINDERGARTEN
      ? bureaus.filter(({ unitId }) => unitId === fromUnitId)
      : (keepers.get(fromUnitId) ?? []);
  const letters = asked.flatMap((request): Letter[] => {
    const { id, fromUnitId, fromUnitName, fromUnitKind, toUnitName, teachers } = request;
    const kindergarten = fromUnitKind === UnitKind.KINDERGARTEN;
    return addressed(readersOf(request)).map((reader) => ({
      eventKey: `transfer-requested:${id}:${reader.id}`,
      ...{ to: reader.email, language: reader.language, unitId: fromUnitId },
      template: kindergarten ? 'kindergarten-transfer-requested' : 'transfer-requested',
      values: {
        ...{ link: linkOf(acting), fromUnit: fromUnitName, toUnit: toUnitName },
        teachers: String(teachers),
      },
    }));
  });
  const notices = asked.flatMap((request) =>
    readersOf(request).map((reader): Notice => ({
      ...{
        holderKind: 'ACCOUNT',
        holderId: reader.id,
        eventKey: `transfer-requested:${request.id}`,
      },
      kind: NotificationKind.TRANSFER_REQUESTED,
      detail: {
        ...{ unitId: request.fromUnitId, fromUnit: request.fromUnitName },
        ...{ toUnit: request.toUnitName, teachers: request.teachers },
      },
    })),
  );
  await queueMails(tx, acting.app, acting.now, letters);
  await notify(tx, acting.now, notices);
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
  const told = transfers.flatMap((transfer) =>
    to(transfer)
      .flatMap((unitId) => keepers.get(unitId) ?? [])
      .map((keeper) => ({ transfer, keeper })),
  );
  const letters = told.flatMap(({ transfer, keeper }) =>
    addressed([keeper]).map((reader) => decided(acting, transfer, reader, refused)),
  );
  const notices = told.map(({ transfer, keeper }): Notice => ({
    ...{ holderKind: 'ACCOUNT', holderId: keeper.id, eventKey: `transfer-decided:${transfer.id}` },
    kind: NotificationKind.TRANSFER_DECIDED,
    detail: {
      ...{ unitId: keeper.unitId, fromUnit: transfer.fromUnitName, toUnit: transfer.toUnitName },
      released: refused === null,
    },
  }));
  await queueMails(tx, acting.app, acting.now, letters);
  await notify(tx, acting.now, notices);
}

function decided(
  acting: Acting,
  { id, fromUnitName, toUnitName }: ToldTransfer,
  keeper: Keeper & { email: string },
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
 * Tells teachers that a unit has put them on its roster, has released them, or has taken that back; who has no
 * address is not told.
 * @param teachers each with what names the event: the employment, or the release
 */
export async function tellTeachers(
  tx: Tx,
  acting: Acting,
  template: 'teacher-registered' | 'teacher-released' | 'teacher-taken-back',
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
            values: { unit: unitName, link: `${acting.app.config.publicOrigin}/sign-up` },
            unitId,
          },
        ],
  );
  await queueMails(tx, acting.app, acting.now, letters);
}
