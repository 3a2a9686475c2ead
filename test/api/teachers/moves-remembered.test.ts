// Proves what stays of moves: the employment history, and who stands on the snapshot (D3.6, D3.8, D4.6).
import { takeSnapshot } from '../../../server/modules/cycles/snapshot.service';
import { at } from '../cycles/actors';
import { wipe } from '../cycles/wipe';
import { instant } from '../../support/clock';
import { CUTOFF, type Person } from '../../support/seed';
import { TestServer, type Caller } from '../../support/server';
import { DAY, newKey, NOW, register, release, side, UNDO, type Side } from './moves';

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
  one = await here.school.teacher('王示範');
  two = await here.school.teacher('李示範');
  await server.seed.snapshot();
  keeper = await at(server, NOW, here.keeper);
});

const START = instant(NOW);
const undo = (ids: readonly string[]) => ({
  input: { idempotencyKey: newKey(), unitId: here.school.id, releaseIds: ids },
});

describe('the employment history (D3.6, D3.8)', () => {
  it('shows the own unit how it ended, and of other units name and days alone', async () => {
    await release(keeper, here.school, [one.id], { reason: '家庭因素' });
    const other = await at(server, START + 1, there.keeper);
    await register(other, there.school, one.nationalId);
    const HISTORY = `{ teacher(id: "${one.id}") { employments { unitName fromDay toDay endKind reason } } }`;
    expect(await other.data(HISTORY)).toEqual({
      teacher: {
        employments: [
          {
            unitName: there.school.name,
            fromDay: '2019-09-06',
            toDay: null,
            endKind: null,
            reason: null,
          },
          {
            unitName: here.school.name,
            fromDay: '2018-08-01',
            toDay: '2019-09-05',
            endKind: null,
            reason: null,
          },
        ],
      },
    });
    await release(await at(server, START + 2, there.keeper), there.school, [one.id], {
      day: '2019-09-06',
    });
    await register(await at(server, START + 3, here.keeper), here.school, one.nationalId);
    const { teacher } = await (
      await at(server, START + 3, here.keeper)
    ).data<{ teacher: { employments: object[] } }>(HISTORY);
    expect(
      teacher.employments.map((row) => (row as { endKind: string; reason: string }).reason),
    ).toEqual([null, null, '家庭因素']);
  });

  it('says nothing of an end that was taken back', async () => {
    const made = await release(keeper, here.school, [one.id], { reason: '家庭因素' });
    await keeper.data(UNDO, undo(made.map(({ id }) => id)));
    const HISTORY = `{ teacher(id: "${one.id}") { employments { toDay endKind reason } } }`;
    expect(await keeper.data(HISTORY)).toEqual({
      teacher: { employments: [{ toDay: null, endKind: null, reason: null }] },
    });
    await release(keeper, here.school, [one.id], { kind: 'RETIRED', reason: '屆齡' });
    const rows = await server.database.reads.all('SELECT id FROM employment WHERE teacher_id = ?', [
      one.id,
    ]);
    expect(rows).toHaveLength(1);
    expect(
      await (await at(server, START + 1, one)).data('{ myRecord { employments { endKind } } }'),
    ).toEqual({
      myRecord: { employments: [{ endKind: 'RETIRED' }] },
    });
  });

  it('shows the teacher how it ended, and not what the unit wrote for itself', async () => {
    await release(keeper, here.school, [one.id], { kind: 'TRANSFERRED', reason: '家庭因素' });
    const own = await at(server, START + 1, one);
    expect(await own.data('{ myRecord { employments { toDay endKind reason } } }')).toEqual({
      myRecord: {
        employments: [{ toDay: '2019-09-05', endKind: 'TRANSFERRED', reason: null }],
      },
    });
  });
});

describe('the roster snapshot (D4.6)', () => {
  const onRoster = async (): Promise<string[]> =>
    (
      await server.database.reads.all<{ id: string }>(
        'SELECT teacher_id AS id FROM roster_entry WHERE year = 108 ORDER BY teacher_id',
      )
    ).map(({ id }) => id);
  const BEFORE = CUTOFF - 60_000;
  const untaken = () =>
    server.database.transaction(async (tx) => {
      await tx.run('DELETE FROM roster_entry');
      await tx.run('DELETE FROM roster_unit');
      await tx.run('UPDATE cycle SET snapshot_taken_at = NULL');
    });
  const take = () => takeSnapshot(server.database, 108, CUTOFF + DAY, 'test');

  it('leaves out whom the unit released before the cutoff, with a day before it or the day itself', async () => {
    await untaken();
    const early = await at(server, BEFORE, here.keeper);
    await release(early, here.school, [one.id], { day: '2019-07-31' });
    await release(early, here.school, [two.id], { day: '2019-08-09' });
    await take();
    expect(await onRoster()).toEqual([]);
  });

  it('has whoever was registered before the cutoff in the new unit, and who took part is taken back', async () => {
    await untaken();
    const early = await at(server, BEFORE, here.keeper);
    const [made] = await release(early, here.school, [one.id, two.id], { day: '2019-07-31' });
    await register(await at(server, BEFORE + 1, there.keeper), there.school, two.nationalId);
    await (await at(server, BEFORE + 2, here.keeper)).data(UNDO, undo([made?.id ?? '']));
    await take();
    const rows = await server.database.reads.all(
      'SELECT teacher_id AS id, unit_id AS unitId FROM roster_entry',
    );
    expect(
      new Map((rows as { id: string; unitId: string }[]).map((row) => [row.id, row.unitId])),
    ).toEqual(
      new Map([
        [one.id, here.school.id],
        [two.id, there.school.id],
      ]),
    );
  });

  it('changes by nothing that is entered after it, whatever the day says', async () => {
    const before = await onRoster();
    await release(keeper, here.school, [one.id], { day: '2019-07-31' });
    await register(await at(server, START + 1, there.keeper), there.school, one.nationalId);
    expect(await onRoster()).toEqual(before);
    const { me } = await (
      await at(server, START + 2, one)
    ).data<{ me: { windows: { audience: string; state: string }[] } }>(
      '{ me { windows { audience state } } }',
    );
    // 新北市's teacher window is open, 高雄市's is not: who moved plans where the snapshot says.
    expect(me.windows).toContainEqual({ audience: 'TEACHER', state: 'OPEN' });
  });
});
