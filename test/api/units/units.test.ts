// Proves which units each role sees, how they are searched, and how the list is paged (D1, D8).
import { Role } from '../../../server/domain/roles';
import { Stage, UnitKind } from '../../../server/domain/units';
import { Caller, TestServer } from '../../support/server';
import type { SchoolSeed } from '../../support/seed';

interface Units {
  units: {
    edges: { cursor: string; node: { code: string; name: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount?: number;
  };
}
const UNITS = `query ($search: String, $jurisdictionCode: ID, $kind: UnitKind, $first: Int! = 20, $after: String) {
  units(search: $search, jurisdictionCode: $jurisdictionCode, kind: $kind, first: $first, after: $after) {
    edges { cursor node { code name } } pageInfo { hasNextPage endCursor } } }`;

let server: TestServer;
let kaohsiung: SchoolSeed;
let taichung: SchoolSeed;
const callers = {} as Record<Role, Caller>;

beforeAll(async () => {
  server = await TestServer.start('2019-09-06T12:00:00+08:00');
  const { seed } = server;
  await seed.country();
  kaohsiung = await seed.school(
    'KHH',
    '高雄市示範國民小學',
    [Stage.SPECIAL_EDUCATION, Stage.ELEMENTARY],
    { code: '583601' },
  );
  // It lies in Kaohsiung, but answers to 教育部國教署 (D1.2).
  await seed.school('K12', '國立示範高級中學', [Stage.SENIOR_HIGH], {
    code: '580301',
    county: '高雄市',
  });
  taichung = await seed.school('TXG', '臺中市100%示範國民小學', [Stage.ELEMENTARY], {
    code: '193601',
  });
  await seed.unit(UnitKind.KINDERGARTEN, '高雄市示範幼兒園', 'KHH', { code: '58K001' });
  await seed.unit(UnitKind.UNIVERSITY, '國立示範大學', null, { code: '0099' });
  callers[Role.TEACHER] = await server.as(await kaohsiung.teacher('示範教師'));
  for (const role of [Role.OPERATOR, Role.CONTACT, Role.CHIEF]) {
    callers[role] = await server.as(await kaohsiung.account(role));
  }
  callers[Role.BUREAU] = await server.as(await seed.official(Role.BUREAU, 'KHH'));
  callers[Role.CENTRE] = await server.as(await seed.official(Role.CENTRE));
  callers[Role.MINISTRY] = await server.as(await seed.official(Role.MINISTRY));
});
afterAll(() => server.stop());

const codes = async (caller: Caller, variables: object = {}) =>
  (await caller.data<Units>(UNITS, variables)).units.edges.map(({ node }) => node.code);

describe('the tree that one may see', () => {
  it.each([Role.TEACHER, Role.OPERATOR, Role.CONTACT, Role.CHIEF])(
    '%s: the own unit',
    async (role) => {
      expect(await codes(callers[role])).toEqual(['583601']);
    },
  );

  it('a bureau: its jurisdiction, wherever a school lies (D1.2)', async () => {
    const seen = await codes(callers[Role.BUREAU]);
    expect(seen).toEqual(expect.arrayContaining(['583601', '58K001']));
    expect(seen).not.toContain('580301');
    expect(seen).not.toContain('193601');
  });

  it.each([Role.CENTRE, Role.MINISTRY])('%s: the country', async (role) => {
    expect(await codes(callers[role])).toEqual(
      expect.arrayContaining(['583601', '580301', '193601', '58K001', '0099']),
    );
  });

  it('nobody: nothing', async () => {
    expect(await server.nobody.outcome(UNITS)).toBe('UNAUTHENTICATED');
  });

  it('a filter narrows the reach, and never widens it', async () => {
    expect(await codes(callers[Role.BUREAU], { jurisdictionCode: 'TXG' })).toEqual([]);
    expect(await codes(callers[Role.BUREAU], { kind: 'KINDERGARTEN' })).toEqual(['58K001']);
    expect(await codes(callers[Role.TEACHER], { search: '臺中' })).toEqual([]);
  });
});

describe('one unit', () => {
  const UNIT = `query ($id: ID!) { unit(id: $id) { id code name kind ownership status county district studentTotal
    stages stageDetails { stage attached students teachers classes statsYear } jurisdiction { code name formerName order } } }`;

  it('is shown with its stages in order and its jurisdiction', async () => {
    await server.database.transaction(async (tx) => {
      for (const [stage, attached] of [
        ['SPECIAL_EDUCATION', 1],
        ['ELEMENTARY', 0],
      ] as const) {
        await tx.run(
          'INSERT INTO unit_stage (unit_id, stage, attached, students) VALUES (?, ?, ?, 300)',
          [kaohsiung.id, stage, attached],
        );
      }
    });
    const unknown = { students: 300, teachers: null, classes: null, statsYear: null };
    const counted = { ...unknown, teachers: 24, classes: 12, statsYear: 107 };
    await server.database.transaction((tx) =>
      tx.run(
        "UPDATE unit_stage SET teachers = 24, classes = 12, stats_year = 107 WHERE unit_id = ? AND stage = 'ELEMENTARY'",
        [kaohsiung.id],
      ),
    );
    expect(await callers[Role.TEACHER].data(UNIT, { id: kaohsiung.id })).toEqual({
      unit: {
        id: kaohsiung.id,
        code: '583601',
        name: '高雄市示範國民小學',
        kind: 'SCHOOL',
        ownership: null,
        status: 'OPEN',
        county: null,
        district: null,
        studentTotal: 600,
        stages: ['ELEMENTARY', 'SPECIAL_EDUCATION'],
        stageDetails: [
          { ...counted, stage: 'ELEMENTARY', attached: false },
          { ...unknown, stage: 'SPECIAL_EDUCATION', attached: true },
        ],
        jurisdiction: { code: 'KHH', name: '高雄市', formerName: null, order: 5 },
      },
    });
  });

  it.each([Role.TEACHER, Role.CHIEF, Role.BUREAU])(
    '%s: a foreign one does not exist',
    async (role) => {
      expect(await callers[role].outcome(UNIT, { id: taichung.id })).toBe('NOT_FOUND');
      expect(await callers[role].outcome(UNIT, { id: 'no-such-unit' })).toBe('NOT_FOUND');
      expect(await callers[role].outcome(UNIT, { id: kaohsiung.id })).toBe('OK');
    },
  );
});

describe('search', () => {
  it.each([
    ['part of a name', '示範高級', ['580301']],
    ['the beginning of a code', '58360', ['583601']],
    ['the beginning of a code, in small letters', '58k', ['58K001']],
    ['台 for 臺', '台中市', ['193601']],
    ['a sign that LIKE knows, as itself', '100%', ['193601']],
    ['the same sign alone', '%', ['193601']],
    ['the other one', '_', []],
    ['the end of a code', '3601', []],
  ])('finds by %s', async (_, search, found) => {
    expect(await codes(callers[Role.CENTRE], { search })).toEqual(found);
  });

  it('refuses NUL, and a text that is too long, by name', async () => {
    const rule = async (search: string) =>
      (await callers[Role.CENTRE].ask(UNITS, { search })).errors?.[0]?.extensions;
    expect(await rule('a\u0000')).toMatchObject({
      code: 'INVALID',
      faults: [{ path: 'search', rule: 'text' }],
    });
    expect(await rule('國'.repeat(61))).toMatchObject({
      faults: [{ path: 'search', rule: 'tooLong', limit: 60 }],
    });
  });

  it('takes a code that holds a statement for a text', async () => {
    expect(await codes(callers[Role.CENTRE], { search: "' OR 1=1 --" })).toEqual([]);
  });
});

describe('pages', () => {
  it('go on where the last one ended, without a gap or a repetition', async () => {
    const all = await codes(callers[Role.CENTRE], { first: 100 });
    expect(all).toEqual([...all].sort());
    const walked: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { units }: Units = await callers[Role.CENTRE].data<Units>(UNITS, { first: 3, after });
      walked.push(...units.edges.map(({ node }) => node.code));
      after = units.pageInfo.endCursor;
      if (!units.pageInfo.hasNextPage) break;
    }
    expect(walked).toEqual(all);
  });

  it.each([
    ['first: 0', { first: 0 }, [{ path: 'first', rule: 'min', limit: 1 }]],
    ['first: -1', { first: -1 }, [{ path: 'first', rule: 'min', limit: 1 }]],
    ['a text that is no cursor', { after: 'not a cursor' }, [{ path: 'after', rule: 'format' }]],
    ['an empty cursor', { after: '' }, [{ path: 'after', rule: 'format' }]],
    [
      'a cursor of another list',
      { after: Buffer.from('國小').toString('base64url') },
      [{ path: 'after', rule: 'format' }],
    ],
    [
      'a cursor with something behind',
      { after: `${Buffer.from('1936').toString('base64url')}=` },
      [{ path: 'after', rule: 'format' }],
    ],
    ['a very long one', { after: 'A'.repeat(100_000) }, [{ path: 'after', rule: 'format' }]],
    ['two faults at once', { first: 0, after: '!' }, [{ path: 'first' }, { path: 'after' }]],
  ])('refuse %s', async (_, variables, faults) => {
    const { errors } = await callers[Role.CENTRE].ask(UNITS, variables);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', faults });
  });

  it('hold at most 100', async () => {
    const { errors } = await callers[Role.CENTRE].ask(UNITS, { first: 101 });
    expect(['INVALID', 'TOO_COSTLY']).toContain(errors?.[0]?.extensions.code);
  });
});

describe('statements', () => {
  const asked = (fields: string) =>
    server.statements(() => callers[Role.CENTRE].data(`{ units(first: 50) { ${fields} } }`));

  it('the list is counted only when the count is asked for', async () => {
    expect(await asked('edges { node { name } }')).toHaveLength(1);
    expect(await asked('totalCount edges { node { name } }')).toHaveLength(2);
  });

  it('fields add one statement each, not one a row', async () => {
    expect(
      await asked('edges { node { name stages jurisdiction { name } stageDetails { students } } }'),
    ).toHaveLength(3);
  });

  it('the count is that of the whole reach', async () => {
    const { units } = await callers[Role.BUREAU].data<Units>('{ units(first: 1) { totalCount } }');
    expect(units.totalCount).toBe(3);
  });
});

it("jurisdictions are published, all 23 in the letter's order (D1.2)", async () => {
  const { jurisdictions } = await server.nobody.data<{
    jurisdictions: { code: string; name: string; order: number }[];
  }>('{ jurisdictions { code name formerName order } }');
  expect(jurisdictions.map(({ order }) => order)).toEqual(
    Array.from({ length: 23 }, (_, n) => n + 1),
  );
  expect(jurisdictions.at(-1)).toMatchObject({ code: 'K12', name: '教育部國教署' });
});
