// The demonstration: everything that it shows obeys the rules, and its counts agree with its plans.
import { createVault } from '../../server/app/vault';
import type { Database } from '../../server/database/database';
import {
  DEMONSTRATION_PASSWORD,
  demonstrationAccounts,
} from '../../server/database/demonstration/accounts';
import { NEW_SCHOOL } from '../../server/database/demonstration/account-lives';
import { prepareDemonstration } from '../../server/database/demonstration/prepare';
import { isNationalId } from '../../server/domain/national-id';
import type { CycleDefinition, PlannedCourse } from '../../server/domain/plan-content';
import { submissionFaults } from '../../server/domain/plan-submission';
import { passwordFits } from '../../server/modules/accounts/password.service';
import { importUnits } from '../../server/import/units.import';
import { instant } from '../support/clock';
import { testDatabase } from '../support/database';
import { appOn, config, NOW } from './demonstration-app';
import { countOf, fixture } from './files';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await prepareDemonstration(appOn(database), false);
});
afterAll(() => database.close());

const rows = <Row>(text: string): Promise<Row[]> => database.reads.all<Row>(text);

describe('the demonstration', () => {
  test('every account that is listed can sign in, and no other', async () => {
    const accounts = demonstrationAccounts();
    const stored = await rows<{ user_name: string; password_hash: string; must_change: number }>(
      `SELECT user_name, password_hash, must_change FROM credential WHERE holder_id IN
        (SELECT id FROM account WHERE status = 'ACTIVE' UNION ALL SELECT id FROM teacher WHERE status = 'ACTIVE')`,
    );
    expect(new Set(accounts.map(({ userName }) => userName))).toEqual(
      new Set(stored.map((row) => row.user_name)),
    );
    expect(accounts.length).toBe(stored.length);
    expect(new Set(stored.map((row) => row.password_hash)).size).toBe(1);
    expect(await passwordFits(stored[0]?.password_hash ?? null, DEMONSTRATION_PASSWORD)).toBe(true);
  });

  test('the first of them is a teacher who can fill in a plan at the default clock', async () => {
    const [first] = demonstrationAccounts();
    expect(first).toMatchObject({ role: 'TEACHER', jurisdiction: '新北市' });
    const [teacher] = await database.reads.all<{
      opens: number;
      closes: number;
      begun: number;
      last: number;
    }>(
      `SELECT w.opens_at AS opens, w.closes_at AS closes,
         (SELECT COUNT(*) FROM plan p WHERE p.owner_id = c.holder_id AND p.year = 108) AS begun,
         (SELECT COUNT(*) FROM plan p WHERE p.owner_id = c.holder_id AND p.year = 107 AND p.state = 'SUBMITTED') AS last
       FROM credential c JOIN roster_entry r ON r.teacher_id = c.holder_id AND r.year = 108
       JOIN cycle_window w ON w.year = 108 AND w.audience = 'TEACHER' AND w.jurisdiction_code = r.jurisdiction_code
       WHERE c.user_name = ?`,
      [first?.userName ?? ''],
    );
    expect(Number(teacher?.opens)).toBeLessThanOrEqual(NOW);
    expect(Number(teacher?.closes)).toBeGreaterThan(NOW);
    expect(Number(teacher?.begun)).toBe(0);
    expect(Number(teacher?.last)).toBe(1);
  });

  test('all 23 jurisdictions have schools with a chief, a contact and an operator (D2.1)', async () => {
    const lacking = await rows<{ code: string; role: string }>(
      `SELECT u.code AS code, r.role AS role FROM unit u
        JOIN (SELECT 'CHIEF' AS role UNION ALL SELECT 'CONTACT' UNION ALL SELECT 'OPERATOR') r
        WHERE u.kind = 'SCHOOL' AND NOT EXISTS (SELECT 1 FROM account a
          WHERE a.unit_id = u.id AND a.role = r.role AND a.status = 'ACTIVE') ORDER BY r.role, u.code`,
    );
    // One has lost its chief; one opened after the cutoff, its first chief has applied (D2.3).
    const code = NEW_SCHOOL.code;
    expect(lacking).toEqual([
      { code: '901603', role: 'CHIEF' },
      ...['CHIEF', 'CONTACT', 'OPERATOR'].map((role) => ({ code, role })),
    ]);
    expect(await countOf(database, 'jurisdiction')).toBe(23);
    expect(await countOf(database, "unit WHERE kind = 'BUREAU'")).toBe(23);
  });

  test('新北市 has more schools than a page shows, of every kind that its list is narrowed to', async () => {
    const [found] = await rows<Record<string, number>>(
      `SELECT COUNT(*) AS schools, SUM(CASE WHEN r.submitted = 0 THEN 1 ELSE 0 END) AS nobody,
         SUM(CASE WHEN k.unit_id IS NULL THEN 0 ELSE 1 END) AS checked,
         COUNT(DISTINCT r.school_plan_state) AS states, COUNT(DISTINCT r.stages) AS stages
       FROM roster_unit r LEFT JOIN roster_check k ON k.year = r.year AND k.unit_id = r.unit_id
       WHERE r.year = 108 AND r.jurisdiction_code = 'NWT'`,
    );
    expect(found).toMatchObject({ schools: 26, checked: 13, states: 3 });
    expect(found?.['nobody']).toBeGreaterThan(0);
    expect(found?.['stages']).toBeGreaterThan(3);
  });

  test('the first teachers have not begun, and have last year to start from', async () => {
    const ready = await rows<{ name: string }>(
      `SELECT c.user_name AS name FROM credential c
        JOIN plan p ON p.owner_id = c.holder_id AND p.year = 107 AND p.state = 'SUBMITTED'
        LEFT JOIN plan q ON q.owner_id = c.holder_id AND q.year = 108
        WHERE c.user_name LIKE 'teacher.nwt.%' AND q.id IS NULL ORDER BY c.user_name`,
    );
    const names = ready.map(({ name }) => name);
    for (let at = 1; at <= 14; at += 1) {
      expect(names).toContain(`teacher.nwt.${String(at).padStart(2, '0')}`);
    }
  });

  test('national IDs are right, nobody has two, and none lies open (D3.8)', async () => {
    const sealed = await rows<{ cipher: string; keyId: string; hash: string }>(
      'SELECT national_id_cipher AS cipher, national_id_key AS keyId, national_id_hash AS hash FROM teacher',
    );
    const vault = createVault(config);
    for (const { cipher, keyId, hash } of sealed.slice(0, 50)) {
      const nationalId = vault.open(cipher, keyId);
      expect(isNationalId(nationalId)).toBe(true);
      expect(vault.hash(nationalId)).toBe(hash);
    }
    expect(new Set(sealed.map(({ hash }) => hash)).size).toBe(sealed.length);
  });

  test('D4.6: counts by unit and day agree with the plans, and never pass the eligible', async () => {
    const wrong = await rows(
      `SELECT r.year, r.unit_id FROM roster_unit r WHERE
         r.eligible <> (SELECT COUNT(*) FROM roster_entry e WHERE e.year = r.year AND e.unit_id = r.unit_id)
         OR r.submitted <> (SELECT COUNT(*) FROM plan p WHERE p.year = r.year AND p.unit_id = r.unit_id
           AND p.audience = 'TEACHER' AND p.state = 'SUBMITTED')
         OR r.draft <> (SELECT COUNT(*) FROM plan p WHERE p.year = r.year AND p.unit_id = r.unit_id
           AND p.audience = 'TEACHER' AND p.state = 'DRAFT')
         OR r.submitted <> COALESCE((SELECT SUM(d.teachers) FROM completion_day d
           WHERE d.year = r.year AND d.unit_id = r.unit_id), 0)
         OR r.draft + r.submitted > r.eligible`,
    );
    expect(wrong).toEqual([]);
  });

  test('D4.2, D4.7: every plan was submitted inside its window, and none after now', async () => {
    const outside = await rows(
      `SELECT v.plan_id FROM plan_version v JOIN plan p ON p.id = v.plan_id
       JOIN cycle_window w ON w.year = p.year AND w.audience = p.audience AND w.jurisdiction_code = p.jurisdiction_code
       WHERE v.submitted_at < w.opens_at OR v.submitted_at >= w.closes_at OR v.submitted_at > ${NOW}`,
    );
    expect(outside).toEqual([]);
    const early = await rows(
      "SELECT id FROM plan WHERE year = 108 AND audience = 'TEACHER' AND jurisdiction_code = 'KHH'",
    );
    expect(early).toEqual([]);
  });

  test('D5.6: what was submitted could be submitted', async () => {
    const [cycle] = await rows<{ definition: string }>(
      'SELECT definition FROM cycle WHERE year = 108',
    );
    const definition = JSON.parse(cycle?.definition ?? '') as CycleDefinition;
    const versions = await rows<{
      choices: number;
      domains: string;
      courses: string;
      features: string | null;
      vision: string | null;
    }>('SELECT choices, domains, courses, features, vision FROM plan_version');
    expect(versions.length).toBeGreaterThan(1000);
    for (const { choices, domains, courses, features, vision } of versions) {
      const content = {
        choices,
        domains: JSON.parse(domains) as Record<number, number>,
        courses: JSON.parse(courses) as PlannedCourse[],
        features,
        vision,
      };
      expect(submissionFaults(definition, content)).toEqual([]);
    }
  });

  test('a second start changes nothing', async () => {
    const before = await countOf(database, 'plan_version');
    await prepareDemonstration(appOn(database), false);
    expect(await countOf(database, 'plan_version')).toBe(before);
  });

  test('a clock before the cutoff leaves the roster to its job; nobody has planned', async () => {
    const fresh = await testDatabase();
    await prepareDemonstration(appOn(fresh, instant('2019-08-01T00:00:00+08:00')), false);
    const [cycle] = await fresh.reads.all<{ snapshot_taken_at: number | null }>(
      'SELECT snapshot_taken_at FROM cycle WHERE year = 108',
    );
    expect(cycle?.snapshot_taken_at).toBeNull();
    expect(await countOf(fresh, 'roster_unit WHERE year = 108')).toBe(0);
    expect(await countOf(fresh, 'plan WHERE year = 108')).toBe(0);
    expect(await countOf(fresh, 'extension')).toBe(0);
    await fresh.close();
  });

  test('a database with other data is refused in one line, and left alone', async () => {
    const other = await testDatabase();
    await importUnits(other, fixture('register'), { now: NOW });
    await expect(prepareDemonstration(appOn(other), false)).rejects.toThrow(/holds other data/);
    expect(await countOf(other, 'teacher')).toBe(0);
    await other.close();
  });
});
