// Decides how many teachers each school of the register has, where the register does not say.
import { PLANNING_STAGES_MASK, STAGES, type Stage } from '../../domain/units';
import type { Sql } from '../sql';

/** A school of the register, with the teachers that each of its stages is given. */
export interface RegisterSchool {
  id: string;
  code: string;
  jurisdictionCode: string;
  stages: { stage: Stage; teachers: number }[];
}

/** Students a teacher, as the register has it where it gives both: 11.7 in 國小, 12.7 in 國中. */
const STUDENTS_A_TEACHER = 12;
/** No stage is taught by fewer. */
const FEWEST = 6;
/** For a stage whose students the register does not know either: special schools mostly. */
const WITHOUT_NUMBERS = 60;

/** The register's own number of teachers, or an estimate from its students (docs/import.md). */
export function teachersOf(numbers: { teachers: number | null; students: number | null }): number {
  if (numbers.teachers !== null) return numbers.teachers;
  if (numbers.students === null) return WITHOUT_NUMBERS;
  return Math.max(FEWEST, Math.round(numbers.students / STUDENTS_A_TEACHER));
}

interface StageRow {
  id: string;
  code: string;
  jurisdictionCode: string;
  stage: Stage;
  teachers: number | null;
  students: number | null;
}

/** Every open school that states a plan, in the order of codes. */
export async function registerSchools(sql: Sql): Promise<RegisterSchool[]> {
  const rows = await sql.all<StageRow>(
    `SELECT u.id, u.code, u.jurisdiction_code AS jurisdictionCode, s.stage, s.teachers, s.students
     FROM unit u JOIN unit_stage s ON s.unit_id = u.id
     WHERE u.kind = 'SCHOOL' AND u.status = 'OPEN' AND u.jurisdiction_code IS NOT NULL
       AND (u.stages & ${PLANNING_STAGES_MASK}) <> 0
     ORDER BY u.code, s.stage`,
  );
  const schools = new Map<string, RegisterSchool>();
  for (const { id, code, jurisdictionCode, stage, teachers, students } of rows) {
    const school = schools.get(id) ?? { id, code, jurisdictionCode, stages: [] };
    if (STAGES.includes(stage))
      school.stages.push({ stage, teachers: teachersOf({ teachers, students }) });
    schools.set(id, school);
  }
  return [...schools.values()];
}

/** How many teachers these schools have. */
export function countTeachers(schools: readonly RegisterSchool[]): number {
  return schools.flatMap(({ stages }) => stages).reduce((sum, { teachers }) => sum + teachers, 0);
}
