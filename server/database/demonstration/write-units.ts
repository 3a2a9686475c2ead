// How the demonstration's jurisdictions and units are written down.
import { standingUnits } from '../../import/bureaus';
import type { Instant } from '../../domain/instant';
import { Ownership, packStages, Stage, UnitKind } from '../../domain/units';
import { insertRows, type Row } from '../bulk';
import type { Tx } from '../database';
import { idsFrom, type Ids } from '../sequential-ids';
import { JURISDICTIONS } from './jurisdictions';
import { otherUnits } from './other-units';
import type { DemonstrationSchool } from './schools';

type UnitRow = Row & { id: string; code: string };

const unitRow = (
  ids: Ids,
  unit: {
    code: string;
    name: string;
    kind: string;
    jurisdictionCode: string | null;
    county?: string;
    ownership?: string | null;
  },
  since: Instant,
  school?: DemonstrationSchool,
): UnitRow => ({
  id: ids(),
  code: unit.code,
  name: unit.name,
  kind: unit.kind,
  ownership: school ? 'PUBLIC' : (unit.ownership ?? null),
  status: 'OPEN',
  jurisdiction_code: unit.jurisdictionCode,
  county: school?.county ?? unit.county ?? null,
  district: school || unit.county ? '示範區' : null,
  student_total: school?.studentTotal ?? null,
  stages: school ? packStages(school.stages) : 0,
  merged_into_id: null,
  closed_at: null,
  version: 1,
  updated_at: since,
});

function stageRows(school: DemonstrationSchool, unitId: string): Row[] {
  return school.stages.map((stage) => {
    const teachers = school.teachers.filter((teacher) => teacher.stage === stage).length;
    const share = Math.round(school.studentTotal / school.stages.length);
    return {
      unit_id: unitId,
      stage,
      attached: stage === school.attached ? 1 : 0,
      stats_year: 107,
      classes: Math.ceil(share / 28),
      students: share,
      teachers,
    };
  });
}

/** Writes jurisdictions, bureaus, centre, ministry, schools and all other units; answers the ids of units by code. */
export async function writeUnits(
  tx: Tx,
  schools: readonly DemonstrationSchool[],
  ids: Ids,
  since: Instant,
): Promise<Map<string, string>> {
  const jurisdictions = JURISDICTIONS.map((each, index) => ({
    code: each.code,
    name: each.name,
    former_name: each.formerName,
    order_no: index + 1,
    moi_code: each.moiCode,
  }));
  const units = [
    ...standingUnits(JURISDICTIONS).map((unit) => unitRow(ids, unit, since)),
    ...schools.map((school) => {
      const { code, name } = school;
      const jurisdictionCode = school.jurisdiction.code;
      return unitRow(ids, { code, name, kind: UnitKind.SCHOOL, jurisdictionCode }, since, school);
    }),
    ...otherUnits().map((unit) => unitRow(ids, unit, since)),
  ];
  const known = new Map(units.map((unit) => [unit.code, unit.id]));
  await insertRows(tx, 'jurisdiction', jurisdictions);
  await insertRows(tx, 'unit', units);
  await insertRows(
    tx,
    'unit_stage',
    schools.flatMap((school) => stageRows(school, known.get(school.code) ?? '')),
  );
  return known;
}

/** A new elementary school, without people. */
export function newSchoolRows(
  school: { code: string; name: string; jurisdictionCode: string; county: string },
  since: Instant,
): { unit: Row; stage: Row } {
  const given = { ...school, kind: UnitKind.SCHOOL, ownership: Ownership.PUBLIC };
  const unit = unitRow(idsFrom(since), given, since);
  const stage = {
    ...{ unit_id: unit.id, stage: Stage.ELEMENTARY, attached: 0, stats_year: 108 },
    ...{ classes: 12, students: 300, teachers: 0 },
  };
  const stages = packStages([Stage.ELEMENTARY]);
  return { unit: { ...unit, stages, student_total: 300 }, stage };
}
