// OP3 bare: one transaction with a row a choice, a domain and a course; the version is kept, and an audit row.
import { createHash } from 'node:crypto';
import type { PoolConnection } from 'mysql2/promise';
import { newId } from '../../server/domain/id';
import type { OptionDefinition } from '../../server/domain/plan-content';
import { receiptNumber } from '../../server/domain/plan-submission';
import { Audience } from '../../server/domain/windows';
import { change, rows, type Bare } from './statements';

/** As the product's input, of which only this is read. */
interface Input {
  version: number;
  needs: { question: string; options: string[] }[];
  domains: { domain: string; hours: number }[];
  courses: {
    topic: string;
    domain: string;
    hours: number;
    semester: string;
    mode: string;
    level: string;
    method: string;
  }[];
}
interface Plan {
  id: string;
  version: number;
  number: number;
}

/** Several rows in one prepared statement. */
const insert = (table: string, width: number, count: number): string =>
  `INSERT INTO ${table} VALUES ${Array(count)
    .fill(`(${Array(width).fill('?').join(', ')})`)
    .join(', ')}`;

function numbersOf({ definition }: Bare) {
  const options = new Map(
    definition.questions.map(({ key, options: all }) => [key, all] as [string, OptionDefinition[]]),
  );
  return {
    option: (question: string, key: string) =>
      options.get(question)?.find((option) => option.key === key)?.number ?? -1,
    domain: (key: string) => definition.domains.find((domain) => domain.key === key)?.number ?? -1,
  };
}

async function store(
  bare: Bare,
  connection: PoolConnection,
  me: string,
  input: Input,
): Promise<object> {
  const { option, domain } = numbersOf(bare);
  const now = bare.now();
  const [plan] = await rows<Plan>(
    connection,
    'SELECT id, version, number FROM bare_plan WHERE owner_id = ?',
    [me],
  );
  if (plan === undefined) throw new Error('no plan');
  const number = plan.number + 1;
  const at = [plan.id, number];
  const halfHours = input.domains.reduce((sum, { hours }) => sum + hours * 2, 0);
  const receipt = receiptNumber(bare.year, Audience.TEACHER, newId(now));
  const fingerprint = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
  const changed = await change(
    connection,
    `UPDATE bare_plan SET state = 'SUBMITTED', version = version + 1, half_hours = ?, number = ?
      WHERE id = ? AND version = ?`,
    [halfHours, number, plan.id, input.version],
  );
  if (changed !== 1) throw new Error('conflict');
  await change(connection, insert('bare_version', 6, 1), [
    ...at,
    halfHours,
    receipt,
    fingerprint,
    now,
  ]);
  const choices = input.needs.flatMap(({ question, options }) =>
    options.map((key) => [...at, option(question, key)]),
  );
  await change(connection, insert('bare_choice', 3, choices.length), choices.flat());
  const hours = input.domains.map((wanted) => [...at, domain(wanted.domain), wanted.hours * 2]);
  await change(connection, insert('bare_hours', 4, hours.length), hours.flat());
  const courses = input.courses.map((course, place) => [
    ...at,
    place,
    course.topic,
    domain(course.domain),
    course.hours * 2,
    course.semester,
    option('modes', course.mode),
    option('levels', course.level),
    option('methods', course.method),
  ]);
  await change(connection, insert('bare_course', 10, courses.length), courses.flat());
  await change(connection, insert('bare_audit', 5, 1), [newId(now), now, me, 'submit', plan.id]);
  return {
    id: plan.id,
    state: 'SUBMITTED',
    version: input.version + 1,
    submitted: { hours: halfHours / 2 },
    receipt: {
      number: receipt,
      submittedAt: new Date(now).toISOString(),
      fingerprint,
      version: number,
    },
  };
}

/** Submits a teacher's plan. */
export async function submit(bare: Bare, me: string, { input }: { input: Input }): Promise<object> {
  const connection = await bare.pool.getConnection();
  try {
    await connection.query('START TRANSACTION');
    const plan = await store(bare, connection, me, input);
    await connection.query('COMMIT');
    return { submitMyPlan: { plan } };
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}
