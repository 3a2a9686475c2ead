// D2.3, D2.5, D3.4, D3.5: two people at once, by real requests to one server: each race ends in one allowed state, every time.
import { Role } from '../../server/domain/roles';
import { apply, applicant, CONFIRM, outcome as actOn } from '../api/accounts/accounts-kit';
import { fetched, prepared, rowsOf } from '../api/teachers/files';
import { form, leaving, REGISTER, RELEASE, type Registered } from '../api/teachers/moves';
import { nationalId } from '../support/national-id';
import { key } from '../support/plan-documents';
import type { SchoolSeed } from '../support/seed';
import { TestServer, type Caller } from '../support/server';
import { both, race, ROUNDS } from './rounds';

// 200 rounds with passwords in them, on a machine that does other things besides.
jest.setTimeout(180_000);

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start('2019-09-06T10:00:00+08:00');
  await server.seed.country();
  await server.seed.snapshot();
});
afterAll(() => server.stop());

const rows = <Row extends object>(text: string, values: string[]): Promise<Row[]> =>
  server.database.reads.all<Row>(text, values);
const total = (tally: Record<string, number>): number =>
  Object.values(tally).reduce((sum, times) => sum + times, 0);

test('two officials of one bureau delete the last two chiefs of a school: one chief stays (D2.3)', async () => {
  const first = await server.seed.official(Role.BUREAU, 'NWT');
  const [office] = await rows<{ unitId: string }>(
    'SELECT unit_id AS unitId FROM account WHERE id = ?',
    [first.id],
  );
  const second = await server.seed.account(office?.unitId ?? '', Role.BUREAU);
  const [one, other] = [await server.as(first), await server.as(second)];
  const tally = await race('the last two chiefs', async (number) => {
    const school = await server.seed.school('NWT', `競爭示範國民小學${number}`);
    const [a, b] = [await school.account(Role.CHIEF), await school.account(Role.CHIEF)];
    const codes = await both(
      number,
      () => actOn(one, 'deleteAccount', a.id),
      () => actOn(other, 'deleteAccount', b.id),
    );
    expect([...codes].sort()).toEqual(['DELETED', 'LAST_CHIEF']);
    const left = await rows<{ id: string }>(
      "SELECT id AS id FROM account WHERE unit_id = ? AND role = 'CHIEF' AND status = 'ACTIVE'",
      [school.id],
    );
    expect(left.map(({ id }) => id)).toEqual([codes[0] === 'DELETED' ? b.id : a.id]);
    return codes[0] === 'DELETED' ? 'the first is deleted' : 'the second is deleted';
  });
  expect(total(tally)).toBe(ROUNDS);
});

test('two applications with one national ID: one stands in the queue, the other is told ID_TAKEN (D2.5)', async () => {
  const school = await server.seed.school('NWT', '申請示範國民小學');
  const tally = await race('two applications of one person', async (number) => {
    await server.database.transaction((tx) => tx.run('DELETE FROM sign_in_attempt'));
    const one = applicant(school.id);
    const other = applicant(school.id, { nationalId: one.nationalId });
    const tokens = await both(
      number,
      () => apply(server, one),
      () => apply(server, other),
    );
    const confirm = (token: string): Promise<string> =>
      server.nobody.outcome(CONFIRM, { input: { idempotencyKey: key(), token } });
    const codes = await both(
      number,
      () => confirm(tokens[0]),
      () => confirm(tokens[1]),
    );
    expect([...codes].sort()).toEqual(['ID_TAKEN', 'OK']);
    const live = await rows<{ userName: string }>(
      `SELECT c.user_name AS userName FROM account a JOIN credential c ON c.holder_id = a.id
        WHERE a.live_national_id_hash = ?`,
      [server.app.vault.hash(one.nationalId)],
    );
    const winner = codes[0] === 'OK' ? one : other;
    expect(live).toEqual([{ userName: winner.userName }]);
    return winner === one ? 'the first stands' : 'the second stands';
  });
  expect(total(tally)).toBe(ROUNDS);
});

