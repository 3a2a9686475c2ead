// Ids, tenants, cycles, versions, keys and shapes that are wrong: coded refusals, and nothing is changed.
import { Role } from '../../../server/domain/roles';
import { ask } from '../../permissions/documents';
import { dump } from '../../support/dump';
import {
  key,
  MY_PLAN,
  PASS,
  SAVE_MINE,
  SAVE_SCHOOL,
  SCHOOL_PLAN,
  SUBMIT_MINE,
  WHOLE,
  WITHDRAW_MINE,
} from '../../support/plan-documents';
import type { Caller } from '../../support/server';
import { Bench, invalid, OPEN, type Refused } from './bench';

/** NOT_FOUND, naming the arguments that led there. */
const missing = (...fields: string[]): Refused => ({ code: 'NOT_FOUND', faults: fields });

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.make();
});
afterAll(() => bench.server.stop());
afterEach(() => bench.server.clock.set(OPEN));

const mine = (input: object): Promise<Refused> =>
  bench.refused(bench.teacher, SAVE_MINE, { year: 108, version: 0, ...input });
const send = (caller: Caller, field: string, changes: object): Promise<Refused> => {
  const { query, variables } = ask(field, {
    unitId: bench.school.id,
    jurisdictionCode: 'NWT',
    nationalId: bench.person.nationalId,
  });
  const { input } = variables as { input: object };
  return bench.refusedRaw(() => caller.ask(query, { input: { ...input, ...changes } }));
};

describe('ids that lead nowhere, or to another tenant (D8)', () => {
  const NOWHERE = ['0'.repeat(20), '', 'x', '../../etc', '𠮷', "' OR 1=1 --", 'a'.repeat(900_000)];

  test('a unit', async () => {
    for (const unitId of [...NOWHERE, bench.foreign.id]) {
      const found = await bench.refused(bench.chief, SAVE_SCHOOL, {
        unitId,
        year: 108,
        version: 0,
      });
      expect(found).toEqual(missing('input.unitId', 'input.year'));
      const read = await bench.refusedRaw(() =>
        bench.chief.ask(SCHOOL_PLAN, { unitId, year: 108 }),
      );
      expect(read).toEqual(missing('unitId', 'year'));
      expect((await send(bench.bureau, 'extendUnit', { unitId })).faults).toContain('input.unitId');
      expect((await send(bench.bureau, 'addLateTeacher', { unitId })).code).toBe('NOT_FOUND');
    }
  });

  test('a window, a jurisdiction', async () => {
    for (const id of NOWHERE) {
      expect(await send(bench.centre, 'editWindow', { windowId: id })).toEqual(
        missing('input.windowId'),
      );
      const code = await send(bench.centre, 'extendJurisdiction', { jurisdictionCode: id });
      expect(code.code).toBe('NOT_FOUND');
    }
  });

  test('an account that is to represent the school: unknown, or of another school (D5.1)', async () => {
    const stranger = await bench.foreign.account(Role.CHIEF);
    for (const accountId of [...NOWHERE, stranger.id, bench.person.id]) {
      const found = await bench.refused(bench.chief, PASS, {
        ...{ unitId: bench.school.id, year: 108, version: 0, accountId },
      });
      expect(found).toEqual(invalid('input.accountId unknown'));
    }
  });

  test('a national ID: malformed, of nobody, of another jurisdiction’s teacher (D3.8)', async () => {
    for (const nationalId of ['', 'A123456788', 'a'.repeat(1000), '\u0000'])
      expect(await send(bench.bureau, 'extendTeacher', { nationalId })).toEqual(
        invalid('input.nationalId nationalId'),
      );
    const { nationalId } = bench.foreignTeacher;
    expect((await send(bench.bureau, 'extendTeacher', { nationalId })).faults.sort()).toEqual([
      'input.nationalId',
      'input.year',
    ]);
    expect((await send(bench.bureau, 'addLateTeacher', { nationalId })).code).toBe('NOT_FOUND');
  });

  test('a number where an id belongs is taken as its digits, and found nowhere', async () => {
    const found = await bench.refused(bench.chief, SAVE_SCHOOL, {
      ...{ unitId: 12, year: 108, version: 0 },
    });
    expect(found.code).toBe('NOT_FOUND');
    for (const unitId of [1.5, true, [], {}]) {
      const wrong = await bench.refused(bench.chief, SAVE_SCHOOL, {
        unitId,
        year: 108,
        version: 0,
      });
      expect(wrong).toEqual(invalid('input.unitId format'));
    }
  });
});

