// OP2: a teacher reads the own plan with the school's beside it, every answer with its label.
import { first } from '../../server/database/sql';
import { unpackChoices } from '../../server/domain/plan-content';
import { spread, type Caller, type Operation } from '../operation';
import type { Stand } from '../stand';
import { teachersInOpenWindows } from '../teachers';

const TEACHERS = 2000;

interface Content {
  hours: number;
  needs: { options: { label: string }[] }[];
  domains: { domain: { label: string }; hours: number }[];
  courses: { topic: string }[];
}
interface Shown {
  id: string;
  submitted: Content | null;
}
interface Stored {
  id: string;
  choices: number;
  halfHours: number;
  domains: string;
  courses: string;
}

function wrong(stand: Stand, shown: Shown | null, stored: Stored | null): string | null {
  if (stored === null) return null;
  if (shown?.id !== stored.id) return 'another plan';
  const { submitted } = shown;
  if (submitted?.hours !== stored.halfHours / 2) return 'other hours';
  const sum = submitted.domains.reduce((total, { hours }) => total + hours, 0);
  const domains = Object.keys(JSON.parse(stored.domains) as object).length;
  if (sum !== submitted.hours || submitted.domains.length !== domains) return 'other domains';
  if (submitted.courses.length !== (JSON.parse(stored.courses) as unknown[]).length)
    return 'other courses';
  const labels = new Map(
    stand.definition.questions.flatMap(({ options }) => options).map((o) => [o.number, o.label]),
  );
  const want = unpackChoices(stored.choices).map((number) => labels.get(number));
  const got = submitted.needs.flatMap(({ options }) => options.map(({ label }) => label));
  return JSON.stringify(want.sort()) === JSON.stringify(got.sort()) ? null : 'other choices';
}

function submittedOf(stand: Stand, audience: string, ownerId: string): Promise<Stored | null> {
  return first<Stored>(
    stand.sql,
    `SELECT p.id, v.choices, v.half_hours AS halfHours, v.domains, v.courses FROM plan p
      JOIN plan_version v ON v.plan_id = p.id AND v.number = p.submitted_number
      WHERE p.year = ? AND p.audience = ? AND p.owner_id = ?`,
    [stand.year, audience, ownerId],
  );
}

async function callers(stand: Stand): Promise<Caller[]> {
  const chosen = spread(await teachersInOpenWindows(stand), TEACHERS);
  await stand.signIn(
    'TEACHER',
    chosen.map(({ teacherId }) => teacherId),
  );
  const schools = new Map<string, Stored | null>();
  const found: Caller[] = [];
  for (const { teacherId, unitId } of chosen) {
    const own = await submittedOf(stand, 'TEACHER', teacherId);
    if (!schools.has(unitId)) schools.set(unitId, await submittedOf(stand, 'SCHOOL', unitId));
    found.push({
      me: teacherId,
      variables: () => ({ year: stand.year }),
      fault(data) {
        const { myPlan } = data as { myPlan: Shown & { schoolPlan: Shown | null } };
        return (
          wrong(stand, myPlan, own) ?? wrong(stand, myPlan.schoolPlan, schools.get(unitId) ?? null)
        );
      },
    });
  }
  return found;
}

const PLAN = `id year state receipt { submittedAt } submitted {
  hours needs { question { label } options { label } } domains { domain { label } hours }
  courses { topic domain { label } hours semester month mode { label } level { label } method { label } }
}`;

/** My plan beside the school's. */
export const MY_PLAN: Operation = {
  name: 'OP2',
  title: "my plan and the school's",
  aim: 0.6,
  writes: false,
  document: `query MyPlan($year: Int!) { myPlan(year: $year) { ${PLAN} schoolPlan { ${PLAN} } } }`,
  callers,
};
