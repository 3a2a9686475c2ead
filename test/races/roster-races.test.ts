// D3.4 to D3.6: two act on one teacher at once, on two servers where the database allows it; the teacher is of one unit at the end.
import { Role } from '../../server/domain/roles';
import { checked, csv, newcomer, RUN, type Import } from '../api/teachers/files';
import {
  decision,
  form,
  newKey,
  register,
  REGISTER,
  REFUSE_TRANSFER,
  release,
  RELEASE_TRANSFER,
  UNDO,
  type Registered,
  type ShownTransfer,
} from '../api/teachers/moves';
import { nationalId } from '../support/national-id';
import { key } from '../support/plan-documents';
import type { Person, SchoolSeed } from '../support/seed';
import { TestServer, type Caller } from '../support/server';
import { both, race, ROUNDS } from './rounds';

jest.setTimeout(180_000);

const NOW = '2019-09-06T10:00:00+08:00';
/** When a bureau may decide what was asked for at NOW. */
const EIGHT_DAYS_ON = '2019-09-14T10:00:01+08:00';

let server: TestServer;
let beside: TestServer;
let present: SchoolSeed;
let asking: SchoolSeed;
let keepers: Record<'present' | 'asking' | 'bureau', Person>;

beforeAll(async () => {
  server = await TestServer.start(NOW);
  const { seed } = server;
  await seed.country();
  beside = await server.beside();
  present = await seed.school('NWT', '甲示範國民小學');
  asking = await seed.school('TPE', '乙示範國民小學');
  keepers = {
    present: await present.account(Role.CONTACT),
    asking: await asking.account(Role.CONTACT),
    bureau: await seed.official(Role.BUREAU, 'NWT'),
  };
  await seed.snapshot();
});
beforeEach(() => server.clock.set(NOW));
afterAll(async () => {
  if (beside !== server) await beside.stop();
  await server.stop();
});

const rows = <Row extends object>(text: string, values: (string | number)[]): Promise<Row[]> =>
  server.database.reads.all<Row>(text, values);
const total = (tally: Record<string, number>): number =>
  Object.values(tally).reduce((sum, times) => sum + times, 0);

/** The units of the record and of the employments that last; one and the same in every allowed state. */
const unitsOf = async (nationalIdHash: string): Promise<{ unitId: string; employedBy: string }[]> =>
  rows(
    `SELECT t.unit_id AS unitId, e.unit_id AS employedBy FROM teacher t
      LEFT JOIN employment e ON e.teacher_id = t.id AND e.to_at IS NULL WHERE t.national_id_hash = ?`,
    [nationalIdHash],
  );
const at = (school: SchoolSeed) => [{ unitId: school.id, employedBy: school.id }];
const hashOf = (id: string): string => server.app.vault.hash(id);

/** Nobody names as many people within a quarter of an hour as a race does. */
const unlimited = (): Promise<number> =>
  server.database.transaction((tx) => tx.run('DELETE FROM sign_in_attempt'));

const registering = async (caller: Caller, school: SchoolSeed, id: string): Promise<string> => {
  const { data, errors } = await caller.ask<Registered>(REGISTER, form(school, id));
  return errors?.[0]?.extensions.code ?? data?.registerTeacher.outcome ?? '';
};