describe('years', () => {
  test.each([0, -1, 1, 107, 109, 2 ** 31 - 1, -(2 ** 31)])('%d has no roster', async (year) => {
    expect(await mine({ year })).toEqual({ code: 'NOT_ON_ROSTER', faults: ['input.year'] });
    const read = await bench.refusedRaw(() => bench.teacher.ask(MY_PLAN, { year }));
    expect(read).toEqual({ code: 'NOT_ON_ROSTER', faults: ['year'] });
    const cycle = await bench.refusedRaw(() =>
      bench.centre.ask('query ($y: Int!) { cycle(year: $y) { year } }', { y: year }),
    );
    expect(cycle).toEqual(missing('year'));
    const unit = { unitId: bench.school.id, year };
    const school = await bench.refusedRaw(() => bench.chief.ask(SCHOOL_PLAN, unit));
    expect(school.code).toBe('NOT_FOUND');
    if (year !== 109) {
      const next = await send(bench.centre, 'createNextCycle', { fromYear: year });
      expect(next).toEqual(missing('input.fromYear'));
    }
  });
  test.each([2 ** 31, -(2 ** 31) - 1, 108.5, '108', null, true])('%p is no year', async (year) => {
    const rule = year === null ? 'required' : 'format';
    expect(await mine({ year })).toEqual(invalid(`input.year ${rule}`));
    const read = await bench.refusedRaw(() => bench.teacher.ask(MY_PLAN, { year }));
    expect(read).toEqual(invalid(`year ${rule}`));
  });
});

describe('another cycle’s options (D5.5)', () => {
  test('keys of 109 are unknown to 108', async () => {
    const { seed, database } = bench.server;
    await seed.cycle(109);
    const [row] = await database.reads.all<{ definition: string }>(
      'SELECT definition FROM cycle WHERE year = 109',
    );
    const definition = JSON.parse(row?.definition ?? '') as {
      questions: { key: string; options: { number: number; key: string; label: string }[] }[];
      domains: { number: number; key: string; label: string }[];
    };
    definition.questions[0]?.options.push({
      number: 26,
      key: 'doctor',
      label: '學分班-博士層級進修',
    });
    definition.domains.push({ number: 6, key: 'bilingual', label: '雙語教學' });
    await database.transaction((tx) =>
      tx.run('UPDATE cycle SET definition = ? WHERE year = 109', [JSON.stringify(definition)]),
    );
    const found = await mine({
      needs: [{ question: 'modes', options: ['hours', 'doctor'] }],
      domains: [{ domain: 'bilingual', hours: 1 }],
      courses: [{ ...WHOLE.courses[0], domain: 'bilingual', mode: 'doctor' }],
    });
    expect(found.code).toBe('INVALID');
    expect(found.faults.sort()).toEqual([
      'input.courses[0].domain unknown',
      'input.courses[0].mode unknown',
      'input.domains[0].domain unknown',
      'input.needs[0].options[1] unknown',
    ]);
  });
});

