// What the demonstration tells obeys the rules that the product has for it, and lies in the past.
import 'reflect-metadata';
import { createVault } from '../../server/app/vault';
import type { Database } from '../../server/database/database';
import { demonstrationAccounts } from '../../server/database/demonstration/accounts';
import { NEW_SCHOOL } from '../../server/database/demonstration/account-lives';
import { prepareDemonstration } from '../../server/database/demonstration/prepare';
import { taipeiDay, type Instant } from '../../server/domain/instant';
import { Role } from '../../server/domain/roles';
import { rosterProblemsOf } from '../../server/domain/roster-problems';
import { suspendUnusedAccounts } from '../../server/modules/accounts/unused-account.service';
import { mayConfirm } from '../../server/modules/kindergartens/run-counts';
import { listRuns } from '../../server/modules/kindergartens/kindergarten-run.repo';
import { writeMail } from '../../server/modules/mail/mail-text';
import { newestMails } from '../../server/modules/mail/sending.repo';
import { checkedRecords } from '../../server/modules/teachers/roster-problem.repo';
import { catalogueOf } from '../../server/modules/teachers/teaching-data.repo';
import { instant, TestClock } from '../support/clock';
import { testDatabase } from '../support/database';
import { appOn, config, NOW } from './demonstration-app';
import { countOf } from './files';

const DAY = 86_400_000;
const FIRST_SCHOOL = '901601';
const vault = createVault(config);

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await prepareDemonstration(appOn(database), false);
});
afterAll(() => database.close());

const rows = <Row>(text: string): Promise<Row[]> => database.reads.all<Row>(text);

test('nothing has happened after now, and nobody acts before they are there', async () => {
  const instants: readonly [table: string, column: string][] = [
    ['account', 'created_at'],
    ['account', 'decided_at'],
    ['account', 'last_used_at'],
    ['account', 'updated_at'],
    ['teacher', 'updated_at'],
    ['employment', 'from_at'],
    ['employment', 'to_at'],
    ['employment_release', 'released_at'],
    ['transfer', 'requested_at'],
    ['transfer', 'decided_at'],
    ['roster_check', 'checked_at'],
    ['course', 'created_at'],
    ['kindergarten_run', 'finished_at'],
    ['audit_entry', 'at'],
    ['mail', 'created_at'],
    ['extension_request', 'asked_at'],
    ['extension_request', 'decided_at'],
    ['reminder', 'sent_at'],
    ['notification', 'created_at'],
  ];
  for (const [table, column] of instants) {
    expect([table, column, await countOf(database, `${table} WHERE ${column} > ${NOW}`)]).toEqual([
      table,
      column,
      0,
    ]);
  }
  const early = `audit_entry e JOIN account a ON a.id = e.actor_id WHERE e.at < a.created_at`;
  expect(await countOf(database, early)).toBe(0);
});

test('D2.4: applications wait for bureaus, a chief and the centre, some for more than 3 days', async () => {
  const waiting = await rows<{ code: string; role: string; old: number }>(
    `SELECT u.code AS code, a.role AS role, CASE WHEN a.created_at < ${NOW - 3 * DAY} THEN 1 ELSE 0 END AS old
      FROM account a JOIN unit u ON u.id = a.unit_id
      WHERE a.status = 'APPLIED' AND a.email_confirmed_at IS NOT NULL ORDER BY u.code, a.created_at`,
  );
  expect(waiting.map(({ code, role, old }) => [code, role, old])).toEqual([
    ['901301', 'CHIEF', 1],
    [FIRST_SCHOOL, 'OPERATOR', 1],
    [FIRST_SCHOOL, 'OPERATOR', 0],
    [NEW_SCHOOL.code, 'CHIEF', 1],
    ['9U01', 'OPERATOR', 1],
  ]);
});

test('D2.5, D2.8: an account that is over gives back its person and its user name, and keeps its history', async () => {
  const over = await rows<{
    id: string;
    live: string | null;
    name: string | null;
    entries: number;
  }>(
    `SELECT a.id AS id, a.live_national_id_hash AS live, c.user_name AS name,
      (SELECT COUNT(*) FROM audit_entry e WHERE e.subject_id = a.id) AS entries
      FROM account a LEFT JOIN credential c ON c.holder_id = a.id WHERE a.status IN ('DELETED', 'REFUSED')`,
  );
  expect(over.length).toBe(5);
  for (const { live, name, entries } of over) {
    expect([live, name]).toEqual([null, null]);
    expect(entries).toBeGreaterThanOrEqual(3);
  }
  // Somebody whose account elsewhere was deleted applies anew, under the same name.
  const again = `account a JOIN account b ON b.national_id_hash = a.national_id_hash
    WHERE a.status = 'DELETED' AND b.status = 'APPLIED'`;
  expect(await countOf(database, again)).toBe(1);
});

