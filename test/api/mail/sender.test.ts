// Proves how mails leave: through a real mail server, tried again when they surely did not leave, never twice.
import { readConfig } from '../../../server/app/config';
import { createPost, type Post } from '../../../server/app/post';
import { runDueJobs } from '../../../server/modules/cycles/job.service';
import { queueMail } from '../../../server/modules/mail/outbox.service';
import { sendDueMails } from '../../../server/modules/mail/sender.service';
import { makeLink } from '../../../server/modules/mail/mailed-link.service';
import { claimMail } from '../../../server/modules/mail/sending.repo';
import { PRODUCTION } from '../../app/production';
import { MailServer } from '../../support/mail-server';
import { TestClock } from '../../support/clock';
import { TestServer } from '../../support/server';

const NOW = '2019-09-06T10:00:00+08:00';
const MINUTE = 60_000;
let server: TestServer;
let smtp: MailServer;
beforeAll(async () => {
  smtp = await MailServer.start();
  server = await TestServer.start(NOW);
  const config = { ...readConfig({ ...PRODUCTION, SMTP_URL: smtp.url }) };
  Object.assign(server.app, { post: createPost(config) });
});
afterAll(async () => {
  await server.stop();
  await smtp.stop();
});
beforeEach(async () => {
  server.clock.set(NOW);
  smtp.manner = 'TAKE';
  smtp.taken.length = 0;
  smtp.begun = 0;
  await server.database.transaction((tx) => tx.run('DELETE FROM mail'));
});

let events = 0;
const queue = (language: 'zh' | 'en' = 'zh', eventKey = `event ${(events += 1)}`) =>
  server.database.transaction((tx) =>
    queueMail(tx, server.app, server.clock.now(), {
      ...{ eventKey, language, to: 'lin@example.org', template: 'application-refused' },
      values: { unit: '新北市示範國民小學', reason: '職稱不符' },
    }),
  );
const only = async () => {
  const [row] = await server.database.reads.all<{
    id: string;
    state: string;
    attempts: number;
    next: number;
    error: string | null;
  }>(
    'SELECT id, state, attempts, next_at AS next, last_error AS error FROM mail ORDER BY id DESC LIMIT 1',
  );
  if (row === undefined) throw new Error('no mail');
  return row;
};
const words = (raw: string): string =>
  Buffer.from(
    raw
      .split(/\r\n\r\n/)
      .slice(1)
      .join('')
      .replace(/\s/g, ''),
    'base64',
  ).toString('utf8');

it('a mail reaches the server once, with an id of its own, in the reader’s language', async () => {
  await queue();
  expect(await sendDueMails(server.app)).toMatchObject({ sent: 1 });
  expect(await sendDueMails(server.app)).toMatchObject({ sent: 0 });
  const [mail] = smtp.taken;
  const { id, state } = await only();
  expect([smtp.taken.length, state, mail?.to]).toEqual([1, 'SENT', ['lin@example.org']]);
  expect(mail?.raw).toContain(`Message-ID: <${id}@plans.example>`);
  expect(words(mail?.raw ?? '')).toContain('新北市示範國民小學');
  expect(words(mail?.raw ?? '')).toContain('您收到本信，是因為');
});

it('one event has one mail, however often it is queued', async () => {
  expect(await queue('zh', 'the event')).toBe(true);
  expect(await queue('en', 'the event')).toBe(false);
  await sendDueMails(server.app);
  expect(smtp.taken).toHaveLength(1);
});

it.each([
  ['REFUSE', 'EMESSAGE 451', 1],
  // Nobody has said anything of the mail: it has lost no attempt.
  ['DROP_BEFORE', 'ECONNECTION', 0],
] as const)('%s: what was surely not taken is tried again', async (manner, code, attempts) => {
  smtp.manner = manner;
  await queue();
  expect(await sendDueMails(server.app)).toMatchObject({ retried: 1 });
  expect(await only()).toMatchObject({
    ...{ state: 'QUEUED', attempts, error: code, next: server.clock.now() + MINUTE },
  });
  expect(await sendDueMails(server.app)).toMatchObject({ retried: 0, sent: 0 });
  smtp.manner = 'TAKE';
  server.clock.set(server.clock.now() + MINUTE);
  expect(await sendDueMails(server.app)).toMatchObject({ sent: 1 });
  expect(smtp.taken).toHaveLength(1);
});

