// A unit's columns where a statement about people joins their unit, and the unit that they make.
import type { Jurisdiction } from './jurisdiction.entity';
import type { UnitRow } from './unit.repo';

/** What a statement answers of a joined unit; the names have a prefix. */
export interface JoinedUnit {
  unitId: string;
  unitCode: string;
  unitName: string;
  unitKind: UnitRow['kind'];
  unitOwnership: UnitRow['ownership'];
  unitStatus: UnitRow['status'];
  unitCounty: string | null;
  unitDistrict: string | null;
  unitStudents: number | null;
  unitStages: number;
  jurisdictionCode: string | null;
  jurisdictionName: string | null;
  formerName: string | null;
  orderNo: number | null;
  moiCode: string | null;
}

/** The columns, of `unit u` and `jurisdiction j`. */
export const UNIT_COLUMNS = `u.id AS unitId, u.code AS unitCode, u.name AS unitName, u.kind AS unitKind,
  u.ownership AS unitOwnership, u.status AS unitStatus, u.county AS unitCounty, u.district AS unitDistrict,
  u.student_total AS unitStudents, u.stages AS unitStages, u.jurisdiction_code AS jurisdictionCode,
  j.name AS jurisdictionName, j.former_name AS formerName, j.order_no AS orderNo, j.moi_code AS moiCode`;

function jurisdictionOf(row: JoinedUnit): Jurisdiction | null {
  if (row.jurisdictionCode === null || row.jurisdictionName === null) return null;
  return {
    code: row.jurisdictionCode,
    name: row.jurisdictionName,
    formerName: row.formerName,
    orderNo: row.orderNo ?? 0,
    moiCode: row.moiCode,
  };
}

/** The unit of a row. */
export const unitOf = (row: JoinedUnit): UnitRow => ({
  id: row.unitId,
  code: row.unitCode,
  name: row.unitName,
  kind: row.unitKind,
  ownership: row.unitOwnership,
  status: row.unitStatus,
  county: row.unitCounty,
  district: row.unitDistrict,
  studentTotal: row.unitStudents,
  stagesMask: row.unitStages,
  jurisdictionCode: row.jurisdictionCode,
  jurisdiction: jurisdictionOf(row),
});
