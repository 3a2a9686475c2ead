// Proves who grants more time to whom, and how long (D4.2, D4.5).
import { formatIso, type Instant } from '../../../server/domain/instant';
import { Role } from '../../../server/domain/roles';
import { instant } from '../../support/clock';
import { onlyOn } from '../../support/database';
import type { Person, SchoolSeed } from '../../support/seed';
import { TestServer, type Answer } from '../../support/server';
import { at, newKey, seedOffices, type Offices } from './actors';
import { wipe } from './wipe';

let server: TestServer;
let offices: Offices;
let school: SchoolSeed;
let foreign: SchoolSeed;
let teacher: Person;
let stranger: Person;
beforeAll(async () => {
  server = await TestServer.start('2019-09-06T10:00:00+08:00');
});
afterAll(() => server.stop());
beforeEach(async () => {
  await wipe(server.database);
  const { seed } = server;
  await seed.country();
  offices = await seedOffices(server);
  school = await seed.school('NWT', '新北市示範國民小學');
  foreign = await seed.school('KHH', '高雄市示範國民小學');
  teacher = await school.teacher('王小明');
  await school.teacher('林示範');
  stranger = await foreign.teacher('陳示範');
  await seed.snapshot();
});

/** 新北市's teacher window is open from 09-06 to 09-13 (D4.4). */
const CLOSES = instant('2019-09-14T00:00:00+08:00');
const NOW = instant('2019-09-10T12:00:00+08:00');
const CYCLE_CLOSES = instant('2020-08-01T00:00:00+08:00');

const ANSWER = `{ extension { id year audience teacherName endsAt reason grantedAt
  jurisdiction { code } unit { id name } } }`;
const JURISDICTION = `mutation ($input: ExtendJurisdictionInput!) { extendJurisdiction(input: $input) ${ANSWER} }`;
const UNIT = `mutation ($input: ExtendUnitInput!) { extendUnit(input: $input) ${ANSWER} }`;
const TEACHER = `mutation ($input: ExtendTeacherInput!) { extendTeacher(input: $input) ${ANSWER} }`;

type Extend = { now?: Instant; by?: Person; endsAt: Instant; reason?: string } & Record<
  string,
  unknown
>;
async function ask<Data>(
  document: string,
  { now = NOW, by, endsAt, ...more }: Extend,
): Promise<Answer<Data>> {
  const caller = await at(server, now, by ?? offices.nwt);
  const input = { idempotencyKey: newKey(), year: 108, reason: '校舍整修', ...more };
  return caller.ask(document, { input: { ...input, endsAt: formatIso(endsAt) } });
}
const unit = (more: Extend) =>
  ask<object>(UNIT, { audience: 'TEACHER', unitId: school.id, ...more });
const one = (more: Extend) => ask<object>(TEACHER, { nationalId: teacher.nationalId, ...more });
const all = (more: Extend) =>
  ask<object>(JURISDICTION, {
    by: offices.centre,
    audience: 'TEACHER',
    jurisdictionCode: 'NWT',
    ...more,
  });
const outcome = (answer: Answer<object>): string =>
  answer.errors?.[0]?.extensions.faults?.map(({ path, rule }) => `${path} ${rule}`).join() ??
  answer.errors?.[0]?.extensions.code ??
  'OK';

/** What the teacher, and the bureau's table, see. */
const windowOf = async (person: Person, now: Instant) => {
  const { me } = await (
    await at(server, now, person)
  ).data<{
    me: { windows: { audience: string; closesAt: string; extended: boolean; state: string }[] };
  }>('{ me { windows { audience closesAt extended state } } }');
  return me.windows.find(({ audience }) => audience === 'TEACHER');
};
const extendedCount = async (): Promise<number | undefined> => {
  const bureau = await at(server, NOW, offices.nwt);
  const { unitCompletion } = await bureau.data<{
    unitCompletion: { teachers: { extended: number } };
  }>(
    'query ($unitId: ID!) { unitCompletion(unitId: $unitId, year: 108) { teachers { extended } } }',
    { unitId: school.id },
  );
  return unitCompletion.teachers.extended;
};

