// Proves which deliveries are refused whole (D3.7), who is told, and how the centre lets one pass.
import { writeFileSync } from 'node:fs';
import { Role } from '../../../server/domain/roles';
import { key } from '../../support/plan-documents';
import type { Person } from '../../support/seed';
import { TestServer } from '../../support/server';
import {
  clear,
  Deliveries,
  jsonLines,
  rowsOf,
  teacher,
  unit,
  whereabouts,
  whole,
  type Line,
} from './night';

const NIGHT = '2019-10-02T03:00:00+08:00';
const K1 = '9K0001';
let server: TestServer;
let deliveries: Deliveries;
let centre: Person;
let another: Person;
beforeAll(async () => {
  server = await TestServer.start(NIGHT);
  await server.seed.country();
  deliveries = new Deliveries(server);
  centre = await server.seed.official(Role.CENTRE);
  another = await server.seed.official(Role.CENTRE);
  await server.seed.official(Role.BUREAU, 'NWT');
  await server.database.transaction((tx) =>
    tx.run("UPDATE account SET email = CASE id WHEN ? THEN NULL ELSE 'office@example.org' END", [
      another.id,
    ]),
  );
});
afterAll(async () => {
  deliveries.remove();
  await server.stop();
});

const many = (count: number): Line[] =>
  Array.from({ length: count }, (_, at) => teacher(at + 1, K1));
/** A hundred teachers are here. */
beforeEach(async () => {
  await clear(server);
  server.clock.set(NIGHT);
  await deliveries.night([unit(K1), ...many(100)]);
  server.clock.set(server.clock.now() + 86_400_000);
});

const later = (): void => server.clock.set(server.clock.now() + 1000);
const employed = async (): Promise<number> =>
  Object.values(await whereabouts(server)).filter((code) => code !== null).length;

describe('more than 10 % of the teachers gone', () => {
  it('is refused, one fewer is not', async () => {
    const refused = await deliveries.night([unit(K1), ...many(89)]);
    expect(refused).toMatchObject({
      state: 'REFUSED',
      counts: { teachersReleased: 11, teachersPresent: 100 },
      problems: [{ line: 0, field: '', rule: 'tooManyReleases' }],
    });
    expect(await employed()).toBe(100);
    later();
    // Nor does it pass by being delivered again.
    expect(await deliveries.night([unit(K1), ...many(89)])).toMatchObject({ state: 'REFUSED' });
    later();
    expect(await deliveries.night([unit(K1), ...many(90)])).toMatchObject({ state: 'DONE' });
    expect(await employed()).toBe(90);
  });

  it('is mailed to the centre, once to each account with an address, and to nobody else', async () => {
    await deliveries.night([unit(K1), ...many(50)]);
    const mails = await rowsOf<{ template: string; event_key: string }>(server, 'mail');
    expect(mails.map(({ template }) => template)).toEqual(['kindergarten-refused']);
    expect(mails[0]?.event_key).toContain(centre.id);
  });

  it('passes when the command says so, and only for that run', async () => {
    const lines = [unit(K1), ...many(50)];
    expect(await deliveries.night(lines, { confirmed: true })).toMatchObject({ state: 'DONE' });
    expect(await employed()).toBe(50);
    later();
    expect(await deliveries.night([unit(K1), ...many(20)])).toMatchObject({ state: 'REFUSED' });
  });
});

