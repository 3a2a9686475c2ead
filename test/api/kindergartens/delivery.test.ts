// Proves what a delivery of the preschool registry changes (D3.7): units and teachers come, change, move and leave.
import { readFileSync } from 'node:fs';
import { UnitKind } from '../../../server/domain/units';
import { instant } from '../../support/clock';
import { TestServer } from '../../support/server';
import { clear, csvLines, Deliveries, rowsOf, teacher, unit, whereabouts, whole } from './night';

const NIGHT = '2019-10-02T03:00:00+08:00';
let server: TestServer;
let deliveries: Deliveries;
beforeAll(async () => {
  server = await TestServer.start(NIGHT);
  await server.seed.country();
  deliveries = new Deliveries(server);
});
afterAll(async () => {
  deliveries.remove();
  await server.stop();
});
beforeEach(async () => {
  await clear(server);
  server.clock.set(NIGHT);
});

const [K1, K2] = ['9K0001', '9K0002-01'];
/** Twenty teachers of the first kindergarten: one who leaves is no implausible share. */
const many = (from: number, count: number, code = K1) =>
  Array.from({ length: count }, (_, at) => teacher(from + at, code));

interface TeacherRow {
  id: string;
  name: string;
  job_title: string;
  email: string | null;
  status: string;
  staff_kind: string;
  national_id_hash: string;
  version: number;
}
const teacherNamed = async (name: string): Promise<TeacherRow> => {
  const found = (await rowsOf<TeacherRow>(server, 'teacher')).find((row) => row.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

describe('what comes', () => {
  it('are kindergartens, under the county that they lie in, and teachers who have yet to sign up', async () => {
    const report = await deliveries.night([unit(K1), unit(K2), ...many(1, 2), teacher(3, K2)]);
    expect(report).toMatchObject({
      state: 'DONE',
      problems: [],
      counts: { unitsRead: 2, unitsAdded: 2, teachersRead: 3, teachersAdded: 3 },
    });
    const [first] = await rowsOf(server, 'unit');
    expect(first).toMatchObject({
      ...{ code: K1, kind: 'KINDERGARTEN', jurisdiction_code: 'NWT', county: '新北市' },
      ...{ ownership: 'PRIVATE', status: 'OPEN', stages: 0 },
    });
    expect(await whereabouts(server)).toEqual({ 示範幼1: K1, 示範幼2: K1, 示範幼3: K2 });
    expect(await teacherNamed('示範幼3')).toMatchObject({
      ...{ status: 'NOT_APPLIED', staff_kind: 'TEACHER', job_title: '教保員' },
    });
    const employments = await rowsOf(server, 'employment');
    expect(employments).toHaveLength(3);
    expect(employments[0]).toMatchObject({ from_at: instant(NIGHT), to_at: null });
  });

  it('is the same from CSV', async () => {
    const lines = [unit(K1, { name: '示範"甲"幼兒園, 本園' }), unit(K2), ...many(1, 3)];
    expect((await deliveries.night(lines)).state).toBe('DONE');
    const again = await deliveries.run(`\ufeff${csvLines(whole(lines))}`);
    expect(again).toMatchObject({ state: 'UNCHANGED', problems: [] });
    expect(again.counts).toMatchObject({ unitsRead: 2, teachersRead: 3 });
  });

  it('is what the documentation shows, in both its forms', async () => {
    const blocks = readFileSync('docs/kindergartens.md', 'utf8').split('```\n');
    const [json = '', csv = ''] = blocks.filter((block) => /^(\{|kind,)/.test(block));
    expect(await deliveries.run(json)).toMatchObject({
      state: 'DONE',
      problems: [],
      counts: { unitsAdded: 1, teachersAdded: 1, underReview: 1 },
    });
    expect(await deliveries.run(csv)).toMatchObject({ state: 'UNCHANGED', problems: [] });
  });

  it('a second time changes nothing, and writes nothing but the run', async () => {
    const lines = [unit(K1), ...many(1, 5)];
    await deliveries.night(lines);
    const tables = ['unit', 'teacher', 'employment', 'employment_release', 'audit_entry', 'mail'];
    const state = () => Promise.all(tables.map((table) => rowsOf(server, table)));
    const before = await state();
    server.clock.set(server.clock.now() + 86_400_000);
    expect(await deliveries.night(lines)).toMatchObject({ state: 'UNCHANGED' });
    expect(await state()).toEqual(before);
    expect(await rowsOf(server, 'kindergarten_run')).toHaveLength(2);
  });

  it('goes on after a server was killed in the middle: what is there already is not made again', async () => {
    const lines = [unit(K1), ...many(1, 5)];
    await deliveries.night(lines);
    await server.database.transaction(async (tx) => {
      await tx.run("DELETE FROM employment WHERE teacher_id IN (SELECT id FROM teacher WHERE name = '示範幼5')"); // prettier-ignore
      await tx.run("DELETE FROM teacher WHERE name = '示範幼5'");
      await tx.run("UPDATE kindergarten_run SET state = 'RUNNING', finished_at = NULL");
    });
    server.clock.set(server.clock.now() + 1000);
    const report = await deliveries.night(lines);
    expect(report.counts).toMatchObject({ unitsAdded: 0, teachersAdded: 1 });
    const states = (await rowsOf<{ state: string }>(server, 'kindergarten_run')).map(
      ({ state }) => state,
    );
    expect(states).toEqual(['FAILED', 'DONE']);
  });
});

describe('what changes', () => {
  it('is the data of the registry; an address that its owner has confirmed here stays', async () => {
    await deliveries.night([unit(K1), ...many(1, 2)]);
    await server.database.transaction((tx) =>
      tx.run(
        "UPDATE teacher SET email = 'own@example.org', email_confirmed_at = 1 WHERE name = '示範幼1'",
      ),
    );
    const report = await deliveries.night([
      unit(K1, { name: '改名幼兒園', ownership: '公立' }),
      teacher(1, K1, { jobTitle: '園長', email: 'registry@example.org' }),
      teacher(2, K1, { email: 'registry@example.org' }),
    ]);
    expect(report.counts).toMatchObject({ unitsChanged: 1, teachersChanged: 2, teachersMoved: 0 });
    expect(await teacherNamed('示範幼1')).toMatchObject({
      ...{ job_title: '園長', email: 'own@example.org', version: 2 },
    });
    expect((await teacherNamed('示範幼2')).email).toBe('registry@example.org');
  });

  it('is the unit, as a row of the history (D3.6)', async () => {
    await deliveries.night([unit(K1), unit(K2), ...many(1, 20)]);
    server.clock.set(server.clock.now() + 1000);
    const report = await deliveries.night([unit(K1), unit(K2), ...many(1, 19), teacher(20, K2)]);
    expect(report.counts).toMatchObject({ teachersMoved: 1, teachersReleased: 0 });
    const { id } = await teacherNamed('示範幼20');
    const rows = (await rowsOf<{ teacher_id: string; to_at: number | null }>(server, 'employment')).filter((row) => row.teacher_id === id); // prettier-ignore
    expect(rows.map(({ to_at }) => to_at)).toEqual([server.clock.now(), null]);
    const audit = await rowsOf<{ action: string; subject_id: string }>(server, 'audit_entry');
    expect(audit.filter((row) => row.subject_id === id).map(({ action }) => action)).toEqual([
      'addByRegistry',
      'moveByRegistry',
    ]);
  });

  it('is not the unit of who is in two, in whatever order they come', async () => {
    const both = [teacher(1, K1), teacher(1, K2)];
    await deliveries.night([unit(K1), unit(K2), ...many(2, 150), ...both]);
    const place = (await whereabouts(server))['示範幼1'];
    server.clock.set(server.clock.now() + 86_400_000);
    const other = [unit(K1), unit(K2), ...many(2, 150), ...both.toReversed()];
    expect(await deliveries.night(other)).toMatchObject({
      state: 'UNCHANGED',
      problems: [{ rule: 'duplicate' }],
    });
    expect((await whereabouts(server))['示範幼1']).toBe(place);
    // The unit where they are is left for the other one when it no longer names them.
    const left = [unit(K1), unit(K2), ...many(2, 150), teacher(1, K2)];
    expect((await deliveries.night(left)).counts.teachersMoved).toBe(1);
  });

  it('is never what is under review: neither taken over, nor taken to be gone', async () => {
    await deliveries.night([unit(K1), teacher(1, K1)]);
    const review = { state: 'UNDER_REVIEW' };
    const report = await deliveries.night([
      unit(K1, { ...review, name: '審核中的名稱' }),
      unit(K2, review),
      teacher(1, K1, { ...review, jobTitle: '園長' }),
      teacher(2, K1, review),
    ]);
    expect(report).toMatchObject({ state: 'UNCHANGED', counts: { underReview: 4 } });
    expect(await whereabouts(server)).toEqual({ 示範幼1: K1 });
  });

  it('is never a school: its code in a delivery is told, and nothing more', async () => {
    const school = await server.seed.school('NWT', '新北市示範國民小學');
    const report = await deliveries.night([
      ...[unit(K1), unit(school.code), teacher(1, school.code)],
      ...many(2, 3),
    ]);
    expect(report.problems).toEqual([
      { line: 2, field: 'code', rule: 'otherKind' },
      { line: 3, field: 'unitCode', rule: 'unknown' },
    ]);
    const found = (await rowsOf<{ id: string }>(server, 'unit')).find(({ id }) => id === school.id);
    expect(found).toMatchObject({ kind: UnitKind.SCHOOL, name: '新北市示範國民小學', version: 1 });
  });

  it('is somebody new whose other line names a kindergarten that is not here', async () => {
    const gone = '9K0009';
    const first = await deliveries.night([unit(K1), ...many(100, 250), teacher(1, K1), teacher(1, gone)]); // prettier-ignore
    expect(first.problems).toMatchObject([{ rule: 'duplicate' }]);
    expect((await whereabouts(server))['示範幼1']).toBe(K1);
    const review = [unit(K1), unit(gone, { state: 'UNDER_REVIEW' }), ...many(100, 250), teacher(1, K1)]; // prettier-ignore
    server.clock.set(server.clock.now() + 1000);
    const next = await deliveries.night([...review, teacher(2, gone), teacher(2, K1)]);
    expect(next.problems).toMatchObject([
      { rule: 'duplicate' },
      { field: 'unitCode', rule: 'unknown' },
    ]);
    expect((await whereabouts(server))['示範幼2']).toBe(K1);
  });

  it('opens a kindergarten again that was closed', async () => {
    await deliveries.night([unit(K1)]);
    await server.database.transaction((tx) =>
      tx.run("UPDATE unit SET status = 'CLOSED', closed_at = 1"),
    );
    expect((await deliveries.night([unit(K1)])).counts.unitsChanged).toBe(1);
    expect(await rowsOf(server, 'unit')).toMatchObject([{ status: 'OPEN', closed_at: null }]);
  });
});

describe('who leaves, and who comes from elsewhere', () => {
  it('is released as of the day before, and keeps the record (D3.5)', async () => {
    await deliveries.night([unit(K1), ...many(1, 20)]);
    server.clock.set(server.clock.now() + 1000);
    const report = await deliveries.night([unit(K1), ...many(1, 19)]);
    expect(report).toMatchObject({ state: 'DONE', counts: { teachersReleased: 1 } });
    server.clock.set(server.clock.now() + 1000);
    const { id, version } = await teacherNamed('示範幼20');
    expect(version).toBe(2);
    expect((await whereabouts(server))['示範幼20']).toBeNull();
    expect(await rowsOf(server, 'employment_release')).toMatchObject([
      { teacher_id: id, kind: 'LEFT', day: '2019-10-01', released_by: 'REGISTRY', undone_at: null },
    ]);
    // And is taken over again when the registry has them again.
    const back = await deliveries.night([unit(K1), ...many(1, 20)]);
    expect(back.counts).toMatchObject({ teachersMoved: 1, teachersAdded: 0 });
    const audit = (await rowsOf<{ subject_id: string }>(server, 'audit_entry')).filter((row) => row.subject_id === id); // prettier-ignore
    expect(audit).toMatchObject([
      { action: 'addByRegistry' },
      { action: 'releaseByRegistry', actor_role: 'JOB', jurisdiction_code: 'NWT' },
      { action: 'moveByRegistry', actor_role: 'JOB', jurisdiction_code: 'NWT' },
    ]);
    expect((await whereabouts(server))['示範幼20']).toBe(K1);
  });

  it('is not moved by a delivery where a school employs them: that is told, and left to people', async () => {
    const school = await server.seed.school('NWT', '新北市示範國民小學');
    const employed = await school.teacher('示範在職');
    const line = teacher(1, K1, { nationalId: employed.nationalId });
    const report = await deliveries.night([unit(K1), line, ...many(2000, 5)]);
    expect(report.problems).toEqual([{ line: 2, field: 'nationalId', rule: 'employedElsewhere' }]);
    expect((await whereabouts(server))['示範在職']).toBe(school.code);
    // Released there, they are taken over.
    await server.database.transaction(async (tx) => {
      await tx.run('UPDATE teacher SET unit_id = NULL WHERE id = ?', [employed.id]);
      await tx.run('UPDATE employment SET to_at = 1 WHERE teacher_id = ?', [employed.id]);
    });
    const next = await deliveries.night([unit(K1), line, ...many(2000, 5)]);
    expect(next).toMatchObject({ problems: [], counts: { teachersMoved: 1 } });
    const found = (await rowsOf<TeacherRow>(server, 'teacher')).find(
      ({ id }) => id === employed.id,
    );
    expect(found).toMatchObject({ status: 'ACTIVE', name: '示範幼1' });
  });
});