it('a mailbox that does not exist is not tried again', async () => {
  smtp.manner = 'REFUSE_RECIPIENT';
  await queue();
  expect(await sendDueMails(server.app)).toMatchObject({ failed: 1, retried: 0 });
  expect(await only()).toMatchObject({ state: 'FAILED', attempts: 1, error: 'EENVELOPE 550' });
});

it('a mail whose link has ended meanwhile is not sent: it would be of no use', async () => {
  const subject = { subjectKind: 'ACCOUNT', subjectId: 'somebody', detail: null } as const;
  await server.database.transaction(async (tx) => {
    const now = server.clock.now();
    const link = await makeLink(tx, server.app, 'RESET_PASSWORD', subject, now);
    const letter = { eventKey: 'reset', to: 'lin@example.org', language: null };
    await queueMail(tx, server.app, now, {
      ...{ ...letter, template: 'password-reset', values: { link, userName: 'lin.demo' } },
    });
  });
  smtp.manner = 'REFUSE';
  await sendDueMails(server.app);
  smtp.manner = 'TAKE';
  server.clock.set(server.clock.now() + 60 * MINUTE);
  expect(await sendDueMails(server.app)).toMatchObject({ failed: 1, sent: 0 });
  expect([(await only()).error, smtp.taken.length]).toEqual(['LINK_LAPSED', 0]);
});

describe('a round of sending', () => {
  const machineClock = new TestClock(0);
  const round = async (deliver: Post['deliver']) => {
    for (let n = 0; n < 60; n += 1) await queue();
    return sendDueMails({ ...server.app, machineClock, post: { deliver, onQueued: null } });
  };

  it('ends after a minute, so that one slow mail server holds up nothing; the rest goes with the next', async () => {
    const report = await round(() => {
      machineClock.set(machineClock.now() + 20_000);
      return Promise.resolve({ outcome: 'TAKEN' });
    });
    expect(report.sent).toBeLessThan(10);
    const next = await sendDueMails(server.app);
    expect(report.sent + next.sent).toBe(60);
  });

  it('ends when three mails in a row had no answer: the others lose no attempt', async () => {
    const report = await round(() =>
      Promise.resolve({ outcome: 'UNREACHED', code: 'ECONNECTION' }),
    );
    expect(report.retried).toBeLessThan(10);
    const tried = await server.database.reads.all(
      'SELECT id FROM mail WHERE last_error IS NOT NULL',
    );
    expect(tried).toHaveLength(report.retried);
  });

  it('goes on past mails that are refused one by one', async () => {
    const report = await round(() => Promise.resolve({ outcome: 'REFUSED', code: 'EMESSAGE 451' }));
    expect(report.retried).toBe(60);
  });
});

it('waits 1, 5, 30 minutes, 2 and 6 hours, then gives up', async () => {
  smtp.manner = 'REFUSE';
  await queue();
  const waits: number[] = [];
  for (let nth = 1; nth <= 6; nth += 1) {
    await sendDueMails(server.app);
    const { next } = await only();
    waits.push((next - server.clock.now()) / MINUTE);
    server.clock.set(next);
  }
  expect(waits).toEqual([1, 5, 30, 120, 360, 0]);
  expect(await only()).toMatchObject({ state: 'FAILED', attempts: 6 });
  server.clock.set(server.clock.now() + 100 * 60 * MINUTE);
  await sendDueMails(server.app);
  expect(smtp.begun).toBe(6);
});

