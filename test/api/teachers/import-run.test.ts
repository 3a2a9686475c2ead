// D3.4: a checked file of new teachers is taken over, all of it or nothing, and once.
import { Role } from '../../../server/domain/roles';
import { forget } from '../../../server/modules/cycles/forget.service';
import { key } from '../../support/plan-documents';
import type { Person, SchoolSeed } from '../../support/seed';
import { postedTo } from '../../support/posted';
import type { Caller, TestServer } from '../../support/server';
import { csv, newcomer, RUN, taken, type Import } from './files';
import { faultsOf, ImportGround } from './import-ground';

let ground: ImportGround;
let server: TestServer;
let school: SchoolSeed;
let other: SchoolSeed;
let contact: Caller;
let elsewhere: Person;
let released: Person;
let anew: () => string;
let check: (bytes: Buffer) => Promise<Import>;
let roster: ImportGround['roster'];

beforeAll(async () => {
  ground = await ImportGround.make();
  ({ server, school, other, contact } = ground);
  ({ elsewhere, released } = ground.known);
  anew = () => ground.anew();
  check = (bytes) => ground.check(bytes);
  roster = () => ground.roster();
});
afterAll(() => server.stop());

describe('taking it over', () => {
  test('makes records, moves who was released, asks for who is employed elsewhere; each written down', async () => {
    server.clock.set(server.clock.now() + 1000);
    const id = anew();
    const found = await check(
      csv([
        newcomer(id, '新進教師', {
          任教科目: '國語文、數學',
          電子郵件: 'new@school.example',
          單位註記: '=1+1',
        }),
        newcomer(released.nationalId, '別的名字'),
        newcomer(elsewhere.nationalId, '他校教師'),
      ]),
    );
    const done = await taken(contact, found.id);
    expect(done).toMatchObject({ state: 'DONE', rowsTotal: 3, rowsDone: 3 });
    expect(done).toMatchObject({ creates: 1, moves: 1, requests: 1 });
    const names = await roster();
    expect(names.find(({ name }) => name === '新進教師')).toMatchObject({ status: 'NOT_APPLIED' });
    // The person's own data are not the new unit's to change.
    expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(['離校教師']));
    const { reads } = server.database;
    const [made] = await reads.all<{ subjects: string; note: string; email: string; from: number }>(
      `SELECT t.subjects AS subjects, t.unit_note AS note, t.email AS email, e.from_at AS "from"
        FROM teacher t JOIN employment e ON e.teacher_id = t.id WHERE t.national_id_hash = ?`.replaceAll(
        '"',
        server.database.dialect === 'mysql' ? '`' : '"',
      ),
      [server.app.vault.hash(id)],
    );
    expect(made).toEqual({
      ...{ subjects: '["國語文","數學"]', note: '=1+1', email: 'new@school.example' },
      from: server.clock.now(),
    });
    const transfers = await reads.all('SELECT id FROM transfer WHERE live_teacher_id = ?', [
      elsewhere.id,
    ]);
    expect(transfers).toHaveLength(1);
    const audited = await reads.all<{ kind: string }>(
      "SELECT subject_kind AS kind FROM audit_entry WHERE action = 'runTeacherImport' AND at = ?",
      [server.clock.now()],
    );
    expect(audited.map(({ kind }) => kind).sort()).toEqual([
      'TEACHER',
      'TEACHER',
      'TEACHER_IMPORT',
      'TRANSFER',
    ]);
    const [kept] = await reads.all<{ rows: string | null }>(
      'SELECT rows_cipher AS `rows` FROM teacher_import WHERE id = ?',
      [found.id],
    );
    expect(kept?.rows).toBeNull();
  });

  test('those who keep another school’s roster are told once, however many of its people a file has', async () => {
    const asked = [await ground.other.teacher('甲'), await ground.other.teacher('乙')];
    const found = await check(csv(asked.map(({ nationalId }) => newcomer(nationalId, '示範'))));
    const before = await postedTo(server.database, 'chief@other.example', 'transfer-requested');
    expect(await taken(contact, found.id)).toMatchObject({ state: 'DONE', requests: 2 });
    const after = await postedTo(server.database, 'chief@other.example', 'transfer-requested');
    expect(after.length - before.length).toBe(1);
    expect(after.map(({ values }) => values['teachers'])).toContain('2');
  });

  test('not twice: a second time is refused, the same key gets the first answer', async () => {
    const { id } = await check(csv([newcomer(anew(), '一次教師')]));
    const input = { idempotencyKey: key(), importId: id };
    const first = await contact.data(RUN, { input });
    expect(await contact.data(RUN, { input })).toEqual(first);
    expect(await contact.outcome(RUN, { input: { idempotencyKey: key(), importId: id } })).toBe(
      'WRONG_STATE',
    );
    expect((await roster()).filter(({ name }) => name === '一次教師')).toHaveLength(1);
  });

  test('not a faulty one', async () => {
    const { id } = await check(csv([newcomer('A123456780', '林示範')]));
    expect(await contact.outcome(RUN, { input: { idempotencyKey: key(), importId: id } })).toBe(
      'WRONG_STATE',
    );
  });

  test('nothing at all where the roster has changed meanwhile, and the fault is told', async () => {
    const [one, two] = [anew(), anew()];
    const found = await check(csv([newcomer(one, '甲教師'), newcomer(two, '乙教師')]));
    await taken(contact, (await check(csv([newcomer(two, '乙教師')]))).id);
    const before = await roster();
    const run = await taken(contact, found.id);
    expect(run.state).toBe('FAULTY');
    expect(faultsOf(run)).toEqual(['3 身分證字號 alreadyEmployed']);
    expect(await roster()).toEqual(before);
  });

  test('nothing at all where it breaks off, and it can be tried again', async () => {
    const found = await check(csv([newcomer(anew(), '丙教師'), newcomer(anew(), '丁教師')]));
    const before = await roster();
    const seal = jest.spyOn(server.app.vault, 'seal').mockImplementation(() => {
      throw new Error('no key');
    });
    const { errors } = await contact.ask(RUN, {
      input: { idempotencyKey: key(), importId: found.id },
    });
    seal.mockRestore();
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL');
    expect(await roster()).toEqual(before);
    const state = 'query ($id: ID!) { teacherImport(id: $id) { state } }';
    expect(await contact.data(state, { id: found.id })).toEqual({
      teacherImport: { state: 'FAILED' },
    });
    expect(await taken(contact, found.id)).toMatchObject({ state: 'DONE', creates: 2 });
  });

  test('one of several at the same moment', async () => {
    const { id } = await check(csv([newcomer(anew(), '同時教師')]));
    const runs = Array.from({ length: 4 }, () =>
      contact.outcome(RUN, { input: { idempotencyKey: key(), importId: id } }),
    );
    expect((await Promise.all(runs)).sort()).toEqual([
      'OK',
      'WRONG_STATE',
      'WRONG_STATE',
      'WRONG_STATE',
    ]);
    expect((await roster()).filter(({ name }) => name === '同時教師')).toHaveLength(1);
  });

  test('by nobody of another school: it does not exist for them', async () => {
    const { id } = await check(csv([newcomer(anew(), '林示範')]));
    const foreign = await server.as(await other.account(Role.CHIEF));
    expect(await foreign.outcome(RUN, { input: { idempotencyKey: key(), importId: id } })).toBe(
      'NOT_FOUND',
    );
    expect(
      await foreign.outcome('query ($id: ID!) { teacherImport(id: $id) { id } }', { id }),
    ).toBe('NOT_FOUND');
  });

  test('not a day later: by then the rows are forgotten', async () => {
    const { id } = await check(csv([newcomer(anew(), '過期教師')]));
    const later = server.clock.now() + 86_400_001;
    await forget(server.database, later, true);
    contact = await server.as(await school.account(Role.CONTACT));
    expect(await contact.outcome(RUN, { input: { idempotencyKey: key(), importId: id } })).toBe(
      'FILE_FORGOTTEN',
    );
  });
});
