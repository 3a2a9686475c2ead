// Whose requests for more time somebody sees, takes back and decides (D4.5): own ones, the own school's, the jurisdiction's.
import type { Actor } from '../../domain/actor';
import { ExtensionRequestState } from '../../domain/extension-request';
import { reachOf, scopeOf } from '../../permissions/decide';
import { insideScope, type Condition } from '../units/scope';
import type { RequestRow } from './extension-request.repo';

const COLUMNS = { unitId: 'q.unit_id', jurisdictionCode: 'q.jurisdiction_code' };

const ownOf = ({ id }: Actor): Condition => ({ text: 'q.teacher_id = ?', values: [id] });
// What a teacher asks for is between the teacher and the bureau.
const ofUnit = (unit: Condition): Condition => ({
  text: `${unit.text} AND q.teacher_id IS NULL`,
  values: unit.values,
});

/** Which requests somebody reads, as a condition of the statement. */
export function readable(actor: Actor | null): Condition {
  const scope = scopeOf(actor, 'EXTENSION_REQUEST_READ');
  if (actor !== null && reachOf(actor, 'EXTENSION_REQUEST_READ') === 'self') return ownOf(actor);
  const inside = insideScope(scope, COLUMNS);
  return scope.kind === 'unit' ? ofUnit(inside) : inside;
}

/** Which requests somebody takes back: the own ones, or the own unit's. */
export const withdrawable = (actor: Actor | null): Condition =>
  actor !== null && reachOf(actor, 'OWN_EXTENSION_ASK') === 'self'
    ? ownOf(actor)
    : ofUnit(insideScope(scopeOf(actor, 'EXTENSION_ASK'), COLUMNS));

/** Which requests somebody decides: those of the own jurisdiction, as the snapshot has it. */
export const decidable = (actor: Actor | null): Condition =>
  insideScope(scopeOf(actor, 'EXTENSION_DECIDE'), COLUMNS);

/** The same of one request that was read: what can be done with it now. */
export function mayWith(
  actor: Actor | null,
  { state, teacherId, unitId, jurisdictionCode }: RequestRow,
): { mayDecide: boolean; mayWithdraw: boolean } {
  if (actor === null || state !== ExtensionRequestState.PENDING) {
    return { mayDecide: false, mayWithdraw: false };
  }
  const asks = teacherId === null ? 'EXTENSION_ASK' : 'OWN_EXTENSION_ASK';
  const mine = teacherId === null ? unitId === actor.unitId : teacherId === actor.id;
  return {
    mayDecide:
      reachOf(actor, 'EXTENSION_DECIDE') === 'jurisdiction' &&
      actor.jurisdictionCode === jurisdictionCode,
    mayWithdraw: mine && reachOf(actor, asks) !== 'no',
  };
}