/** A school with somebody who keeps its roster. */
async function keeper(code: string, name: string): Promise<{ school: SchoolSeed; caller: Caller }> {
  const school = await server.seed.school(code, name);
  return { school, caller: await server.as(await school.account(Role.CONTACT)) };
}

test('two schools register one teacher: one employs, the other has asked (D3.4)', async () => {
  const [one, other] = [await keeper('NWT', '甲示範國小'), await keeper('TPE', '乙示範國小')];
  const register = async ({ school, caller }: typeof one, id: string): Promise<string> => {
    const { data, errors } = await caller.ask<Registered>(REGISTER, form(school, id));
    return errors?.[0]?.extensions.code ?? data?.registerTeacher.outcome ?? '';
  };
  const tally = await race('two schools register one teacher', async (number) => {
    const id = nationalId(8_300_000 + number);
    const codes = await both(
      number,
      () => register(one, id),
      () => register(other, id),
    );
    expect([...codes].sort()).toEqual(['CREATED', 'REQUESTED']);
    const records = await rows<{ id: string; unitId: string }>(
      'SELECT id AS id, unit_id AS unitId FROM teacher WHERE national_id_hash = ?',
      [server.app.vault.hash(id)],
    );
    const [employer, asker] = codes[0] === 'CREATED' ? [one, other] : [other, one];
    expect(records.map(({ unitId }) => unitId)).toEqual([employer.school.id]);
    const [{ id: teacherId } = { id: '' }] = records;
    const open = await rows(
      'SELECT unit_id AS unitId FROM employment WHERE teacher_id = ? AND to_at IS NULL',
      [teacherId],
    );
    expect(open).toEqual([{ unitId: employer.school.id }]);
    const asked = await rows(
      'SELECT to_unit_id AS toUnitId, state AS state FROM transfer WHERE teacher_id = ?',
      [teacherId],
    );
    expect(asked).toEqual([{ toUnitId: asker.school.id, state: 'PENDING' }]);
    return employer === one ? 'the first employs' : 'the second employs';
  });
  expect(total(tally)).toBe(ROUNDS);
});

test('a teacher is released while the school’s export runs: the file is whole, with the teacher or without (D3.2, D3.5)', async () => {
  const { school, caller } = await keeper('NWT', '匯出示範國小');
  for (let stay = 0; stay < 60; stay += 1) await school.teacher(`留任${stay}`);
  const tally = await race('a release during the export', async (number) => {
    const leaver = await school.teacher(`離任${number}`);
    const url = number % 4 < 2 ? await prepared(caller, { unitId: school.id }) : null;
    const [file, released] = await both(
      number,
      async () => {
        const path = url ?? (await prepared(caller, { unitId: school.id }));
        const response = await fetched(server, path, caller.cookie);
        expect(response.status).toBe(200);
        return rowsOf(await response.arrayBuffer());
      },
      () => caller.outcome(RELEASE, leaving(school, [leaver.id])),
    );
    expect(released).toBe('OK');
    const cells = file.flat();
    const staying = Array.from({ length: 60 }, (_, at) => `留任${at}`);
    // Everybody who stays is there once; nobody of an earlier round is.
    expect(cells.filter((cell) => cell.startsWith('留任')).sort()).toEqual(staying.sort());
    const gone = cells.filter((cell) => cell.startsWith('離任'));
    expect([[], [leaver.name]]).toContainEqual(gone);
    const open = await rows(
      'SELECT t.unit_id AS unitId FROM teacher t JOIN employment e ON e.teacher_id = t.id WHERE t.id = ? AND e.to_at IS NOT NULL',
      [leaver.id],
    );
    expect(open).toEqual([{ unitId: null }]);
    return gone.length === 1 ? 'still in the file' : 'no longer in the file';
  });
  expect(total(tally)).toBe(ROUNDS);
});