describe('a delivery that cannot be trusted', () => {
  const all = () => whole([unit(K1), ...many(99)]);

  test.each<[string, () => string]>([
    ['without its counts', () => jsonLines(all().slice(0, -1))],
    ['cut off in a line', () => jsonLines(all()).slice(0, -120)],
    ['with other counts', () => jsonLines([...all().slice(0, 50), ...all().slice(51)])],
    ['that goes on after its counts', () => jsonLines([...all(), teacher(100, K1)])],
    ['that is empty', () => ''],
  ])('%s is refused, whoever confirms', async (_, text) => {
    const report = await deliveries.run(text(), { confirmed: true });
    expect(report.state).toBe('REFUSED');
    expect(report.problems[0]).toEqual({ line: 0, field: '', rule: 'truncated' });
    expect(await employed()).toBe(100);
    const mails = await rowsOf<{ template: string }>(server, 'mail');
    expect(mails.map(({ template }) => template)).toEqual(['kindergarten-unusable']);
  });

  it('counts every fault, and keeps the first thousand: broken lines without end fill no memory', async () => {
    const text = `${'{broken\n'.repeat(1500)}${jsonLines(all())}`;
    const { counts, problems } = await deliveries.run(text);
    expect(counts.problemCount).toBe(1501);
    expect(problems).toHaveLength(1001);
  });

  it('is one with more than 1 % of its lines faulty; up to that the others count', async () => {
    const faulty = (count: number) =>
      [unit(K1), ...many(100)].map((line, at) => (at > 0 && at <= count ? { ...line, name: '' } : line)); // prettier-ignore
    expect(await deliveries.night([...faulty(2), teacher(101, K1)])).toMatchObject({
      state: 'REFUSED',
      problems: [{ rule: 'tooManyFaults' }, { line: 2 }, { line: 3 }],
    });
    later();
    const one = await deliveries.night([...faulty(1), teacher(101, K1)]);
    expect(one).toMatchObject({
      state: 'DONE',
      counts: { teachersAdded: 1, teachersReleased: 0 },
      problems: [{ line: 2, field: 'name', rule: 'required' }],
    });
  });
});

describe('a faulty line', () => {
  it('tells every field and rule of it, and nothing that stands in it', async () => {
    const more = { name: '示'.repeat(61), unitCode: 'x', gender: '?', email: 'at', jobTitle: '' };
    const bad = teacher(100, K1, more);
    const { problems } = await deliveries.night([unit(K1), ...many(99), bad]);
    expect(problems).toEqual(
      (
        [
          ['name', 'tooLong'],
          ['unitCode', 'format'],
          ['jobTitle', 'required'],
          ['gender', 'format'],
          ['email', 'format'],
        ] as const
      ).map(([field, rule]) => ({ line: 101, field, rule })),
    );
  });

  it('is one in another encoding: that is told, since nobody sees it in the file', async () => {
    const big5 = Buffer.from([0xa5, 0xdc, 0xbd, 0x64]);
    const [head = '', tail = ''] = jsonLines(
      whole([unit(K1), ...many(99), teacher(100, K1, { name: '@' })]),
    ).split('@');
    const path = deliveries.file('');
    writeFileSync(path, Buffer.concat([Buffer.from(head), big5, Buffer.from(tail)]));
    const { problems } = await deliveries.run('', { source: path });
    expect(problems).toEqual([{ line: 101, field: 'name', rule: 'encoding' }]);
  });

  it('is one whose name is on two lines', async () => {
    const bad = teacher(100, K1, { name: '示範\n幼' });
    const { problems } = await deliveries.night([unit(K1), ...many(99), bad]);
    expect(problems).toEqual([{ line: 101, field: 'name', rule: 'text' }]);
  });

  it('that cannot be told to be anybody’s releases nobody of its unit, or nobody at all', async () => {
    const missing = [unit(K1), ...many(98)];
    const nameless = teacher(99, K1, { nationalId: 'A123456788' });
    const held = await deliveries.night([...missing, nameless]);
    expect(held).toMatchObject({
      state: 'UNCHANGED',
      counts: { releasesHeld: 2, teachersReleased: 0 },
      problems: [{ line: 100, field: 'nationalId', rule: 'nationalId' }],
    });
    later();
    const text = jsonLines(whole([...missing, teacher(99, K1)]));
    const broken = text.replace(/\n(.*)\n(?=.*"end")/, '\nno record\n');
    expect((await deliveries.run(broken)).counts).toMatchObject({ releasesHeld: 2 });
    expect(await employed()).toBe(100);
  });
});

