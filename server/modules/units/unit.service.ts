// Which units and jurisdictions somebody sees (D8): the own one, those of the jurisdiction, or all.
import type { RequestContext } from '../../app/context';
import { Refusal } from '../../domain/refusals';
import { textFault } from '../../domain/text';
import { scopeOf, type Scope } from '../../permissions/decide';
import type { Jurisdiction } from './jurisdiction.entity';
import { pageOf, readCursor, type Page } from './page';
import { unitLoader } from './unit.loader';
import {
  countUnits,
  listJurisdictions,
  listUnits,
  type UnitFilter,
  type UnitRow,
} from './unit.repo';

const CODE = /^[\x21-\x7e]{1,16}$/;
const SEARCH_MAX = 60;

const reaches = (scope: Scope, unit: UnitRow): boolean =>
  scope.kind === 'country' ||
  (scope.kind === 'jurisdiction' && unit.jurisdictionCode === scope.jurisdictionCode) ||
  (scope.kind === 'unit' && unit.id === scope.unitId);

/** All jurisdictions in the letter's order; published. */
export const jurisdictions = (context: RequestContext): Promise<Jurisdiction[]> =>
  listJurisdictions(context.sql);

/** One unit inside the reach; NOT_FOUND when there is none, or none that the actor may see. */
export async function unit(context: RequestContext, id: string): Promise<UnitRow> {
  const found = await unitLoader(context).load(id);
  if (found === null || !reaches(scopeOf(context.actor, 'UNIT_READ'), found)) {
    throw new Refusal('NOT_FOUND');
  }
  return found;
}

/** A page of the units inside the reach, by code. Throws INVALID for a bad page or a bad search text. */
export async function units(
  context: RequestContext,
  filter: UnitFilter,
  page: { first: number; after: string | null },
): Promise<Page<UnitRow>> {
  const after = readCursor(page.first, page.after, CODE);
  const search = filter.search?.trim() || null;
  const fault = search === null ? null : textFault('search', search, { min: 0, max: SEARCH_MAX });
  if (fault !== null) throw new Refusal('INVALID', { faults: [fault] });
  const scope = scopeOf(context.actor, 'UNIT_READ');
  const narrowed = { ...filter, search };
  const rows = await listUnits(context.sql, scope, narrowed, { first: page.first, after });
  return pageOf(
    rows,
    page.first,
    (row) => row.code,
    () => countUnits(context.sql, scope, narrowed),
  );
}
