// Proves what every mail says, what the demonstration's mailbox shows, and what is forgotten.
import { readConfig } from '../../../server/app/config';
import { startJobs } from '../../../server/app/jobs';
import { createPost } from '../../../server/app/post';
import { buildSchema } from '../../../server/app/schema';
import { forget } from '../../../server/modules/cycles/forget.service';
import { JOB_NAMES, runDueJobs } from '../../../server/modules/cycles/job.service';
import { MAIL_EN } from '../../../server/modules/mail/mail-en';
import { mailWords } from '../../../server/modules/mail/mail-text';
import { MAIL_ZH } from '../../../server/modules/mail/mail-zh';
import { queueMail } from '../../../server/modules/mail/outbox.service';
import { TestServer } from '../../support/server';

const NOW = '2019-09-06T10:00:00+08:00';
const DAY = 86_400_000;
let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start(NOW);
});
afterAll(() => server.stop());
beforeEach(() => server.database.transaction((tx) => tx.run('DELETE FROM mail')));

const VALUES = {
  ...{
    link: 'https://plans.example/a#token',
    unit: '示範國小',
    userName: 'lin.demo',
    reason: '理由',
  },
  ...{ day: '2019-10-05', fromUnit: '甲校', toUnit: '乙校', released: '30', total: '100' },
  ...{ teacher: '林曉青', teachers: '3', left: '9' },
  ...{ year: 108, audience: 'TEACHER', missing: 3, signedUp: true },
  ...{ closesAt: Date.parse('2019-09-14T00:00:00+08:00') },
  ...{ until: Date.parse('2019-09-20T00:00:00+08:00') },
};

describe.each(['zh', 'en'] as const)('mails in %s', (language) => {
  it.each(Object.keys(MAIL_ZH))('%s says what happened and why one got it', (template) => {
    const { subject, text } = mailWords(template, VALUES, language);
    // A blank stands between a day and its time only.
    expect(subject).toMatch(
      language === 'zh' ? /^【進修規劃】\S+(?:日 \d\d:\d\d\S+)?$/ : /^\[Training plans\] [A-Z]/,
    );
    expect(text).not.toMatch(/undefined|\[object|NaN/);
    expect(text).toMatch(language === 'zh' ? /您收到本信，是因為/ : /You get this mail because/);
  });
});

it('both languages have the same mails', () => {
  expect(Object.keys(MAIL_EN).sort()).toEqual(Object.keys(MAIL_ZH).sort());
});

it('days stand in the years of the Republic in Chinese (D4.1)', () => {
  expect(mailWords('account-unused', VALUES, 'zh').text).toContain('108年10月5日');
  expect(mailWords('account-unused', VALUES, 'en').text).toContain('2019-10-05');
});

const queue = (to: string, eventKey = to, app = server.app) =>
  server.database.transaction((tx) =>
    queueMail(tx, app, server.clock.now(), {
      ...{ eventKey, to, language: 'zh', template: 'account-resumed' },
      values: { unit: '示範國小' },
    }),
  );
const MAILBOX = `query ($to: String, $first: Int, $after: String) {
  demonstrationMails(to: $to, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { to subject text state sentAt } }
  }
}`;
interface Mailbox {
  demonstrationMails: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: { to: string; subject: string; text: string; state: string } }[];
  };
}
const mailbox = async (variables: object) =>
  (await server.nobody.data<Mailbox>(MAILBOX, variables)).demonstrationMails;

describe('the mailbox of a demonstration', () => {
  it('shows mails at once, and that they have left with the next round', async () => {
    await queue('lin@example.org');
    expect((await mailbox({})).edges[0]?.node).toMatchObject({ state: 'QUEUED' });
    await runDueJobs(server.app);
    const { edges } = await mailbox({});
    expect(edges[0]?.node).toMatchObject({ to: 'lin@example.org', state: 'SENT' });
    expect(edges[0]?.node.text).toContain('示範國小');
  });

  it('is searched by a part of the address, page by page, in one statement', async () => {
    for (const to of ['a@one.example', 'b@one.example', 'c@two.example']) await queue(to);
    const first = await mailbox({ to: 'ONE', first: 1 });
    expect(first.totalCount).toBe(2);
    const second = await mailbox({ to: 'ONE', first: 1, after: first.pageInfo.endCursor });
    const shown = [...first.edges, ...second.edges].map(({ node }) => node.to);
    expect(shown.sort()).toEqual(['a@one.example', 'b@one.example']);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(await server.statements(() => mailbox({ to: 'two' }))).toHaveLength(1);
  });

  it('is not there outside of a demonstration', () => {
    const fields = buildSchema('production').getQueryType()?.getFields() ?? {};
    expect(Object.keys(fields)).not.toContain('demonstrationMails');
  });
});

describe('a mail that was queued', () => {
  beforeEach(() => {
    // Only the server's own waiting is held; the database's timers run.
    const others = ['setImmediate', 'clearImmediate', 'setInterval', 'clearInterval', 'nextTick'];
    const rest = ['queueMicrotask', 'hrtime', 'performance', 'Date'];
    jest.useFakeTimers({ doNotFake: [...others, ...rest] as never });
  });
  afterEach(() => jest.useRealTimers());

  it('leaves a second later, without waiting for the next round', async () => {
    const app = { ...server.app, post: createPost(server.app.config) };
    const stop = startJobs(app);
    // The first rounds are over when all wait for the next.
    while (jest.getTimerCount() < JOB_NAMES.length)
      await new Promise((resolve) => setImmediate(resolve));
    await queue('lin@example.org', 'soon', app);
    jest.advanceTimersByTime(1000);
    const states = () => server.database.reads.all('SELECT m.state AS state FROM mail m');
    while (JSON.stringify(await states()) !== '[{"state":"SENT"}]') {
      await new Promise((resolve) => setImmediate(resolve));
    }
    await stop();
    expect(app.post).toEqual({ deliver: null, onQueued: null });
  });
});

describe('a mail that has left', () => {
  const sent = async () => {
    await queue('lin@example.org');
    await runDueJobs(server.app);
  };
  const row = async () =>
    (
      await server.database.reads.all<{ recipient: string; words: string; state: string }>(
        'SELECT recipient_cipher AS recipient, values_cipher AS words, state FROM mail',
      )
    )[0];

  it('is emptied after 30 days; that its event had a mail is kept', async () => {
    await sent();
    await forget(server.database, server.clock.now() + 30 * DAY, false);
    expect((await row())?.recipient).not.toBe('');
    expect(await forget(server.database, server.clock.now() + 30 * DAY + 1, false)).toMatchObject({
      mails: 1,
    });
    expect(await row()).toEqual({ recipient: '', words: '', state: 'SENT' });
    expect(await forget(server.database, server.clock.now() + 90 * DAY, false)).toMatchObject({
      mails: 0,
    });
    expect(await queue('lin@example.org')).toBe(false);
  });

  it('is kept while the time is simulated', async () => {
    await sent();
    await forget(server.database, server.clock.now() + 60 * DAY, true);
    expect((await row())?.recipient).not.toBe('');
  });
});

it('a demonstration takes no mail server', () => {
  expect(() => readConfig({ SMTP_URL: 'smtp://mail.example' })).toThrow(
    'SMTP_URL: a demonstration mails nobody',
  );
});
