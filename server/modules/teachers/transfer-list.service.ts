// Which requests for teachers somebody sees, and what of them (D3.4, D3.8).
import type { RequestContext } from '../../app/context';
import { ID_SHAPE } from '../../domain/id';
import { maskName } from '../../domain/masking';
import { maskNationalId } from '../../domain/national-id';
import { Refusal } from '../../domain/refusals';
import { bureauDecidesFrom, TransferState } from '../../domain/registration';
import { UnitKind } from '../../domain/units';
import { reachOf, scopeOf } from '../../permissions/decide';
import { pageOf, readCursor, type Page } from '../units/page';
import {
  countTransfers,
  listTransfers,
  transfersByIds,
  type TransferFilter,
  type TransferListRow,
} from './transfer-list.repo';
import type { TransferView } from './transfer.type';

function mayDecide({ actor, now }: RequestContext, row: TransferListRow): boolean {
  if (row.state !== TransferState.PENDING) return false;
  const reach = reachOf(actor, 'TRANSFER_DECIDE');
  if (reach === 'unit')
    return actor?.unitId === row.fromId && row.fromKind !== UnitKind.KINDERGARTEN;
  return (
    reach === 'jurisdiction' &&
    actor?.jurisdictionCode === row.fromJurisdiction &&
    now >= bureauDecidesFrom(row.requestedAt, row.fromKind)
  );
}

function viewOf(context: RequestContext, row: TransferListRow): TransferView {
  const { actor, app } = context;
  const { nationalIdCipher: cipher, nationalIdKey: key } = row;
  // Whole for the unit of today alone: the one that asked sees the teacher once the teacher is its own.
  const ofToday = actor?.unitId != null && actor.unitId === row.teacherUnitId;
  const sealed = ofToday && cipher !== null && key !== null;
  return {
    id: row.id,
    state: row.state,
    teacherName: ofToday ? row.teacherName : maskName(row.teacherName),
    nationalIdMasked: sealed ? maskNationalId(app.vault.open(cipher, key)) : null,
    fromUnit: { id: row.fromId, code: row.fromCode, name: row.fromName },
    toUnit: { id: row.toId, code: row.toCode, name: row.toName },
    requestedAt: row.requestedAt,
    bureauFrom: bureauDecidesFrom(row.requestedAt, row.fromKind),
    decidedAt: row.decidedAt,
    reason: row.reason,
    mayDecide: mayDecide(context, row),
    mayWithdraw:
      row.state === TransferState.PENDING &&
      actor?.unitId === row.toId &&
      reachOf(actor, 'TEACHER_MANAGE') === 'unit',
    version: row.version,
  };
}

/** A page of the requests from and to the own unit, or the own jurisdiction's. Throws INVALID for a bad page. */
export async function transfers(
  context: RequestContext,
  filter: TransferFilter,
  page: { first: number; after: string | null },
): Promise<Page<TransferView>> {
  const after = readCursor(page.first, page.after, ID_SHAPE);
  const scope = scopeOf(context.actor, 'TRANSFER_READ');
  const rows = await listTransfers(context.sql, scope, filter, { first: page.first, after });
  return pageOf(
    rows.map((row) => viewOf(context, row)),
    page.first,
    (row) => row.id,
    () => countTransfers(context.sql, scope, filter),
  );
}

/** One request, as whoever has just made or decided it sees it. Throws NOT_FOUND. */
export async function transferView(context: RequestContext, id: string): Promise<TransferView> {
  const [row] = await transfersByIds(context.sql, [id]);
  if (row === undefined) throw new Refusal('NOT_FOUND');
  return viewOf(context, row);
}