describe('a mail server that is away', () => {
  const deliver = () => Promise.resolve({ outcome: 'UNREACHED', code: 'ESOCKET' } as const);
  /** Tries as often as the mail asks for, until an instant; answers the waits, in minutes. */
  const awayUntil = async (end: number): Promise<number[]> => {
    const away = { ...server.app, post: { deliver, onQueued: null } };
    const waits: number[] = [];
    for (let nth = 1; nth < 250 && server.clock.now() < end; nth += 1) {
      await sendDueMails(away);
      const { next } = await only();
      waits.push((next - server.clock.now()) / MINUTE);
      server.clock.set(Math.max(next, server.clock.now() + MINUTE));
    }
    return waits;
  };

  it('is asked for every half an hour, and costs a mail no attempt: what it says when it is back counts alone', async () => {
    await queue();
    const waits = await awayUntil(server.clock.now() + 72 * 60 * MINUTE);
    expect(waits.slice(0, 6)).toEqual([1, 1, 2, 4, 8, 16]);
    expect(new Set(waits.slice(6))).toEqual(new Set([30]));
    expect((await only()).attempts).toBe(0);
    // Busy at first, as one that has just come back is.
    smtp.manner = 'REFUSE';
    expect(await sendDueMails(server.app)).toMatchObject({ retried: 1, failed: 0 });
    expect(await only()).toMatchObject({ attempts: 1, next: server.clock.now() + MINUTE });
    smtp.manner = 'TAKE';
    server.clock.set(server.clock.now() + MINUTE);
    expect(await sendDueMails(server.app)).toMatchObject({ sent: 1 });
  });

  it('is waited for four days; then each attempt counts as one that was refused', async () => {
    await queue();
    const written = server.clock.now();
    server.clock.set(written + 96 * 60 * MINUTE - 1);
    expect(await awayUntil(written + 96 * 60 * MINUTE)).toEqual([30]);
    expect(await awayUntil(written + 120 * 60 * MINUTE)).toEqual(
      expect.arrayContaining([1, 5, 30, 120, 360, 0]),
    );
    expect(await only()).toMatchObject({ state: 'FAILED', attempts: 6 });
  });
});

it.each(['DROP_AFTER', 'SILENT'] as const)(
  '%s: what may have been taken is never sent again',
  async (manner) => {
    smtp.manner = manner;
    await queue();
    expect(await sendDueMails(server.app)).toMatchObject({ uncertain: 1 });
    smtp.manner = 'TAKE';
    server.clock.set(server.clock.now() + 100 * 60 * MINUTE);
    await sendDueMails(server.app);
    expect([(await only()).state, smtp.taken.length]).toEqual(['UNCERTAIN', 0]);
  },
);

it('a mail whose server died while it sent is uncertain, and is not sent again', async () => {
  await queue();
  const { id } = await only();
  expect(await claimMail(server.database, id, server.clock.now())).toBe(true);
  await sendDueMails(server.app);
  expect((await only()).state).toBe('SENDING');
  server.clock.set(server.clock.now() + 15 * MINUTE);
  expect(await sendDueMails(server.app)).toMatchObject({ uncertain: 1, sent: 0 });
  expect([(await only()).state, smtp.taken.length]).toEqual(['UNCERTAIN', 0]);
});

it('two servers that send at the same time send each mail once', async () => {
  for (let nth = 0; nth < 30; nth += 1) await queue();
  const reports = await Promise.all([sendDueMails(server.app), sendDueMails(server.app)]);
  expect(reports[0].sent + reports[1].sent).toBe(30);
  expect(new Set(smtp.taken.map(({ raw }) => /Message-ID: (.*)/.exec(raw)?.[1])).size).toBe(30);
  expect(smtp.taken).toHaveLength(30);
});

it('a server that stops ends what it sends, and begins no other mail', async () => {
  for (let nth = 0; nth < 20; nth += 1) await queue();
  const { post } = server.app;
  const stopping = { ...post };
  server.app.post = stopping;
  stopping.deliver = (mail) => {
    stopping.deliver = null;
    return post.deliver?.(mail) ?? Promise.resolve({ outcome: 'TAKEN' });
  };
  await sendDueMails(server.app);
  server.app.post = post;
  const states = await server.database.reads.all<{ state: string; attempts: number; n: number }>(
    'SELECT state, attempts, COUNT(*) AS n FROM mail GROUP BY state, attempts ORDER BY state',
  );
  const left = states.filter(({ attempts }) => attempts === 0);
  expect(smtp.taken).toHaveLength(1);
  expect(left[0]).toMatchObject({ state: 'QUEUED' });
  expect(states.some(({ state }) => state === 'SENDING')).toBe(false);
});

it('runs as a job, and not where no mail server is', async () => {
  await queue();
  const { post } = server.app;
  server.app.post = { ...post, deliver: null };
  await runDueJobs(server.app);
  expect(await only()).toMatchObject({ state: 'QUEUED', attempts: 0 });
  server.app.post = post;
  await runDueJobs(server.app);
  expect((await only()).state).toBe('SENT');
});

it('neither address nor words lie open in the row', async () => {
  await queue();
  const rows = await server.database.reads.all('SELECT * FROM mail');
  expect(JSON.stringify(rows)).not.toMatch(/example\.org|職稱/);
});
