// Proves that the same statement answers the same values, of the same types, on both engines.
import type { Database } from '../../server/database/database';
import { first, likeContains, limit, placeholders } from '../../server/database/sql';
import { PlanVersion } from '../../server/modules/plans/plan-version.entity';
import { testDatabase } from '../support/database';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const WIDEST_MASK = 2 ** 53 - 1;
const AT = Date.UTC(2019, 8, 6, 2);
const VERSION = {
  planId: 'plan-of-values-00001',
  number: 1,
  choices: WIDEST_MASK,
  domains: '{"1":12}',
  halfHours: 12,
  courseHalfHours: 4,
  courses: '[]',
  features: null,
  vision: '𠮷堃😀',
  receiptNumber: '108-NWT-000001',
  fingerprint: 'f'.repeat(64),
  submittedAt: AT,
  submittedBy: 'account-of-values-01',
};

describe('a prepared statement answers', () => {
  beforeAll(() =>
    database.transaction((tx) =>
      tx.run(
        `INSERT INTO plan_version (plan_id, number, choices, domains, half_hours, course_half_hours, courses, features,
           vision, receipt_number, fingerprint, submitted_at, submitted_by) VALUES (${placeholders(Object.keys(VERSION))})`,
        Object.values(VERSION),
      ),
    ),
  );
  const row = (columns: string) =>
    first<Record<string, unknown>>(database.reads, `SELECT ${columns} FROM plan_version`);

  it('whole numbers as numbers: an int, an instant, a mask of 53 bits', async () => {
    const columns = 'half_hours AS halfHours, submitted_at AS submittedAt, choices';
    const expected = { halfHours: 12, submittedAt: AT, choices: WIDEST_MASK };
    expect(await row(columns)).toEqual(expected);
  });

  it('texts as texts, with 𠮷, 堃 and emoji, and null as null', async () => {
    expect(await row('vision, features, courses')).toEqual({
      vision: '𠮷堃😀',
      features: null,
      courses: '[]',
    });
  });

  it('counts, sums, greatest values and divisions as numbers; the sum of no row as null', async () => {
    const columns =
      'COUNT(*) AS n, SUM(half_hours) AS sum, MAX(submitted_at) AS latest, SUM(CASE WHEN number = 1 THEN 1 ELSE 0 END) AS ones';
    expect(await row(columns)).toEqual({ n: 1, sum: 12, latest: AT, ones: 1 });
    const none = await first(
      database.reads,
      'SELECT COUNT(*) AS n, SUM(half_hours) AS sum, COALESCE(SUM(half_hours), 0) AS zero FROM plan_version WHERE number > ?',
      [1],
    );
    expect(none).toEqual({ n: 0, sum: null, zero: 0 });
  });

  it('the same inside a transaction as outside', async () => {
    const statement = 'SELECT choices, submitted_at, vision FROM plan_version';
    const inside = await database.transaction((tx) => tx.all(statement));
    expect(inside).toEqual(await database.reads.all(statement));
  });

  it('plain rows that can be compared and printed', async () => {
    const [plain] = await database.reads.all('SELECT number FROM plan_version');
    expect(JSON.stringify(plain)).toBe('{"number":1}');
  });

  it('an entity as TypeORM reads it, with numbers where the class says numbers', async () => {
    const found = await database.transaction((tx) =>
      tx.manager.findOneByOrFail(PlanVersion, { planId: VERSION.planId, number: 1 }),
    );
    expect({ ...found }).toEqual(VERSION);
  });
});

describe('a statement finds', () => {
  const names = ['page-1', 'page-2', 'page-3', 'page_4', 'PAGE-1', '100%'];
  beforeAll(() =>
    database.transaction(async (tx) => {
      for (const name of names) await tx.run('INSERT INTO setting VALUES (?, ?)', [name, 'x']);
    }),
  );
  const found = async (condition: string, values: string[], page = limit(10)) => {
    const text = `SELECT name FROM setting WHERE ${condition} ORDER BY name ${page}`;
    return (await database.reads.all<{ name: string }>(text, values)).map((each) => each.name);
  };

  it('one of a list, and nothing in an empty list', async () => {
    const some = ['page-1', 'page-3'];
    expect(await found(`name IN (${placeholders(some)})`, some)).toEqual(some);
    expect(await found(`name IN (${placeholders([])})`, [])).toEqual([]);
  });

  it('texts by their bytes: capitals are other texts, and come first', async () => {
    expect(await found('name = ?', ['PAGE-1'])).toEqual(['PAGE-1']);
    expect(await found('name > ?', ['A'], limit(2))).toEqual(['PAGE-1', 'page-1']);
  });

  it('the wildcards of LIKE as plain characters', async () => {
    expect(await found("name LIKE ? ESCAPE '!'", [likeContains('0%')])).toEqual(['100%']);
    expect(await found("name LIKE ? ESCAPE '!'", [likeContains('e_4')])).toEqual(['page_4']);
  });
});

it('a page size is a whole number or no statement at all', () => {
  for (const bad of [-1, 1.5, NaN, Infinity]) expect(() => limit(bad)).toThrow(RangeError);
});
