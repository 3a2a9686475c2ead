// Units, their stages and jurisdictions for fields, batched over a request.
import { batched } from './batch.loader';
import { jurisdictionsByCodes, stagesByUnits, unitsByIds } from './unit.repo';

/** Units by id. Whoever loads one has decided that it may be seen. */
export const unitLoader = batched(unitsByIds);

/** Jurisdictions by code; they are published (D8). */
export const jurisdictionLoader = batched(jurisdictionsByCodes);

/** The stages of a unit by its id; null where it has none. */
export const unitStagesLoader = batched(stagesByUnits);
