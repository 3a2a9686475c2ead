// OP2 bare: both plans in one statement.
import { unpackChoices, type PlannedCourse } from '../../server/domain/plan-content';
import { rows, type Bare } from './statements';

interface Row {
  id: string;
  audience: string;
  state: string;
  choices: number | null;
  halfHours: number;
  domains: string;
  courses: string;
  submittedAt: number;
}

const COLUMNS = `p.id, p.audience, p.state, v.choices, v.half_hours AS halfHours, v.domains, v.courses,
  v.submitted_at AS submittedAt`;
const VERSION = 'LEFT JOIN plan_version v ON v.plan_id = p.id AND v.number = p.submitted_number';
const BOTH = `SELECT ${COLUMNS} FROM plan p ${VERSION} WHERE p.year = ? AND p.audience = 'TEACHER' AND p.owner_id = ?
  UNION ALL SELECT ${COLUMNS} FROM plan t JOIN plan p ON p.year = t.year AND p.audience = 'SCHOOL' AND p.owner_id = t.unit_id
  ${VERSION} WHERE t.year = ? AND t.audience = 'TEACHER' AND t.owner_id = ?`;

function courseOf(definition: Bare['definition'], course: PlannedCourse): object {
  const options = definition.questions.flatMap((question) => question.options);
  const option = (number: number) => ({ label: options.find((o) => o.number === number)?.label });
  const domain = definition.domains.find(({ number }) => number === course.domain);
  return {
    topic: course.topic,
    domain: { label: domain?.label },
    hours: course.halfHours / 2,
    semester: 'semester' in course.when ? course.when.semester : null,
    month: 'month' in course.when ? course.when.month : null,
    mode: option(course.mode),
    level: option(course.level),
    method: option(course.method),
  };
}

function planOf({ definition, year }: Bare, row: Row | undefined): object | null {
  if (row === undefined) return null;
  const { id, state, choices } = row;
  if (choices === null) return { id, year, state, receipt: null, submitted: null };
  const chosen = new Set(unpackChoices(choices));
  const domains = JSON.parse(row.domains) as Record<number, number>;
  return {
    id,
    year,
    state,
    receipt: { submittedAt: new Date(row.submittedAt).toISOString() },
    submitted: {
      hours: row.halfHours / 2,
      needs: definition.questions.map(({ label, options }) => ({
        question: { label },
        options: options
          .filter(({ number }) => chosen.has(number))
          .map((option) => ({ label: option.label })),
      })),
      domains: definition.domains
        .filter(({ number }) => domains[number] !== undefined)
        .map(({ number, label }) => ({ domain: { label }, hours: (domains[number] ?? 0) / 2 })),
      courses: (JSON.parse(row.courses) as PlannedCourse[]).map((course) =>
        courseOf(definition, course),
      ),
    },
  };
}

/** A teacher's plan, and the plan of the school. */
export async function myPlan(bare: Bare, me: string): Promise<object> {
  const found = await rows<Row>(bare.pool, BOTH, [bare.year, me, bare.year, me]);
  const of = (audience: string) => found.find((row) => row.audience === audience);
  return { myPlan: { ...planOf(bare, of('TEACHER')), schoolPlan: planOf(bare, of('SCHOOL')) } };
}
