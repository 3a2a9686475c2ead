// Proves that whoever acts on one teacher at the same moment ends in exactly one allowed state (D3.4 to D3.6).
import { at } from '../cycles/actors';
import { wipe } from '../cycles/wipe';
import { nationalId } from '../../support/national-id';
import { TestServer, type Caller } from '../../support/server';
import {
  decision,
  form,
  leaving,
  newKey,
  NOW,
  register,
  REGISTER,
  release,
  RELEASE,
  RELEASE_TRANSFER,
  side,
  UNDO,
  unitOf,
  WITHDRAW_TRANSFER,
  type Registered,
  type ShownTransfer,
  type Side,
} from './moves';

/** Each race this often; the acceptance runs ask for more by the environment. */
const ROUNDS = Number(process.env['RACE_ROUNDS'] ?? 20);

let server: TestServer;
let one: Side;
let two: Side;
let three: Side;
let callers: [Caller, Caller, Caller];
beforeAll(async () => {
  server = await TestServer.start(NOW);
  await wipe(server.database);
  await server.seed.country();
  one = await side(server, 'NWT', '甲示範國民小學');
  two = await side(server, 'KHH', '乙示範國民小學');
  three = await side(server, 'TPE', '丙示範國民小學');
  await server.seed.snapshot();
  callers = [
    await at(server, NOW, one.keeper),
    await at(server, NOW, two.keeper),
    await at(server, NOW, three.keeper),
  ];
});
afterAll(() => server.stop());

const rounds = Array.from({ length: ROUNDS }, (_, at_) => at_);

/** One row of employment lasts, and it is of the record's unit; none lasts of whom nobody employs. */
async function whole(teacherId: string): Promise<void> {
  const open = await server.database.reads.all<{ unitId: string }>(
    'SELECT unit_id AS unitId FROM employment WHERE teacher_id = ? AND to_at IS NULL',
    [teacherId],
  );
  const unitId = await unitOf(server, teacherId);
  expect(open).toEqual(unitId === null ? [] : [{ unitId }]);
}

const outcomeOf = async (caller: Caller, { school }: Side, id: string): Promise<string> => {
  const { data, errors } = await caller.ask<Registered>(REGISTER, form(school, id));
  return errors?.[0]?.extensions.code ?? data?.registerTeacher.outcome ?? '';
};

it('two schools register one unknown teacher: one makes the record, the other asks for it', async () => {
  for (const round of rounds) {
    const id = nationalId(8_100_000 + round);
    const both = await Promise.all([
      outcomeOf(callers[0], one, id),
      outcomeOf(callers[1], two, id),
    ]);
    expect([...both].sort()).toEqual(['CREATED', 'REQUESTED']);
    const records = await server.database.reads.all<{ id: string }>(
      'SELECT id FROM teacher WHERE national_id_hash = ?',
      [server.app.vault.hash(id)],
    );
    expect(records).toHaveLength(1);
    await whole(records[0]?.id ?? '');
  }
});

it('two schools ask for one teacher: one request lives, the other is told so', async () => {
  for (const round of rounds) {
    const teacher = await three.school.teacher(`示範${round}`);
    const both = await Promise.all([
      outcomeOf(callers[0], one, teacher.nationalId),
      outcomeOf(callers[1], two, teacher.nationalId),
    ]);
    expect([...both].sort()).toEqual(['REQUESTED', 'TRANSFER_PENDING']);
    const requests = await server.database.reads.all(
      "SELECT id FROM transfer WHERE teacher_id = ? AND state = 'PENDING'",
      [teacher.id],
    );
    expect(requests).toHaveLength(1);
  }
});

it('a school releases whom another registers: the teacher is of the other, whichever came first', async () => {
  for (const round of rounds) {
    const teacher = await three.school.teacher(`示範${round}`);
    const [released, registered] = await Promise.all([
      callers[2].outcome(RELEASE, leaving(three.school, [teacher.id])),
      outcomeOf(callers[0], one, teacher.nationalId),
    ]);
    expect(released).toBe('OK');
    expect(['MOVED', 'REQUESTED']).toContain(registered);
    expect(await unitOf(server, teacher.id)).toBe(one.school.id);
    await whole(teacher.id);
  }
});

it('a request is granted while it is withdrawn: one of the two, never half of both', async () => {
  for (const round of rounds) {
    const teacher = await three.school.teacher(`示範${round}`);
    const asked = await register(callers[0], one.school, teacher.nationalId);
    const transfer = asked.transfer as ShownTransfer;
    const both = await Promise.all([
      callers[2].outcome(RELEASE_TRANSFER, decision(transfer)),
      callers[0].outcome(WITHDRAW_TRANSFER, decision(transfer)),
    ]);
    expect([...both].sort()).toEqual(['OK', 'WRONG_STATE']);
    const [granted] = both;
    expect(await unitOf(server, teacher.id)).toBe(
      granted === 'OK' ? one.school.id : three.school.id,
    );
    await whole(teacher.id);
  }
});

it('a release is taken back while another school registers: the teacher is of one of them', async () => {
  for (const round of rounds) {
    const teacher = await three.school.teacher(`示範${round}`);
    const [made] = await release(callers[2], three.school, [teacher.id]);
    const undo = {
      input: { idempotencyKey: newKey(), unitId: three.school.id, releaseIds: [made?.id] },
    };
    const [undone, registered] = await Promise.all([
      callers[2].outcome(UNDO, undo),
      outcomeOf(callers[0], one, teacher.nationalId),
    ]);
    expect(`${undone} ${registered}`).toMatch(/^(OK REQUESTED|WRONG_STATE MOVED)$/);
    expect(await unitOf(server, teacher.id)).toBe(
      undone === 'OK' ? three.school.id : one.school.id,
    );
    await whole(teacher.id);
  }
});
