// OP3: a teacher submits the own plan anew, whole, while the window is open.
import type { OptionDefinition } from '../../server/domain/plan-content';
import { spread, type Caller, type Operation, type Target } from '../operation';
import type { Stand } from '../stand';
import { teachersInOpenWindows, type Planner } from '../teachers';

const TEACHERS = 2000;
const DOMAINS = 6;
const COURSES = 3;

interface Answer {
  submitMyPlan: {
    plan: {
      id: string;
      state: string;
      version: number;
      submitted: { hours: number };
      receipt: { number: string };
    };
  };
}

/** Answers that differ from one submission to the next. */
function partsOf(stand: Stand, round: number) {
  const { questions, domains } = stand.definition;
  const turn = <T>(items: readonly T[], at: number): T => items[(round + at) % items.length] as T;
  const key = (name: string) => turn(optionsOf(name), 0).key;
  const optionsOf = (name: string): OptionDefinition[] =>
    questions.find((question) => question.key === name)?.options ?? [];
  const wanted = Array.from({ length: DOMAINS }, (_, at) => turn(domains, at).key);
  return {
    needs: questions.map(({ key: question, options }, at) => ({
      question,
      options: Array.from(
        { length: Math.min(1 + ((round + at) % 3), options.length) },
        (_, n) => turn(options, n).key,
      ),
    })),
    domains: wanted.map((domain, at) => ({ domain, hours: 1 + ((round * 7 + at * 5) % 80) / 2 })),
    courses: Array.from({ length: COURSES }, (_, at) => ({
      topic: `素養導向教學與評量 ${at + 1}`,
      domain: wanted[at],
      hours: 2 + (round % 8) / 2,
      semester: at % 2 === 0 ? 'FIRST' : 'SECOND',
      mode: key('modes'),
      level: key('levels'),
      method: key('methods'),
    })),
  };
}

function callerOf(stand: Stand, planner: Planner): Caller {
  let { version } = planner;
  let hours = 0;
  return {
    me: planner.teacherId,
    variables() {
      const parts = partsOf(stand, version);
      hours = parts.domains.reduce((sum, domain) => sum + domain.hours, 0);
      const idempotencyKey = `bench-${planner.planId}-${version}`;
      return { input: { idempotencyKey, year: stand.year, version, ...parts } };
    },
    fault(data) {
      const { plan } = (data as Answer).submitMyPlan;
      if (plan.id !== planner.planId) return 'another plan';
      if (plan.state !== 'SUBMITTED' || plan.receipt.number === '') return 'not submitted';
      if (plan.version !== version + 1) return `version ${plan.version}, want ${version + 1}`;
      if (plan.submitted.hours !== hours) return `${plan.submitted.hours} hours, want ${hours}`;
      version += 1;
      return null;
    },
  };
}

async function callers(stand: Stand, target: Target): Promise<Caller[]> {
  const chosen = spread(await teachersInOpenWindows(stand), TEACHERS);
  await stand.signIn(
    'TEACHER',
    chosen.map(({ teacherId }) => teacherId),
  );
  if (target === 'product') return chosen.map((planner) => callerOf(stand, planner));
  const rows = await stand.sql.all<{ id: string; version: number }>(
    'SELECT id, version FROM bare_plan',
  );
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  return chosen.map((planner) =>
    callerOf(stand, { ...planner, version: versions.get(planner.planId) ?? 0 }),
  );
}

/** The submission. */
export const SUBMIT: Operation = {
  name: 'OP3',
  title: 'submit',
  aim: 1.5,
  writes: true,
  document: `mutation Submit($input: SubmitMyPlanInput!) {
    submitMyPlan(input: $input) {
      plan { id state version submitted { hours } receipt { number submittedAt fingerprint version } }
    }
  }`,
  callers,
};