describe('an extension', () => {
  it('moves the end later only, to the millisecond', async () => {
    expect(outcome(await unit({ endsAt: CLOSES }))).toBe('input.endsAt onlyLater');
    expect(outcome(await unit({ endsAt: CLOSES + 1 }))).toBe('OK');
    expect(outcome(await unit({ endsAt: CLOSES + 1 }))).toBe('input.endsAt onlyLater');
    expect(outcome(await unit({ endsAt: CLOSES + 2 }))).toBe('OK');
  });

  it('ends in the future', async () => {
    const now = CLOSES + 1000;
    expect(outcome(await one({ now, endsAt: now }))).toBe('input.endsAt past');
    expect(outcome(await one({ now, endsAt: now + 1 }))).toBe('OK');
    expect(await windowOf(teacher, now)).toMatchObject({ extended: true, state: 'OPEN' });
    expect(await windowOf(teacher, now + 1)).toMatchObject({ state: 'CLOSED' });
  });

  it('does not end after the cycle (D4.2)', async () => {
    expect(outcome(await all({ endsAt: CYCLE_CLOSES + 1 }))).toBe('input.endsAt afterCycle');
    expect(outcome(await all({ endsAt: CYCLE_CLOSES }))).toBe('OK');
  });

  it('has a reason; every fault is told at once', async () => {
    expect(outcome(await unit({ endsAt: CLOSES, reason: '' }))).toBe(
      'input.endsAt onlyLater,input.reason tooShort',
    );
  });

  it('counts from what was granted more widely before', async () => {
    await all({ endsAt: CLOSES + 2000 });
    expect(outcome(await unit({ endsAt: CLOSES + 2000 }))).toBe('input.endsAt onlyLater');
    expect(outcome(await unit({ endsAt: CLOSES + 3000 }))).toBe('OK');
    expect(outcome(await one({ endsAt: CLOSES + 3000 }))).toBe('input.endsAt onlyLater');
    expect(outcome(await one({ endsAt: CLOSES + 4000 }))).toBe('OK');
  });
});

describe('a bureau extends (D4.5, D8)', () => {
  it('one teacher of its own, whose name comes back masked (D3.8)', async () => {
    const { data } = await one({ endsAt: CLOSES + 1000 });
    expect(data).toMatchObject({
      extendTeacher: {
        extension: {
          year: 108,
          audience: 'TEACHER',
          teacherName: '王O明',
          endsAt: formatIso(CLOSES + 1000),
          reason: '校舍整修',
          grantedAt: formatIso(NOW),
          jurisdiction: { code: 'NWT' },
          unit: { id: school.id },
        },
      },
    });
    expect(await extendedCount()).toBe(1);
    await one({ endsAt: CLOSES + 2000 });
    expect(await extendedCount()).toBe(1);
  });

  it('nobody of another jurisdiction: as if they did not exist', async () => {
    expect(outcome(await one({ endsAt: CLOSES + 1, nationalId: stranger.nationalId }))).toBe(
      'NOT_FOUND',
    );
    expect(outcome(await unit({ endsAt: CLOSES + 1, unitId: foreign.id }))).toBe('NOT_FOUND');
    expect(outcome(await unit({ endsAt: CLOSES + 1, unitId: 'no-such-unit' }))).toBe('NOT_FOUND');
    expect(outcome(await unit({ endsAt: CLOSES + 1, year: 90 }))).toBe('NOT_FOUND');
  });

  it('nobody by a number that is none: the field is named, the number kept nowhere', async () => {
    expect(outcome(await one({ endsAt: CLOSES + 1, nationalId: 'A123456788' }))).toBe(
      'input.nationalId nationalId',
    );
    await one({ endsAt: CLOSES + 1 });
    const kept = await server.database.reads.all<{ text: string }>(
      "SELECT answer AS 'text' FROM idempotency UNION ALL SELECT changes FROM audit_entry UNION ALL SELECT fingerprint FROM idempotency",
    );
    expect(JSON.stringify(kept)).not.toContain(teacher.nationalId);
  });

  it('a school in both audiences, apart from each other', async () => {
    await unit({ endsAt: CLOSES + 1000 });
    expect(await extendedCount()).toBe(2);
    expect(await windowOf(teacher, NOW)).toMatchObject({ closesAt: formatIso(CLOSES + 1000) });
    expect(outcome(await unit({ audience: 'SCHOOL', endsAt: NOW + 1 }))).toBe('OK');
  });
});

describe('who may', () => {
  it('a jurisdiction is extended by the centre alone', async () => {
    expect(outcome(await all({ endsAt: CLOSES + 1, by: offices.nwt }))).toBe('FORBIDDEN');
    expect(outcome(await all({ endsAt: CLOSES + 1, jurisdictionCode: 'XXX' }))).toBe('NOT_FOUND');
    expect(outcome(await all({ endsAt: CLOSES + 1 }))).toBe('OK');
  });

  it('a unit and a teacher by their bureau alone, not by the centre, the ministry or the school', async () => {
    const chief = await school.account(Role.CHIEF);
    for (const by of [offices.centre, offices.ministry, chief, teacher]) {
      expect(outcome(await unit({ endsAt: CLOSES + 1, by }))).toBe('FORBIDDEN');
      expect(outcome(await one({ endsAt: CLOSES + 1, by }))).toBe('FORBIDDEN');
    }
  });
});

