// Proves what the centre sees of the outbox, and which mails are sent again (D3.8, D8).
import { Role } from '../../../server/domain/roles';
import { queueMail } from '../../../server/modules/mail/outbox.service';
import { sendDueMails } from '../../../server/modules/mail/sender.service';
import { emptyMailsBefore } from '../../../server/modules/mail/sending.repo';
import type { Post } from '../../../server/app/post';
import { TestServer, type Caller } from '../../support/server';
import type { Person, SchoolSeed } from '../../support/seed';
import { newKey } from '../cycles/actors';

const NOW = '2019-09-06T10:00:00+08:00';
const HOUR = 3_600_000;
const QUEUE = '{ mailQueue { queued sending failed uncertain sentLastDay oldestQueuedAt } }';
const MAIL = `{ id template language state attempts nextAt lastError createdAt sentAt retriable unit { name } }`;
const MAILS = `query ($state: MailState, $first: Int! = 20, $after: String) {
  mails(state: $state, first: $first, after: $after) { totalCount edges { node ${MAIL} }
    pageInfo { hasNextPage endCursor } } }`;
const RETRY = `mutation ($input: RetryMailInput!) { retryMail(input: $input) { mail ${MAIL} } }`;

interface Mail {
  id: string;
  state: string;
  attempts: number;
  lastError: string | null;
  retriable: boolean;
  nextAt: string | null;
  unit: { name: string } | null;
}
interface Mails {
  mails: {
    totalCount: number;
    edges: { node: Mail }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

let server: TestServer;
let school: SchoolSeed;
let official: Person;
let centre: Caller;
const manner: { outcome: Awaited<ReturnType<NonNullable<Post['deliver']>>> } = {
  outcome: { outcome: 'TAKEN' },
};
beforeAll(async () => {
  server = await TestServer.start(NOW);
  school = await server.seed.school('NWT', '新北市示範國民小學');
  Object.assign(server.app.post, { deliver: () => Promise.resolve(manner.outcome) });
  official = await server.seed.official(Role.CENTRE);
});
afterAll(() => server.stop());
beforeEach(async () => {
  await begin(NOW);
  manner.outcome = { outcome: 'TAKEN' };
  await server.database.transaction((tx) => tx.run('DELETE FROM mail'));
});

/** The centre signs in at an instant. */
async function begin(at: number | string): Promise<void> {
  server.clock.set(at);
  centre = await server.as(official);
}

let events = 0;
const queue = (unitId: string | null = school.id) =>
  server.database.transaction((tx) =>
    queueMail(tx, server.app, server.clock.now(), {
      ...{ eventKey: `event ${(events += 1)}`, to: 'lin@example.org', language: 'zh', unitId },
      ...{ template: 'application-refused' },
      values: { unit: '新北市示範國民小學', reason: '職稱不符' },
    }),
  );
/** Queues a mail, and has the mail server do so with it. */
const sent = async (outcome: 'TAKEN' | 'REJECTED' | 'UNKNOWN') => {
  await queue();
  manner.outcome = outcome === 'TAKEN' ? { outcome } : { outcome, code: 'EENVELOPE 550' };
  await sendDueMails(server.app);
};
const list = async (variables: object = {}) => (await centre.data<Mails>(MAILS, variables)).mails;
const newest = async (): Promise<Mail> => {
  const [edge] = (await list()).edges;
  if (edge === undefined) throw new Error('no mail');
  return edge.node;
};
const retry = (mailId: string, idempotencyKey = newKey()) =>
  centre.ask<{ retryMail: { mail: Mail } }>(RETRY, { input: { idempotencyKey, mailId } });
const refused = async (mailId: string) => {
  const [error] = (await retry(mailId)).errors ?? [];
  return [error?.extensions.code, error?.message].join(' ');
};

it('the queue is counted by state, in one statement; sent ones of the last day only', async () => {
  await sent('TAKEN');
  await begin(Date.parse(NOW) + 25 * HOUR);
  for (const outcome of ['TAKEN', 'TAKEN', 'REJECTED', 'UNKNOWN'] as const) await sent(outcome);
  await queue();
  const { mailQueue } = await centre.data<{ mailQueue: object }>(QUEUE);
  expect(mailQueue).toEqual({
    ...{ queued: 1, sending: 0, failed: 1, uncertain: 1, sentLastDay: 2 },
    oldestQueuedAt: '2019-09-07T03:00:00.000Z',
  });
  expect(await server.statements(() => centre.data(QUEUE))).toHaveLength(1);
  await server.database.transaction((tx) => tx.run('DELETE FROM mail'));
  expect(await centre.data(QUEUE)).toMatchObject({
    mailQueue: { queued: 0, oldestQueuedAt: null },
  });
});

it('mails are listed the newest first, by state, page by page, in three statements', async () => {
  await sent('TAKEN');
  await sent('REJECTED');
  await queue(null);
  const page = await list({ first: 2 });
  expect(page).toMatchObject({
    totalCount: 3,
    edges: [
      { node: { state: 'QUEUED', nextAt: '2019-09-06T02:00:00.000Z', unit: null, attempts: 0 } },
      {
        node: {
          ...{ state: 'FAILED', nextAt: null, lastError: 'EENVELOPE 550', retriable: true },
          unit: { name: '新北市示範國民小學' },
        },
      },
    ],
    pageInfo: { hasNextPage: true },
  });
  const rest = await list({ first: 2, after: page.pageInfo.endCursor });
  expect(rest.edges.map(({ node }) => [node.state, node.retriable])).toEqual([['SENT', false]]);
  expect((await list({ state: 'FAILED' })).totalCount).toBe(1);
  expect(await server.statements(() => list())).toHaveLength(3);
  expect(await centre.outcome(MAILS, { first: 101 })).toBe('INVALID');
});

it('each count of the card is the length of the list of its state, also once mails were emptied', async () => {
  const counts = async (): Promise<number[]> => {
    const { mailQueue } = await centre.data<{ mailQueue: Record<string, number> }>(QUEUE);
    const states = ['QUEUED', 'SENDING', 'FAILED', 'UNCERTAIN'] as const;
    const counted = states.map((state) => mailQueue[state.toLowerCase()] ?? -1);
    for (const [at, state] of states.entries()) {
      const { totalCount, edges } = await list({ state });
      expect([state, totalCount, edges.length]).toEqual([state, counted[at], counted[at]]);
    }
    return counted;
  };
  await sent('REJECTED');
  await sent('UNKNOWN');
  await emptyMailsBefore(server.database, Date.parse(NOW) + HOUR, 100);
  expect(await counts()).toEqual([0, 0, 0, 0]);
  await sent('REJECTED');
  await queue();
  expect(await counts()).toEqual([1, 0, 1, 0]);
  // Without a state it is the whole outbox.
  expect((await list()).totalCount).toBe(4);
});

it('neither address nor words of a mail can be asked for (D3.8)', async () => {
  await queue();
  expect(JSON.stringify(await list())).not.toMatch(/lin@|職稱不符/);
  for (const field of ['to', 'recipient', 'subject', 'text', 'values']) {
    const asked = `{ mails { edges { node { ${field} } } } }`;
    expect(await centre.outcome(asked)).toBe('BAD_REQUEST');
  }
});

describe('a mail is sent again', () => {
  it('when it failed for certain: as if never tried, due now, and written down', async () => {
    await sent('REJECTED');
    const failed = await newest();
    await begin(Date.parse(NOW) + HOUR);
    const key = newKey();
    const { data } = await retry(failed.id, key);
    expect(data?.retryMail.mail).toMatchObject({
      ...{ id: failed.id, state: 'QUEUED', attempts: 0, lastError: null, retriable: false },
      nextAt: '2019-09-06T03:00:00.000Z',
    });
    manner.outcome = { outcome: 'TAKEN' };
    expect(await sendDueMails(server.app)).toMatchObject({ sent: 1 });
    // A retry of the request is not another mail.
    expect((await retry(failed.id, key)).data?.retryMail.mail).toMatchObject({ state: 'SENT' });
    expect(await sendDueMails(server.app)).toMatchObject({ sent: 0 });
    const [entry] = await server.database.reads.all(
      "SELECT subject_id AS subject, unit_id AS unit, changes FROM audit_entry WHERE action = 'retryMail'",
    );
    const changes = JSON.stringify({ state: ['FAILED', 'QUEUED'] });
    expect(entry).toEqual({ subject: failed.id, unit: null, changes });
  });

  it('not when it may have arrived: it says what to do instead', async () => {
    await sent('UNKNOWN');
    const { id, retriable } = await newest();
    expect(retriable).toBe(false);
    expect(await refused(id)).toMatch(/^MAIL_UNCERTAIN .*可能已經寄達/);
    expect(await newest()).toMatchObject({ state: 'UNCERTAIN' });
  });

  it('not when it waits, has left, was forgotten, or leads to a link that has ended', async () => {
    await queue();
    expect(await refused((await newest()).id)).toMatch(/^WRONG_STATE .*等候寄送/);
    await sendDueMails(server.app);
    expect(await refused((await newest()).id)).toMatch(/^WRONG_STATE .*已寄出/);
    await sent('REJECTED');
    const { id } = await newest();
    const lapsed = (error: string | null) =>
      server.database.transaction((tx) =>
        tx.run('UPDATE mail SET last_error = ? WHERE id = ?', [error, id]),
      );
    await lapsed('LINK_LAPSED');
    expect(await newest()).toMatchObject({ retriable: false });
    expect(await refused(id)).toMatch(/^WRONG_STATE .*信中連結已失效/);
    await lapsed(null);
    await emptyMailsBefore(server.database, Date.parse(NOW) + HOUR, 100);
    expect(await newest()).toMatchObject({ retriable: false, nextAt: null });
    expect(await refused(id)).toMatch(/^WRONG_STATE .*已清除/);
    expect(await refused('0'.repeat(20))).toMatch(/^NOT_FOUND /);
  });

  it('no reminder leaves after its window has closed, nor is it sent again', async () => {
    const closesAt = Date.parse(NOW) + HOUR;
    const about = { unit: '新北市示範國民小學', year: 108, link: 'https://example.org/', closesAt };
    await server.database.transaction((tx) =>
      queueMail(tx, server.app, server.clock.now(), {
        ...{ eventKey: 'reminder', to: 'lin@example.org', language: 'zh', unitId: school.id },
        ...{ template: 'school-plan-reminder', values: about },
      }),
    );
    await begin(closesAt);
    expect(await sendDueMails(server.app)).toMatchObject({ sent: 0, failed: 1 });
    const lapsed = await newest();
    expect(lapsed).toMatchObject({ lastError: 'WINDOW_LAPSED', retriable: false });
    expect(await refused(lapsed.id)).toMatch(/^WRONG_STATE .*期限已過/);
  });

  it('once, of two who ask at the same time', async () => {
    await sent('REJECTED');
    const { id } = await newest();
    const both = await Promise.all([retry(id), retry(id)]);
    expect(both.map(({ errors }) => errors?.[0]?.extensions.code ?? 'OK').sort()).toEqual([
      'OK',
      'WRONG_STATE',
    ]);
  });
});
