// Proves how teachers are released, several at once, and how it is taken back within 7 days (D3.5, D3.6).
import { formatIso } from '../../../server/domain/instant';
import { Role } from '../../../server/domain/roles';
import { UnitKind } from '../../../server/domain/units';
import { at } from '../cycles/actors';
import { wipe } from '../cycles/wipe';
import { instant } from '../../support/clock';
import { LONG_AGO, type Person } from '../../support/seed';
import { TestServer, type Caller } from '../../support/server';
import {
  DAY,
  historyOf,
  leaving,
  mails,
  newKey,
  NOW,
  register,
  release,
  RELEASE,
  RELEASES,
  side,
  told,
  UNDO,
  unitOf,
  type ShownRelease,
  type Side,
} from './moves';

let server: TestServer;
let here: Side;
let there: Side;
let keeper: Caller;
let one: Person;
let two: Person;
beforeAll(async () => {
  server = await TestServer.start(NOW);
});
afterAll(() => server.stop());
beforeEach(async () => {
  await wipe(server.database);
  await server.seed.country();
  here = await side(server, 'NWT', '甲示範國民小學');
  there = await side(server, 'KHH', '乙示範國民小學');
  one = await here.school.teacher('王示範', { email: 'one@example.org' });
  two = await here.school.teacher('李示範');
  await server.seed.snapshot();
  keeper = await at(server, NOW, here.keeper);
});

const START = instant(NOW);
const undo = (ids: readonly string[]) => ({
  input: { idempotencyKey: newKey(), unitId: here.school.id, releaseIds: ids },
});
const idsOf = (releases: readonly ShownRelease[]): string[] => releases.map(({ id }) => id);

describe('releasing', () => {
  it('several at once: each ends with its day, and is of no unit; record, status and account stay (D3.5)', async () => {
    const made = await release(keeper, here.school, [one.id, two.id], {
      kind: 'RETIRED',
      reason: '屆齡',
    });
    expect(made).toHaveLength(2);
    expect(made[0]).toMatchObject({
      ...{ kind: 'RETIRED', day: '2019-09-05', reason: '屆齡', undone: false, mayUndo: true },
      undoableUntil: formatIso(START + 7 * DAY),
    });
    for (const person of [one, two]) {
      expect(await unitOf(server, person.id)).toBeNull();
      expect(await historyOf(server, person.id)).toEqual([
        { unitId: here.school.id, fromAt: LONG_AGO, toAt: instant('2019-09-06T00:00:00+08:00') },
      ]);
      const { me } = await (
        await at(server, NOW, person)
      ).data<{ me: { id: string } }>('{ me { id } }');
      expect(me.id).toBe(person.id);
    }
    expect((await mails(server)).map(({ template, to }) => `${template} ${to}`)).toEqual([
      'teacher-released one@example.org',
    ]);
  });

  it('a last day that is today ends now', async () => {
    await release(keeper, here.school, [one.id], { day: '2019-09-06' });
    expect((await historyOf(server, one.id))[0]?.toAt).toBe(START);
  });

  it('an audit row each, with no name in it', async () => {
    await release(keeper, here.school, [one.id, two.id], { reason: '屆齡' });
    const rows = await server.database.reads.all<{ id: string; changes: string; reason: string }>(
      "SELECT subject_id AS id, changes, reason FROM audit_entry WHERE action = 'releaseTeachers'",
    );
    expect(rows.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
    // The reason is the unit's own; the bureau and the centre read the audit log.
    expect(rows.map(({ reason }) => reason)).toEqual([null, null]);
    expect(JSON.stringify(rows)).not.toContain('示範');
  });

  it('as many statements for 40 as for 2', async () => {
    const many: string[] = [];
    for (let i = 0; i < 40; i += 1) {
      many.push((await here.school.teacher(`教師${i}`, { email: `t${i}@example.org` })).id);
    }
    const few = await server.statements(() => release(keeper, here.school, [one.id, two.id]));
    const all = await server.statements(() => release(keeper, here.school, many));
    expect(all.length).toBe(few.length);
  });

  it('all or none: one who is not of the unit is named by place, and nobody is released', async () => {
    const stranger = await there.school.teacher('陳示範');
    const answer = await keeper.ask(RELEASE, leaving(here.school, [one.id, stranger.id, 'nobody']));
    expect(told(answer)).toBe('input.teacherIds[1] notInUnit, input.teacherIds[2] notInUnit');
    expect(await unitOf(server, one.id)).toBe(here.school.id);
    expect(await unitOf(server, stranger.id)).toBe(there.school.id);
  });

  it('every fault at once: whom, the day, the reason', async () => {
    const wrong = leaving(here.school, [one.id, one.id], {
      day: '2019-09-07',
      reason: '因'.repeat(501),
    });
    expect(told(await keeper.ask(RELEASE, wrong))).toBe(
      'input.teacherIds[1] duplicate, input.day futureDay, input.reason tooLong',
    );
    const early = leaving(here.school, [one.id], { day: '2018-07-31' });
    expect(told(await keeper.ask(RELEASE, early))).toBe('input.teacherIds[0] beforeEmployment');
    expect(told(await keeper.ask(RELEASE, leaving(here.school, [])))).toBe(
      'input.teacherIds tooFew',
    );
    const many = Array.from({ length: 201 }, (_, i) => String(i));
    expect(told(await keeper.ask(RELEASE, leaving(here.school, many)))).toBe(
      'input.teacherIds tooMany',
    );
  });
});

describe('taking it back', () => {
  it('within 7 days: on the roster again, as if never released', async () => {
    const made = await release(keeper, here.school, [one.id, two.id]);
    const late = await at(server, START + 7 * DAY - 1, here.keeper);
    const { undoReleases } = await late.data<{ undoReleases: { teachers: { id: string }[] } }>(
      UNDO,
      undo(idsOf(made)),
    );
    expect(undoReleases.teachers.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
    expect(await historyOf(server, one.id)).toEqual([
      { unitId: here.school.id, fromAt: LONG_AGO, toAt: null },
    ]);
    // Each is written down, without a name.
    const rows = await server.database.reads.all<{ id: string; unit: string; changes: string }>(
      "SELECT subject_id AS id, unit_id AS unit, changes FROM audit_entry WHERE action = 'undoReleases'",
    );
    expect(rows.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
    for (const { unit, changes } of rows) {
      expect(unit).toBe(here.school.id);
      expect(changes).toContain(here.school.id);
      expect(changes).not.toContain('示範');
    }
    // Whoever read that they had left reads that they have not.
    expect((await mails(server)).map(({ template, to }) => `${template} ${to}`)).toEqual([
      'teacher-released one@example.org',
      'teacher-taken-back one@example.org',
    ]);
  });

  it('once: one that was taken back stays so, also when a new release has followed', async () => {
    const made = await release(keeper, here.school, [one.id]);
    await keeper.data(UNDO, undo(idsOf(made)));
    const state = async () =>
      (await keeper.ask(UNDO, undo(idsOf(made)))).errors?.[0]?.extensions['state'];
    expect(await state()).toBe('UNDONE');
    await release(keeper, here.school, [one.id]);
    expect(await state()).toBe('UNDONE');
    expect(await unitOf(server, one.id)).toBeNull();
  });

  it('not after them, to the millisecond', async () => {
    const made = await release(keeper, here.school, [one.id]);
    const late = await at(server, START + 7 * DAY, here.keeper);
    const { errors } = await late.ask(UNDO, undo(idsOf(made)));
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'UNDO_EXPIRED',
      closesAt: formatIso(START + 7 * DAY),
    });
  });

  it('not when somebody has gone on since, even if released there again; then nobody’s', async () => {
    const made = await release(keeper, here.school, [one.id, two.id]);
    const other = await at(server, START + 1, there.keeper);
    await register(other, there.school, one.nationalId);
    const again = await at(server, START + 2, here.keeper);
    const { errors } = await again.ask(UNDO, undo(idsOf(made)));
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'WRONG_STATE', state: 'EMPLOYED' });
    expect(await unitOf(server, two.id)).toBeNull();
    await release(await at(server, START + 3, there.keeper), there.school, [one.id], {
      day: '2019-09-06',
    });
    expect(await (await at(server, START + 4, here.keeper)).outcome(UNDO, undo(idsOf(made)))).toBe(
      'WRONG_STATE',
    );
    expect(await unitOf(server, one.id)).toBeNull();
  });

  it('not what is another unit’s', async () => {
    const made = await release(keeper, here.school, [one.id]);
    const foreign = undo(idsOf(made));
    foreign.input.unitId = there.school.id;
    expect(await (await at(server, NOW, there.keeper)).outcome(UNDO, foreign)).toBe('NOT_FOUND');
  });
});