describe('versions (D5.6)', () => {
  test.each([-1, 1, 99, 2 ** 31 - 1, -(2 ** 31)])('%d is not the present one', async (version) => {
    const found = await mine({ version, needs: WHOLE.needs });
    const input = { idempotencyKey: key(), year: 108, version };
    if (version < 0) {
      expect(found).toEqual(invalid('input.version min'));
    } else {
      const { errors } = await bench.teacher.ask(SAVE_MINE, { input });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 0 });
    }
  });
  test.each([2 ** 31, 0.5, '0', null])('%p is no version', async (version) => {
    const rule = version === null ? 'required' : 'format';
    expect(await mine({ version })).toEqual(invalid(`input.version ${rule}`));
  });
  test('a stale one is refused everywhere, whatever it would do', async () => {
    const write = (query: string, version: number, parts = {}) => ({
      query,
      input: { year: 108, version, ...parts },
    });
    const first = { idempotencyKey: key(), year: 108, version: 0, ...WHOLE };
    await bench.colleague.data(SUBMIT_MINE, { input: first });
    for (const { query, input } of [
      write(SAVE_MINE, 0, { domains: [] }),
      write(SUBMIT_MINE, 0, WHOLE),
      write(WITHDRAW_MINE, 0),
    ])
      expect((await bench.refused(bench.colleague, query, input)).code).toBe('CONFLICT');
  });
  test('a window’s', async () => {
    const [window] = await bench.server.database.reads.all<{ id: string }>(
      "SELECT id FROM cycle_window WHERE jurisdiction_code = 'KHH' AND audience = 'TEACHER'",
    );
    for (const version of [0, 2, -1]) {
      const found = await send(bench.centre, 'editWindow', { windowId: window?.id, version });
      expect(found.code).toBe('CONFLICT');
    }
  });
});

describe('keys (D4.7)', () => {
  test.each([
    ['empty', ''],
    ['of 7 characters', 'abcdefg'],
    ['of 65 characters', 'a'.repeat(65)],
    ['of 900,000 characters', 'a'.repeat(900_000)],
    ['with a blank', 'abcd efgh'],
    ['with a line break', 'abcdefgh\n'],
    ['in Chinese', '課程課程課程課程'],
    ['with NUL', 'abcdefgh\u0000'],
  ])('one that is %s', async (_, idempotencyKey) => {
    expect(await mine({ idempotencyKey })).toEqual(invalid('input.idempotencyKey format'));
  });
  test('none, or a number', async () => {
    expect(await mine({ idempotencyKey: undefined })).toEqual(
      invalid('input.idempotencyKey required'),
    );
    expect(await mine({ idempotencyKey: 12345678 })).toEqual(
      invalid('input.idempotencyKey format'),
    );
  });
  test('the same with the same content changes nothing and answers the same', async () => {
    const idempotencyKey = key();
    const third = await bench.school.teacher('張示範');
    expect(third.id).toBeDefined();
    const [entry] = await bench.server.database.reads.all<{ version: number }>(
      "SELECT version FROM plan WHERE audience = 'TEACHER'",
    );
    const input = { idempotencyKey, year: 108, version: entry?.version ?? 0, ...WHOLE };
    const once = await bench.colleague.ask(SUBMIT_MINE, { input });
    expect(once.errors).toBeUndefined();
    const before = await dump(bench.server.database);
    const again = await bench.colleague.ask(SUBMIT_MINE, { input });
    expect(again.data).toEqual(once.data);
    // The order in which a client writes the fields of an object is no content.
    const turned = Object.fromEntries(Object.entries(input).reverse());
    expect((await bench.colleague.ask(SUBMIT_MINE, { input: turned })).data).toEqual(once.data);
    expect(await dump(bench.server.database)).toEqual(before);
    const other = await bench.refusedRaw(() =>
      bench.colleague.ask(SUBMIT_MINE, { input: { ...input, domains: [] } }),
    );
    expect(other.code).toBe('KEY_REUSED');
    const elsewhere = await bench.refusedRaw(() =>
      bench.colleague.ask(WITHDRAW_MINE, { input: { idempotencyKey, year: 108, version: 1 } }),
    );
    expect(elsewhere.code).toBe('KEY_REUSED');
    // Another person's key is another key.
    const ofAnother = await bench.refused(bench.teacher, SAVE_MINE, {
      ...{ idempotencyKey, year: 108, version: 7 },
    });
    expect(ofAnother.code).toBe('CONFLICT');
  });
});

test('a closed window, before and after (D4.5)', async () => {
  for (const now of ['2019-09-05T23:59:59.999+08:00', '2019-09-14T00:00:00.000+08:00']) {
    bench.server.clock.set(now);
    const caller = await bench.server.as(bench.person);
    const input = { year: 108, version: 0, ...WHOLE };
    expect((await bench.refused(caller, SAVE_MINE, input)).code).toBe('WINDOW_CLOSED');
    expect((await bench.refused(caller, SUBMIT_MINE, input)).code).toBe('WINDOW_CLOSED');
  }
});