test('the present school releases while its bureau refuses: one decision, and the teacher where it says (D3.4)', async () => {
  const asker = await server.as(keepers.asking);
  const asked: { teacher: Person; transfer: ShownTransfer }[] = [];
  for (let number = 0; number < ROUNDS; number += 1) {
    await unlimited();
    const teacher = await present.teacher(`調動${number}`);
    const { transfer } = await register(asker, asking, teacher.nationalId);
    asked.push({ teacher, transfer: transfer as ShownTransfer });
  }
  server.clock.set(EIGHT_DAYS_ON);
  const [school, bureau] = [await server.as(keepers.present), await beside.as(keepers.bureau)];
  const tally = await race('a release against the bureau’s refusal', async (number) => {
    const { teacher, transfer } = asked[number] as (typeof asked)[number];
    const codes = await both(
      number,
      () => school.outcome(RELEASE_TRANSFER, decision(transfer)),
      () => bureau.outcome(REFUSE_TRANSFER, decision(transfer, { reason: '本學期課務已排定' })),
    );
    expect([...codes].sort()).toEqual(['OK', 'WRONG_STATE']);
    const released = codes[0] === 'OK';
    const [state] = await rows(
      `SELECT x.state AS state, x.decided_by AS decidedBy, x.live_teacher_id AS live,
        (SELECT COUNT(*) FROM audit_entry e WHERE e.subject_id = x.id) AS audited,
        (SELECT COUNT(*) FROM employment_release r WHERE r.teacher_id = x.teacher_id) AS releases
        FROM transfer x WHERE x.id = ?`,
      [transfer.id],
    );
    expect(state).toEqual({
      ...{ state: released ? 'RELEASED' : 'REFUSED', live: null, audited: 2 },
      decidedBy: released ? keepers.present.id : keepers.bureau.id,
      releases: released ? 1 : 0,
    });
    expect(await unitsOf(hashOf(teacher.nationalId))).toEqual(at(released ? asking : present));
    return released ? 'released' : 'refused';
  });
  expect(total(tally)).toBe(ROUNDS);
});

test('a release is taken back while another school registers: the teacher is of one of them (D3.5)', async () => {
  const [school, rival] = [await server.as(keepers.present), await beside.as(keepers.asking)];
  const tally = await race('an undo against a registration', async (number) => {
    await unlimited();
    const teacher = await present.teacher(`復原${number}`);
    const [made] = await release(school, present, [teacher.id]);
    const undo = { idempotencyKey: newKey(), unitId: present.id, releaseIds: [made?.id] };
    const [undone, registered] = await both(
      number,
      () => school.outcome(UNDO, { input: undo }),
      () => registering(rival, asking, teacher.nationalId),
    );
    expect(['OK REQUESTED', 'WRONG_STATE MOVED']).toContain(`${undone} ${registered}`);
    expect(await unitsOf(hashOf(teacher.nationalId))).toEqual(
      at(undone === 'OK' ? present : asking),
    );
    const pending = await rows(
      "SELECT id FROM transfer WHERE teacher_id = ? AND state = 'PENDING'",
      [teacher.id],
    );
    expect(pending).toHaveLength(undone === 'OK' ? 1 : 0);
    return undone === 'OK' ? 'taken back' : 'moved on';
  });
  expect(total(tally)).toBe(ROUNDS);
});

test('a file is taken over while another school registers one of its people: one employs, the other asks (D3.4)', async () => {
  const [school, rival] = [await server.as(keepers.present), await beside.as(keepers.asking)];
  const take = async (importId: string): Promise<Import> =>
    (
      await school.data<{ runTeacherImport: { import: Import } }>(RUN, {
        input: { idempotencyKey: key(), importId },
      })
    ).runTeacherImport.import;
  const tally = await race('an import against a registration', async (number) => {
    await unlimited();
    const ids = [0, 1, 2].map((place) => nationalId(8_500_000 + number * 3 + place));
    const [contested = '', ...others] = ids;
    const file = csv(ids.map((id) => newcomer(id, '新進教師')));
    const { id: importId } = await checked(school, present.id, file);
    const [done, registered] = await both(
      number,
      () => take(importId),
      () => registering(rival, asking, contested),
    );
    expect(['CREATED', 'REQUESTED']).toContain(registered);
    const first = registered === 'REQUESTED';
    expect(done).toMatchObject({ state: 'DONE', creates: first ? 3 : 2, requests: first ? 0 : 1 });
    expect(await unitsOf(hashOf(contested))).toEqual(at(first ? present : asking));
    for (const id of others) expect(await unitsOf(hashOf(id))).toEqual(at(present));
    const pending = await rows(
      `SELECT x.to_unit_id AS toUnitId FROM transfer x JOIN teacher t ON t.id = x.live_teacher_id
        WHERE t.national_id_hash = ?`,
      [hashOf(contested)],
    );
    expect(pending).toEqual([{ toUnitId: first ? asking.id : present.id }]);
    return first ? 'the file was first' : 'the form was first';
  });
  expect(total(tally)).toBe(ROUNDS);
});