it('a kindergarten releases nobody here: its people leave by the preschool registry (D3.7)', async () => {
  const kindergarten = await server.seed.unit(UnitKind.KINDERGARTEN, '示範幼兒園', 'NWT');
  const { id } = await server.seed.teacher(kindergarten.id, '陳示範');
  const caller = await at(server, NOW, await server.seed.account(kindergarten.id, Role.CHIEF));
  const asked = leaving({ ...here.school, id: kindergarten.id } as never, [id]);
  expect(told(await caller.ask(RELEASE, asked))).toBe('KINDERGARTEN_ELSEWHERE');
  expect(await unitOf(server, id)).toBe(kindergarten.id);
});

describe('the list of the unit', () => {
  interface List {
    releases: { totalCount: number; edges: { node: ShownRelease }[] };
  }
  const list = async (caller: Caller) =>
    (await caller.data<List>(RELEASES, { unitId: here.school.id })).releases;

  it('names whole whom it can still take back, masked whom it cannot (D3.8)', async () => {
    await release(keeper, here.school, [one.id]);
    await release(await at(server, START + 1, here.keeper), here.school, [two.id]);
    await register(await at(server, START + 2, there.keeper), there.school, one.nationalId);
    const shown = await list(await at(server, START + 3, here.keeper));
    expect(shown.totalCount).toBe(2);
    expect(shown.edges.map(({ node }) => [node.teacherName, node.mayUndo])).toEqual([
      ['李示範', true],
      ['王O範', false],
    ]);
  });

  it('is one statement', async () => {
    await release(keeper, here.school, [one.id, two.id]);
    const query = `{ releases(unitId: "${here.school.id}") { edges { node { id mayUndo } } } }`;
    expect(await server.statements(() => keeper.data(query))).toHaveLength(1);
  });
});
