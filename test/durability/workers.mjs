// Workers that submit, and send again with the same key until they are answered.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const SUBMIT = `mutation ($input: SubmitMyPlanInput!) { submitMyPlan(input: $input) { plan {
  id version submitted { hours } receipt { number submittedAt fingerprint version } } } }`;
const NEEDS = [
  ['modes', 'hours'],
  ['times', 'summer'],
  ['places', 'online'],
  ['levels', 'basic'],
  ['methods', 'workshop'],
].map(([question, option]) => ({ question, options: [option] }));
/** One in so many is sent twice at once, as by an impatient finger. */
const TWICE = 10;

/** One attempt; null when nobody knows what became of it. */
async function attempt(url, cookie, input) {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query: SUBMIT, variables: { input } }),
      signal: AbortSignal.timeout(10_000),
    });
    const { data, errors } = await response.json();
    if (errors === undefined) return data.submitMyPlan.plan;
    if (errors[0].extensions.code === 'UNAVAILABLE') return null;
    throw new Error(`refused: ${JSON.stringify(errors)}`);
  } catch (error) {
    // A connection that broke, or an answer that came in half: the submission may have been taken, or not.
    if (error instanceof TypeError || error instanceof SyntaxError) return null;
    if (error instanceof DOMException && error.name === 'TimeoutError') return null;
    throw error;
  }
}

/** Sends until it is answered; counts how often nothing came back. */
export async function submit(url, cookie, input, tally) {
  for (;;) {
    const answer = await attempt(url, cookie, input);
    if (answer !== null) return answer;
    tally.retries += 1;
    await pause(20 + Math.random() * 80);
  }
}

/** Submits `count` times for the teachers of one worker, in turn. */
async function work(url, teachers, count, tally) {
  for (let n = 0; n < count; n += 1) {
    const teacher = teachers[n % teachers.length];
    const hours = 1 + Math.floor(Math.random() * 1990) / 2;
    const input = {
      idempotencyKey: randomUUID(),
      year: 108,
      version: teacher.version,
      needs: NEEDS,
      domains: [{ domain: 'curriculum', hours }],
      courses: [],
    };
    const times = n % TWICE === 0 ? 2 : 1;
    const answers = await Promise.all(
      Array.from({ length: times }, () => submit(url, teacher.cookie, input, tally)),
    );
    const [answer] = answers;
    if (new Set(answers.map(({ receipt }) => receipt.number)).size !== 1) {
      throw new Error(`one key, two receipts: ${JSON.stringify(answers)}`);
    }
    if (answer.submitted.hours !== hours) throw new Error('an answer to something else');
    teacher.version = answer.version;
    tally.done.push({ teacher, input, hours, plan: answer.id, receipt: answer.receipt });
  }
}

/** All workers at once; resolves when each has been answered for all of its submissions. */
export function runWorkers(url, teachers, { workers, submissions }, tally) {
  const own = Array.from({ length: workers }, (_, at) =>
    teachers.filter((_teacher, n) => n % workers === at),
  );
  return Promise.all(own.map((mine) => work(url, mine, submissions / workers, tally)));
}
