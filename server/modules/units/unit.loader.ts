// Units, their stages and jurisdictions for fields, batched over a request.
import type { RequestContext } from '../../app/context';
import { batched } from './batch.loader';
import { jurisdictionsByCodes, stagesByUnits, unitsByIds, type UnitRow } from './unit.repo';

/** Units by id. Whoever loads one has decided that it may be seen. */
export const unitLoader = batched(unitsByIds);

/** Jurisdictions by code; they are published (D8). */
export const jurisdictionLoader = batched(jurisdictionsByCodes);

/** The stages of a unit by its id; null where it has none. */
export const unitStagesLoader = batched(stagesByUnits);

/** Keeps a unit, and its jurisdiction, that another statement of the request has read: no field reads it again. */
export function keepUnit(context: RequestContext, unit: UnitRow): void {
  unitLoader(context).prime(unit.id, unit);
  const { jurisdiction } = unit;
  if (jurisdiction != null) jurisdictionLoader(context).prime(jurisdiction.code, jurisdiction);
}
