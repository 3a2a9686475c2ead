// Proves what everyone reads of cycles, and how the centre makes the next one (D4.5).
import { TestServer } from '../../support/server';
import { at, newKey, seedOffices, type Offices } from './actors';

let server: TestServer;
let offices: Offices;
beforeAll(async () => {
  server = await TestServer.start('2019-09-06T10:00:00+08:00');
  await server.seed.country();
  offices = await seedOffices(server);
});
afterAll(() => server.stop());

const NOON = '2019-09-06T12:00:00+08:00';
const CYCLE = `query ($year: Int!) { cycle(year: $year) {
  year version rosterCutoffAt opensAt closesAt snapshotTakenAt
  questions { key label options { number key label } } domains { number key label }
  windows { id year audience phase opensAt closesAt extendedUntil state version jurisdiction { code name order } } } }`;
const NEXT = `mutation ($input: CreateNextCycleInput!) {
  createNextCycle(input: $input) { cycle { year rosterCutoffAt domains { key } windows { jurisdiction { code } } } } }`;

interface Window {
  audience: string;
  phase: number;
  opensAt: string;
  closesAt: string;
  state: string;
  jurisdiction: { code: string; name: string };
}
interface Cycle {
  year: number;
  rosterCutoffAt: string;
  opensAt: string;
  closesAt: string;
  questions: { key: string; options: { key: string }[] }[];
  domains: { label: string }[];
  windows: Window[];
}
const read = async (year: number): Promise<Cycle> =>
  (await server.nobody.data<{ cycle: Cycle }>(CYCLE, { year })).cycle;
const windowOf = (cycle: Cycle, audience: string, name: string): Window | undefined =>
  cycle.windows.find((w) => w.audience === audience && w.jurisdiction.name === name);

describe('a cycle (D4, D5.3 to D5.5)', () => {
  it('shows the dates of 108 to everyone (D4.2)', async () => {
    const cycle = await read(108);
    expect(cycle).toMatchObject({
      year: 108,
      rosterCutoffAt: '2019-08-09T09:00:00.000Z',
      opensAt: '2019-08-11T16:00:00.000Z',
      closesAt: '2020-07-31T16:00:00.000Z',
      snapshotTakenAt: null,
    });
    expect(cycle.questions.map(({ key, options }) => [key, options.length])).toEqual([
      ['modes', 3],
      ['times', 6],
      ['places', 7],
      ['levels', 4],
      ['methods', 6],
    ]);
    expect(cycle.domains.map(({ label }) => label)).toContain('班級經營與輔導');
  });

  it('has 46 windows: one an audience and jurisdiction, by audience and phase (D4.3, D4.4)', async () => {
    server.clock.set(NOON);
    const cycle = await read(108);
    expect(cycle.windows).toHaveLength(46);
    expect(new Set(cycle.windows.map((w) => w.audience + w.jurisdiction.code)).size).toBe(46);
    expect(cycle.windows.map((w) => `${w.audience}${w.phase}`)).toEqual(
      cycle.windows.map((w) => `${w.audience}${w.phase}`).sort(),
    );
    expect(windowOf(cycle, 'TEACHER', '新北市')).toMatchObject({ phase: 2, state: 'OPEN' });
    expect(windowOf(cycle, 'TEACHER', '高雄市')).toMatchObject({ phase: 5, state: 'UPCOMING' });
    expect(windowOf(cycle, 'SCHOOL', '新北市')).toMatchObject({ state: 'CLOSED' });
  });

  it('costs two statements whole, and one without windows', async () => {
    await read(108);
    expect(await server.statements(() => read(108))).toHaveLength(2);
    const bare = '{ cycle(year: 108) { year questions { key } domains { key } } }';
    expect(await server.statements(() => server.nobody.data(bare))).toHaveLength(1);
  });

  it('speaks English, too: questions, options, domains and jurisdictions (D1.2, D5.5)', async () => {
    const { cycle, jurisdictions } = await server.nobody.data<{
      cycle: Record<'questions' | 'domains', { labelEn: string; options: object[] }[]>;
      jurisdictions: object[];
    }>(
      `{ cycle(year: 108) { questions { labelEn options { labelEn } } domains { labelEn } }
        jurisdictions { nameEn } }`,
    );
    expect(cycle.questions[1]).toMatchObject({ labelEn: 'Time of training' });
    expect(cycle.questions[1]?.options[2]).toEqual({ labelEn: 'Saturday' });
    expect(cycle.domains[0]).toEqual({ labelEn: 'Curriculum, teaching and assessment' });
    expect(jurisdictions[0]).toEqual({ nameEn: 'New Taipei City' });
  });

  it('is NOT_FOUND for a year without one', async () => {
    expect(await server.nobody.outcome(CYCLE, { year: 90 })).toBe('NOT_FOUND');
  });
});