describe('the centre', () => {
  const RUNS = `{ kindergartenRuns { totalCount edges { node { id state version mayConfirm confirmed source
    teachersReleased teachersPresent problemCount problems { line field rule message } } } } }`;
  interface Run {
    id: string;
    state: string;
    version: number;
    mayConfirm: boolean;
  }
  const runs = async (): Promise<Run[]> => {
    const { kindergartenRuns } = await (
      await server.as(centre)
    ).data<{ kindergartenRuns: { edges: { node: Run }[] } }>(RUNS);
    return kindergartenRuns.edges.map(({ node }) => node);
  };
  const confirm = async (run: Run, more: object = {}): Promise<string> =>
    (await server.as(centre)).outcome(
      'mutation ($input: ConfirmKindergartenRunInput!) { confirmKindergartenRun(input: $input) { run { id } } }',
      {
        input: {
          ...{ idempotencyKey: key(), runId: run.id, version: run.version, reason: '併園' },
          ...more,
        },
      },
    );

  it('reads the runs, the newest first, with their problems in words', async () => {
    await deliveries.night([unit(K1), ...many(50)]);
    const [refused, first] = await runs();
    expect(first).toMatchObject({ state: 'DONE', mayConfirm: false, problems: [] });
    expect(refused).toMatchObject({
      ...{ state: 'REFUSED', mayConfirm: true, confirmed: false },
      ...{ teachersReleased: 50, teachersPresent: 100, problemCount: 1 },
      problems: [{ line: 0, field: '', rule: 'tooManyReleases', message: '離開的教師超過現有幼兒園教師的10%，未予套用。' }], // prettier-ignore
      source: expect.stringMatching(/^delivery-\d+\.txt$/) as string,
    });
  });

  it('lets a delivery pass: the next run of the same content applies it, another content is refused', async () => {
    const lines = [unit(K1), ...many(50)];
    await deliveries.night(lines);
    const [refused] = await runs();
    if (refused === undefined) throw new Error('no run');
    expect(await confirm(refused, { reason: '' })).toBe('INVALID');
    expect(await confirm(refused, { version: 1 })).toBe('CONFLICT');
    expect(await confirm(refused)).toBe('OK');
    later();
    expect(await deliveries.night([unit(K1), ...many(49)])).toMatchObject({ state: 'REFUSED' });
    later();
    expect(await deliveries.night(lines)).toMatchObject({ state: 'DONE' });
    expect(await employed()).toBe(50);
    const audit = await rowsOf<{ action: string; reason: string | null; actor_id: string }>(
      server,
      'audit_entry',
    );
    expect(audit.find(({ action }) => action === 'confirmKindergartenRun')).toMatchObject({
      ...{ reason: '併園', actor_id: centre.id },
    });
  });

  it('confirms no run that a newer reading has followed: it would be applied no more', async () => {
    await deliveries.night([unit(K1), ...many(50)]);
    later();
    await deliveries.night([unit(K1), ...many(99)]);
    const [done, refused] = await runs();
    if (refused === undefined) throw new Error('no run');
    expect([done?.state, refused.state, refused.mayConfirm]).toEqual(['DONE', 'REFUSED', false]);
    expect(await confirm(refused)).toBe('WRONG_STATE');
    // One that could not be had says nothing of the one before it.
    later();
    await deliveries.night([unit(K1), ...many(50)]);
    later();
    await deliveries.run('', { source: '/there/is/no/such/file' });
    expect((await runs())[1]).toMatchObject({ state: 'REFUSED', mayConfirm: true });
  });

  it('confirms nothing twice, and nothing that was not refused for its releases', async () => {
    const [done] = await runs();
    if (done === undefined) throw new Error('no run');
    expect(await confirm(done)).toBe('WRONG_STATE');
    await deliveries.run('');
    const [cutOff] = await runs();
    expect(await confirm(cutOff ?? done)).toBe('WRONG_STATE');
    later();
    await deliveries.night([unit(K1), ...many(50)]);
    const [refused] = await runs();
    if (refused === undefined) throw new Error('no run');
    expect(await confirm(refused)).toBe('OK');
    expect(await confirm({ ...refused, version: refused.version + 1 })).toBe('WRONG_STATE');
  });
});

test('no national ID, name or address of a delivery stands in runs or audit rows', async () => {
  const lines = [unit(K1), ...many(49), teacher(50, K1, { email: 'kinder@example.org' })];
  await deliveries.night(lines, { confirmed: true });
  const kept = JSON.stringify([
    await rowsOf(server, 'kindergarten_run'),
    await rowsOf(server, 'audit_entry'),
  ]);
  for (const text of ['示範幼', 'kinder@', String(teacher(1, K1)['nationalId'])]) {
    expect(kept).not.toContain(text);
  }
});
