// Proves that guards by version, upserts and unique keys behave alike on both engines.
import type { Database, Tx } from '../../server/database/database';
import { isDuplicate } from '../../server/database/failures';
import { insertOrIncrement, insertOrReplace } from '../../server/database/upsert';
import { testDatabase, onlyOn } from '../support/database';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const run = (text: string, values: (string | number | null)[] = []) =>
  database.transaction((tx) => tx.run(text, values));
const DAY = ['year', 'unit_id', 'day'];

describe('a guard by version', () => {
  const GUARD =
    'UPDATE cycle SET definition = ?, version = version + 1 WHERE year = ? AND version = ?';
  beforeAll(() =>
    run(
      "INSERT INTO cycle (year, roster_cutoff_at, opens_at, closes_at, definition, version) VALUES (108, 1, 2, 3, '{}', 1)",
    ),
  );

  it('answers 1 for the version that stands, and 0 for a stale one and an unknown row', async () => {
    expect(await run(GUARD, ['{}', 108, 1])).toBe(1);
    expect(await run(GUARD, ['{}', 108, 1])).toBe(0);
    expect(await run(GUARD, ['{}', 109, 1])).toBe(0);
  });

  it('counts a row that matches though nothing of it changes', async () => {
    const same = 'UPDATE cycle SET definition = definition WHERE year = ?';
    expect(await run(same, [108])).toBe(1);
  });

  it('lets one of two win that read the same version', async () => {
    const write = (definition: string) => run(GUARD, [definition, 108, 2]);
    const matched = await Promise.all([write('{"a":1}'), write('{"b":1}')]);
    expect(matched.sort()).toEqual([0, 1]);
  });
});

describe('insertOrIncrement', () => {
  it('inserts, then adds to what stands, keeping the columns that are no counts', async () => {
    const text = insertOrIncrement(
      database.dialect,
      'completion_day',
      DAY,
      ['schools', 'teachers'],
      ['jurisdiction_code'],
    );
    await run(text, [108, 'u1', '2019-09-06', 'NWT', 1, 5]);
    await run(text, [108, 'u1', '2019-09-06', 'TPE', 0, -2]);
    await run(text, [108, 'u1', '2019-09-07', 'NWT', 1, 1]);
    expect(
      await database.reads.all(
        'SELECT day, jurisdiction_code AS j, schools, teachers FROM completion_day ORDER BY day',
      ),
    ).toEqual([
      { day: '2019-09-06', j: 'NWT', schools: 1, teachers: 3 },
      { day: '2019-09-07', j: 'NWT', schools: 1, teachers: 1 },
    ]);
  });
});

describe('insertOrReplace', () => {
  const replace = (count: number) =>
    insertOrReplace(database.dialect, 'setting', ['name'], ['value'], count);

  it('inserts several rows, replacing those whose key stands', async () => {
    await run(replace(1), ['a', '1']);
    await run(replace(2), ['a', '2', 'b', '3']);
    const rows = await database.reads.all('SELECT name, value FROM setting ORDER BY name');
    expect(rows).toEqual([
      { name: 'a', value: '2' },
      { name: 'b', value: '3' },
    ]);
  });
});

describe('a unique key', () => {
  const ROW = 'INSERT INTO setting (name, value) VALUES (?, ?)';
  const caught = async (work: (tx: Tx) => Promise<unknown>) =>
    database.transaction(work).then(
      () => null,
      (error: unknown) => error,
    );

  it('is known when it stands in the way, a primary one and another', async () => {
    await run(ROW, ['taken', '1']);
    expect(isDuplicate(await caught((tx) => tx.run(ROW, ['taken', '2'])))).toBe(true);
    const session = "INSERT INTO credential VALUES (?, 'TEACHER', 'holder-1', 'x', 0, 1)";
    await run(session, ['first.user']);
    expect(isDuplicate(await caught((tx) => tx.run(session, ['second.user'])))).toBe(true);
  });

  it('is not seen in other failures', async () => {
    expect(isDuplicate(await caught((tx) => tx.run(ROW, ['empty', null])))).toBe(false);
    expect(isDuplicate(await caught((tx) => tx.run('INSERT INTO nowhere VALUES (1)')))).toBe(false);
  });

  it('allows several rows without a value', async () => {
    const teacher = `INSERT INTO teacher (id, name, subjects, staff_kind, status, origin, version, created_at, updated_at)
      VALUES (?, '王小明', '[]', 'REGULAR', 'ACTIVE', 'ADDED', 1, 1, 1)`;
    await run(teacher, ['t1']);
    expect(await run(teacher, ['t2'])).toBe(1);
  });
});

describe('a check of a table', () => {
  it('refuses counts that cannot be (D4.6: never above 100 %)', async () => {
    const unit = `INSERT INTO roster_unit (year, unit_id, jurisdiction_code, code, name, stages, eligible, draft, submitted, school_plan_state)
      VALUES (108, ?, 'NWT', '014601', '示範國小', 1, ?, ?, ?, 'NOT_STARTED')`;
    expect(await run(unit, ['u1', 2, 1, 1])).toBe(1);
    await expect(run(unit, ['u2', 2, 1, 2])).rejects.toThrow();
    await expect(run(unit, ['u3', 2, -1, 0])).rejects.toThrow();
  });
});

describe('a text', () => {
  onlyOn('mysql', () => {
    it('that is longer than its column is refused by MySQL in its strict mode, never cut', async () => {
      const long = run('INSERT INTO setting (name, value) VALUES (?, ?)', [
        'long',
        'x'.repeat(256),
      ]);
      await expect(long).rejects.toThrow(/too long/);
    });
  });

  it('of more than 64 KB fits where a document stands', async () => {
    const definition = JSON.stringify({ text: '字'.repeat(100_000) });
    await run('UPDATE cycle SET definition = ? WHERE year = 108', [definition]);
    const rows = await database.reads.all('SELECT definition FROM cycle WHERE year = 108');
    expect(rows).toEqual([{ definition }]);
  });
});