onlyOn('mysql', () => {
  it('waits for nobody who writes to the cycle or to the teacher, which it only reads', async () => {
    // SQLite has one writer at a time, whatever is locked.
    await server.database.transaction(async (tx) => {
      await tx.run('UPDATE cycle SET version = version WHERE year = 108');
      await tx.run("UPDATE teacher SET unit_note = '異動中' WHERE id = ?", [teacher.id]);
      expect(outcome(await all({ endsAt: CLOSES + 1000 }))).toBe('OK');
      expect(outcome(await unit({ endsAt: CLOSES + 2000 }))).toBe('OK');
      expect(outcome(await one({ endsAt: CLOSES + 3000 }))).toBe('OK');
    });
  });
});

describe('the list', () => {
  const LIST = `query ($first: Int!, $after: String) { extensions(year: 108, first: $first, after: $after) {
    edges { cursor node { endsAt teacherName } } pageInfo { hasNextPage endCursor } totalCount } }`;
  interface List {
    extensions: {
      edges: { node: { endsAt: string; teacherName: string | null } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
      totalCount: number;
    };
  }

  it('is cut to the own jurisdiction, the newest first, page by page', async () => {
    await unit({ now: NOW, endsAt: CLOSES + 1 });
    await one({ now: NOW + 1, endsAt: CLOSES + 2 });
    await ask(UNIT, {
      now: NOW + 2,
      by: offices.khh,
      audience: 'TEACHER',
      unitId: foreign.id,
      endsAt: instant('2019-10-01T00:00:00+08:00'),
    });
    const bureau = await at(server, NOW + 3, offices.nwt);
    const page = (await bureau.data<List>(LIST, { first: 1 })).extensions;
    expect(page).toMatchObject({
      edges: [{ node: { endsAt: formatIso(CLOSES + 2), teacherName: '王O明' } }],
      pageInfo: { hasNextPage: true },
      totalCount: 2,
    });
    const rest = (await bureau.data<List>(LIST, { first: 1, after: page.pageInfo.endCursor }))
      .extensions;
    expect(rest).toMatchObject({
      edges: [{ node: { endsAt: formatIso(CLOSES + 1), teacherName: null } }],
      pageInfo: { hasNextPage: false },
    });
    const centre = await at(server, NOW + 3, offices.centre);
    expect((await centre.data<List>(LIST, { first: 100 })).extensions.totalCount).toBe(3);
  });

  it('is that of one unit where it is named, and of a foreign one nothing', async () => {
    await unit({ now: NOW, endsAt: CLOSES + 1 });
    await one({ now: NOW + 1, endsAt: CLOSES + 2 });
    await all({ now: NOW + 2, endsAt: CLOSES + 3 });
    const OF = `query ($unitId: ID!) { extensions(year: 108, unitId: $unitId) { totalCount } }`;
    const count = async (by: typeof offices.nwt, unitId: string) =>
      (await (await at(server, NOW + 3, by)).data<List>(OF, { unitId })).extensions.totalCount;
    expect(await count(offices.nwt, school.id)).toBe(2);
    expect(await count(offices.nwt, foreign.id)).toBe(0);
    expect(await count(offices.centre, school.id)).toBe(2);
    expect(await count(offices.centre, 'no-such-unit')).toBe(0);
  });

  it('is that of one jurisdiction where it is named, and of a foreign one nothing', async () => {
    await unit({ now: NOW, endsAt: CLOSES + 1 });
    await all({ now: NOW + 1, endsAt: CLOSES + 2 });
    const OF = `query ($code: ID!) { extensions(year: 108, jurisdictionCode: $code) { totalCount } }`;
    const count = async (by: typeof offices.nwt, code: string) =>
      (await (await at(server, NOW + 3, by)).data<List>(OF, { code })).extensions.totalCount;
    expect(await count(offices.centre, 'NWT')).toBe(2);
    expect(await count(offices.centre, 'KHH')).toBe(0);
    expect(await count(offices.khh, 'NWT')).toBe(0);
  });

  it('refuses a page of 0 or 101, a cursor that is none, and whoever has nothing to do with it', async () => {
    const bureau = await at(server, NOW, offices.nwt);
    expect(await bureau.outcome(LIST, { first: 0 })).toBe('INVALID');
    expect(await bureau.outcome(LIST, { first: 10, after: '***' })).toBe('INVALID');
    expect(await (await at(server, NOW, offices.ministry)).outcome(LIST, { first: 10 })).toBe(
      'FORBIDDEN',
    );
    expect(await server.nobody.outcome(LIST, { first: 10 })).toBe('UNAUTHENTICATED');
  });
});
