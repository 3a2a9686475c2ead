// Who reads which changes (D8): a chief the unit's, a bureau its jurisdiction's, the centre all.
import type { RequestContext } from '../../app/context';
import { actionLabel } from '../../domain/action-labels';
import { firstIdOf, ID_SHAPE } from '../../domain/id';
import { formatIso, startOfTaipeiDay } from '../../domain/instant';
import { maskName } from '../../domain/masking';
import { Refusal } from '../../domain/refusals';
import { scopeOf, type Scope } from '../../permissions/decide';
import { pageOf, readCursor, type Page } from '../units/page';
import { countAudit, listAudit, type AuditEntryRow, type AuditFilter } from './audit.repo';
import type { AuditChange, AuditEntryView } from './audit.type';

const DAY = 24 * 3_600_000;

/** What a reader asks for; each part narrows the list. */
export interface AuditSearch {
  unitId?: string | null;
  jurisdictionCode?: string | null;
  subjectId?: string | null;
  /** The name of an operation, as entries have it. */
  action?: string | null;
  /** First and last day in Taipei, both inclusive (D4.1). */
  from?: string | null;
  to?: string | null;
}

interface Asked {
  first: number;
  after: string | null;
}

/** Instants are numbers in the row; their fields end in `At`. */
function shown(field: string, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' && /(At|^now)$/.test(field)) return formatIso(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const changesOf = (json: string): AuditChange[] =>
  Object.entries(JSON.parse(json) as Record<string, [unknown, unknown]>).map(
    ([field, [before, after]]) => ({
      field,
      before: shown(field, before),
      after: shown(field, after),
    }),
  );

function nameFor(
  { actor }: RequestContext,
  name: string | null,
  unitId: string | null,
): string | null {
  if (name === null) return null;
  const inside = unitId !== null && unitId === actor?.unitId;
  return inside ? name : maskName(name);
}

/** What this reader sees of a row: names in full inside the own unit alone, the address the centre alone (D3.8). */
function viewOf(context: RequestContext, row: AuditEntryRow): AuditEntryView {
  const everywhere = scopeOf(context.actor, 'AUDIT_READ').kind === 'country';
  return {
    id: row.id,
    at: row.at,
    action: row.action,
    actionLabel: actionLabel(row.action, context.language),
    actorRole: row.actorRole,
    actorName: nameFor(context, row.actorName, row.actorUnitId),
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    subjectName: nameFor(context, row.subjectName, row.subjectUnitId),
    changes: changesOf(row.changes),
    reason: row.reason,
    requestId: row.requestId,
    address: everywhere ? row.address : null,
    chained: row.chained === 1,
    unitId: row.unitId,
  };
}

async function page(
  context: RequestContext,
  scope: Scope,
  filter: AuditFilter,
  asked: Asked,
): Promise<Page<AuditEntryView>> {
  const after = readCursor(asked.first, asked.after, ID_SHAPE);
  const rows = await listAudit(context.sql, scope, filter, { first: asked.first, after });
  return pageOf(
    rows.map((row) => viewOf(context, row)),
    asked.first,
    (row) => row.id,
    () => countAudit(context.sql, scope, filter),
  );
}

/**
 * A page of the changes that the actor may read, the newest first; what lies outside the reach is not in it. Throws
 * INVALID for a bad page, or a last day before the first.
 */
export function auditEntries(
  context: RequestContext,
  { from = null, to = null, ...search }: AuditSearch,
  asked: Asked,
): Promise<Page<AuditEntryView>> {
  if (from !== null && to !== null && to < from) {
    throw new Refusal('INVALID', { faults: [{ path: 'to', rule: 'order' }] });
  }
  const filter = {
    unitId: search.unitId ?? null,
    jurisdictionCode: search.jurisdictionCode ?? null,
    subjectId: search.subjectId ?? null,
    action: search.action ?? null,
    fromId: from === null ? null : firstIdOf(startOfTaipeiDay(from)),
    untilId: to === null ? null : firstIdOf(startOfTaipeiDay(to) + DAY),
  };
  return page(context, scopeOf(context.actor, 'AUDIT_READ'), filter, asked);
}

/**
 * A page of what happened to one subject, in whatever unit, the newest first. Whoever asks has decided that the actor
 * may read it.
 */
export function auditOfSubject(
  context: RequestContext,
  subjectId: string,
  asked: Asked,
): Promise<Page<AuditEntryView>> {
  const filter: AuditFilter = {
    ...{ unitId: null, jurisdictionCode: null, action: null, fromId: null, untilId: null },
    subjectId,
  };
  return page(context, { kind: 'country' }, filter, asked);
}