describe('the service', () => {
  it('tells its time and the current cycle: the one whose cutoff has come (D4.2, D4.7)', async () => {
    server.clock.set('2019-08-09T17:00:00+08:00');
    const { service } = await server.nobody.data<{ service: object }>(
      '{ service { serverTime simulatedTime demonstration currentYear centreTelephone centreEmail } }',
    );
    expect(service).toEqual({
      serverTime: '2019-08-09T09:00:00.000Z',
      simulatedTime: false,
      demonstration: true,
      currentYear: 108,
      centreTelephone: '07-000-0000 分機 1',
      centreEmail: 'help@example.org',
    });
  });
});

describe('the next cycle (D4.5)', () => {
  it('is the last one, every date a year later, extensions left behind; its retry answers the same', async () => {
    await server.database.transaction((tx) =>
      tx.run(
        "UPDATE cycle_window SET extended_until = closes_at + 1 WHERE jurisdiction_code = 'NWT'",
      ),
    );
    const centre = await at(server, NOON, offices.centre);
    const input = { idempotencyKey: newKey(), fromYear: 108 };
    const made = await centre.data(NEXT, { input });
    expect(await centre.data(NEXT, { input })).toEqual(made);

    const [from, next] = [await read(108), await read(109)];
    expect(next).toMatchObject({
      rosterCutoffAt: '2020-08-09T09:00:00.000Z',
      opensAt: '2020-08-11T16:00:00.000Z',
      closesAt: '2021-07-31T16:00:00.000Z',
      questions: from.questions,
      domains: from.domains,
    });
    expect(next.windows).toHaveLength(46);
    expect(windowOf(next, 'SCHOOL', '高雄市')).toMatchObject({
      opensAt: '2020-08-20T16:00:00.000Z',
      closesAt: '2020-08-30T09:00:00.000Z',
      extendedUntil: null,
      version: 1,
    });
    expect(await server.nobody.data('{ cycles { year } }')).toEqual({
      cycles: [{ year: 109 }, { year: 108 }],
    });
  });

  it('is made once: CYCLE_EXISTS; and of a year that stands: NOT_FOUND', async () => {
    const centre = await at(server, NOON, offices.centre);
    const next = (fromYear: number) =>
      centre.ask(NEXT, { input: { idempotencyKey: newKey(), fromYear } });
    await next(109);
    const again = await next(109);
    expect(again.errors?.[0]?.extensions).toMatchObject({ code: 'CYCLE_EXISTS', year: 110 });
    expect((await next(2147483647)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await next(50)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is the business of the centre alone (D8)', async () => {
    const input = { idempotencyKey: newKey(), fromYear: 110 };
    expect(await server.nobody.outcome(NEXT, { input })).toBe('UNAUTHENTICATED');
    for (const person of [offices.nwt, offices.ministry]) {
      expect(await (await at(server, NOON, person)).outcome(NEXT, { input })).toBe('FORBIDDEN');
    }
    expect(await server.nobody.outcome(CYCLE, { year: 111 })).toBe('NOT_FOUND');
  });
});