test('D2.8: the first night tells nobody: the one account that nobody uses has had its notice', async () => {
  const app = (at: Instant) => ({ ...appOn(database), clock: new TestClock(at) });
  expect(await suspendUnusedAccounts(app(NOW), 'test')).toEqual({ told: 0, suspended: 0 });
  expect(await countOf(database, 'account WHERE unused_notice_at IS NOT NULL')).toBe(1);
  // Its time comes 400 days after the last use.
  const later = await suspendUnusedAccounts(app(NOW + 11 * DAY), 'test');
  expect(later.suspended).toBe(1);
});

test('D3.4 to D3.6: everybody is where the employment history says, and requests are of every kind', async () => {
  const astray = await rows(
    `SELECT t.id FROM teacher t LEFT JOIN employment e ON e.teacher_id = t.id AND e.to_at IS NULL
      WHERE COALESCE(t.unit_id, '') <> COALESCE(e.unit_id, '')`,
  );
  expect(astray).toEqual([]);
  const states = await rows<{ state: string; n: number; live: number }>(
    'SELECT state, COUNT(*) AS n, COUNT(live_teacher_id) AS live FROM transfer GROUP BY state ORDER BY state',
  );
  expect(states.map(({ state, n, live }) => [state, n, live])).toEqual([
    ['PENDING', 3, 3],
    ['REFUSED', 1, 0],
    ['RELEASED', 1, 0],
  ]);
  const due = `transfer WHERE state = 'PENDING' AND requested_at <= ${NOW - 7 * DAY}`;
  expect(await countOf(database, due)).toBe(1);
  const undoable = `employment_release WHERE released_at > ${NOW - 7 * DAY}`;
  expect(await countOf(database, undoable)).toBe(4);
  expect(await countOf(database, 'employment_release')).toBe(5);
});

test('D4.6: who has moved since the cutoff still belongs to the snapshot’s unit', async () => {
  const moved = `transfer x JOIN roster_entry r ON r.teacher_id = x.teacher_id AND r.year = 108
    AND r.unit_id = x.from_unit_id JOIN teacher t ON t.id = x.teacher_id AND t.unit_id = x.to_unit_id
    WHERE x.state = 'RELEASED'`;
  expect(await countOf(database, moved)).toBe(1);
});

test('D3.2: the first school’s roster has a problem of nearly every kind, and is not checked yet', async () => {
  const [unit] = await rows<{ id: string }>(`SELECT id FROM unit WHERE code = '${FIRST_SCHOOL}'`);
  const unitId = unit?.id ?? '';
  const records = await checkedRecords(database.reads, { kind: 'unit', unitId }, unitId);
  const catalogue = await catalogueOf(database.reads, taipeiDay(NOW));
  const kinds = rosterProblemsOf(records, catalogue).map(({ kind }) => kind);
  const counted = Object.fromEntries(
    [...new Set(kinds)].map((kind) => [kind, kinds.filter((each) => each === kind).length]),
  );
  expect(counted).toMatchObject({ NO_TITLE: 2, NO_STAGE: 1, SAME_NAME: 2, TITLE_EXPIRED: 1 });
  expect(counted).toMatchObject({ NO_SUBJECT: 2, NOT_APPLIED: 1 });
  expect(await countOf(database, `roster_check WHERE unit_id = '${unitId}'`)).toBe(0);
  expect(await countOf(database, 'roster_check WHERE year = 108')).toBe(2 * 23 + 11);
});

test('D3.7: the last delivery was refused, and the centre can let it pass', async () => {
  const runs = await listRuns(database.reads, { first: 10, after: null });
  expect(runs.map(mayConfirm)).toEqual([true, false, false, false, false, false]);
  expect(new Set(runs.map(({ state }) => state)).size).toBe(4);
});

test('D4.5: more time was asked for; some wait, one was refused, and what was granted stands as an extension', async () => {
  const states = await rows<{ state: string; n: number; live: number }>(
    'SELECT state, COUNT(*) AS n, COUNT(live_key) AS live FROM extension_request GROUP BY state ORDER BY state',
  );
  expect(states.map(({ state, n, live }) => [state, n, live])).toEqual([
    ['GRANTED', 1, 0],
    ['PENDING', 4, 4],
    ['REFUSED', 1, 0],
  ]);
  const granted = `extension_request q JOIN extension e ON e.unit_id = q.unit_id AND e.ends_at = q.granted_until
    AND e.granted_at = q.decided_at AND e.reason = q.reason`;
  expect(await countOf(database, granted)).toBe(1);
  const vain = `extension_request q JOIN cycle_window w ON w.year = q.year AND w.audience = q.audience
    AND w.jurisdiction_code = q.jurisdiction_code WHERE q.wanted_until <= w.closes_at`;
  expect(await countOf(database, vain)).toBe(0);
});

test('D8: schools were reminded while their window was open, some within a day and some before', async () => {
  const open = `reminder r JOIN cycle_window w ON w.year = r.year AND w.audience = r.audience
    AND w.jurisdiction_code = r.jurisdiction_code WHERE r.sent_at >= w.opens_at AND r.sent_at < w.closes_at`;
  expect(await countOf(database, open)).toBe(5);
  expect(await countOf(database, 'reminder')).toBe(5);
  expect(await countOf(database, `reminder WHERE sent_at > ${NOW - DAY}`)).toBe(2);
  // The first school may remind its teachers now: a visitor can try it.
  const first = `reminder r JOIN unit u ON u.id = r.unit_id WHERE u.code = '${FIRST_SCHOOL}'`;
  expect(await countOf(database, first)).toBe(0);
});

test('D8: each reminder has its mails and its audit row, and a school reads how many are missing', async () => {
  const sent = await rows<{ recipients: number; mails: number; audited: string }>(
    `SELECT r.recipients AS recipients,
       (SELECT COUNT(*) FROM mail m WHERE m.unit_id = r.unit_id AND m.created_at = r.sent_at
         AND m.template LIKE '%-reminder') AS mails,
       (SELECT MAX(e.changes) FROM audit_entry e WHERE e.unit_id = r.unit_id AND e.at = r.sent_at
         AND e.action LIKE 'remind%') AS audited
     FROM reminder r`,
  );
  for (const { recipients, mails, audited } of sent) {
    expect(recipients).toBeGreaterThan(0);
    expect(mails).toBe(recipients);
    expect(JSON.parse(audited)).toMatchObject({ year: [108, 108], recipients: [0, recipients] });
  }
  const read = await rows<{ detail: string; missing: number }>(
    `SELECT n.detail AS detail, r.eligible - r.submitted AS missing FROM notification n
     JOIN account a ON a.id = n.holder_id JOIN roster_unit r ON r.unit_id = a.unit_id AND r.year = 108
     WHERE n.kind = 'SCHOOL_REMINDER'`,
  );
  expect(read.length).toBeGreaterThan(0);
  for (const { detail, missing } of read) expect(JSON.parse(detail)).toMatchObject({ missing });
  expect(await countOf(database, "mail WHERE template = 'extension-granted'")).toBe(1);
  expect(await countOf(database, "mail WHERE template = 'extension-refused'")).toBe(1);
});

test('whoever signs in first finds something in the bell, and it names nobody (D3.8)', async () => {
  const unread = await rows<{ name: string }>(
    `SELECT DISTINCT c.user_name AS name FROM notification n JOIN credential c ON c.holder_id = n.holder_id
      WHERE n.read_at IS NULL`,
  );
  const names = unread.map(({ name }) => name);
  for (const name of ['teacher.nwt.01', 'teacher.nwt.12', 'chief.nwt.1', 'bureau.nwt']) {
    expect(names).toContain(name);
  }
  const people = await rows<{ name: string }>('SELECT DISTINCT name FROM account');
  const told = await rows<{ detail: string }>('SELECT detail FROM notification');
  const text = told.map(({ detail }) => detail).join('\n');
  expect(people.filter(({ name }) => text.includes(name))).toEqual([]);
});

test('the mailbox opens, and no audit row holds an address or a national ID (D3.8)', async () => {
  const mails = (await newestMails(database.reads, 500)).map((row) => writeMail(vault, row));
  expect(mails.length).toBeGreaterThan(40);
  expect(mails.filter(({ to }) => !to.endsWith('@example.org'))).toEqual([]);
  const entries = await rows<{ text: string }>(
    "SELECT CONCAT(changes, ' ', COALESCE(reason, '')) AS text FROM audit_entry",
  );
  expect(entries.filter(({ text }) => /@|Y[12]9\d{7}/.test(text))).toEqual([]);
});

test('the national IDs to be tried are of somebody 待申請, and of somebody whom nobody employs', async () => {
  const hashes = demonstrationAccounts()
    .flatMap(({ note }) => /Y[12]\d{8}/.exec(note ?? '') ?? [])
    .map((nationalId) => vault.hash(nationalId));
  const found = await rows<{ status: string; employed: number }>(
    `SELECT status, CASE WHEN unit_id IS NULL THEN 0 ELSE 1 END AS employed FROM teacher
      WHERE national_id_hash IN ('${hashes.join("','")}') ORDER BY employed`,
  );
  expect(found.map(({ status, employed }) => [status, employed])).toEqual([
    ['ACTIVE', 0],
    ['NOT_APPLIED', 1],
  ]);
});

test('a clock before the stories has none of them, and everybody to sign in as', async () => {
  const fresh = await testDatabase();
  await prepareDemonstration(appOn(fresh, instant('2019-08-12T00:00:00+08:00')), false);
  for (const table of [
    ...['transfer', 'employment_release', 'audit_entry', 'mail', 'roster_check'],
    ...['extension_request', 'reminder', 'notification'],
  ]) {
    expect([table, await countOf(fresh, table)]).toEqual([table, 0]);
  }
  expect(await countOf(fresh, 'credential c JOIN account a ON a.id = c.holder_id')).toBe(
    demonstrationAccounts().filter(({ role }) => role !== Role.TEACHER).length,
  );
  await fresh.close();
});
