// Proves who stands on a roster snapshot, and that it is taken once, as of the cutoff (D4.6).
import type { Database } from '../../../server/database/database';
import { newId } from '../../../server/domain/id';
import type { Instant } from '../../../server/domain/instant';
import { packStages, Stage, UnitKind } from '../../../server/domain/units';
import { takeSnapshot } from '../../../server/modules/cycles/snapshot.service';
import { testDatabase } from '../../support/database';
import { CUTOFF, LONG_AGO, Seed, type Person, type SchoolSeed } from '../../support/seed';
import { wipe } from './wipe';

let database: Database;
let seed: Seed;
let school: SchoolSeed;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await wipe(database);
  seed = new Seed(database);
  await seed.country();
  school = await seed.school('KHH', '高雄市示範國民小學');
});

const LATER = CUTOFF + 90 * 86_400_000;
const take = (now: Instant = LATER) => takeSnapshot(database, 108, now, 'test');
const onRoster = async (): Promise<Set<string>> => {
  const rows = await database.reads.all<{ id: string }>(
    'SELECT teacher_id AS id FROM roster_entry WHERE year = 108',
  );
  return new Set(rows.map(({ id }) => id));
};
const schools = async (): Promise<string[]> => {
  const rows = await database.reads.all<{ name: string }>(
    'SELECT name FROM roster_unit WHERE year = 108 ORDER BY name',
  );
  return rows.map(({ name }) => name);
};
/** Ends somebody's employment; the person is nowhere afterwards, or goes on at another school. */
async function leave(person: Person, at: Instant, next?: SchoolSeed): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.run('UPDATE employment SET to_at = ? WHERE teacher_id = ?', [at, person.id]);
    await tx.run('UPDATE teacher SET unit_id = ? WHERE id = ?', [next?.id ?? null, person.id]);
    if (next === undefined) return;
    await tx.run('INSERT INTO employment (id, teacher_id, unit_id, from_at) VALUES (?, ?, ?, ?)', [
      newId(at),
      person.id,
      next.id,
      at,
    ]);
  });
}

describe('who stands on it, however late the job runs', () => {
  it('whoever a school employed at the cutoff: released at it is out, a millisecond later is in', async () => {
    const stays = await school.teacher('留任');
    const before = await school.teacher('早離');
    const after = await school.teacher('晚離');
    await leave(before, CUTOFF);
    await leave(after, CUTOFF + 1);
    expect(await take()).toEqual({ units: 1, teachers: 2 });
    expect(await onRoster()).toEqual(new Set([stays.id, after.id]));
  });

  it('the school of then: who moves after the cutoff belongs to the old one', async () => {
    const other = await seed.school('NWT', '新北市示範國民小學');
    const [early, late] = [await school.teacher('先調'), await school.teacher('後調')];
    await leave(early, CUTOFF, other);
    await leave(late, CUTOFF + 1, other);
    await take();
    const rows = await database.reads.all(
      'SELECT teacher_id AS id, unit_id AS unitId, jurisdiction_code AS code FROM roster_entry',
    );
    expect(new Map((rows as { id: string }[]).map((row) => [row.id, row]))).toEqual(
      new Map([
        [early.id, { id: early.id, unitId: other.id, code: 'NWT' }],
        [late.id, { id: late.id, unitId: school.id, code: 'KHH' }],
      ]),
    );
  });

  it('teachers only, whatever the state of their account: no administrative staff', async () => {
    const waiting = await school.teacher('待申請', { status: 'NOT_APPLIED' });
    const suspended = await school.teacher('停用', { status: 'SUSPENDED' });
    await school.teacher('職員', { staffKind: 'ADMINISTRATIVE' });
    await take();
    expect(await onRoster()).toEqual(new Set([waiting.id, suspended.id]));
  });

  it('nobody twice: of two employments at once the later counts', async () => {
    const other = await seed.school('KHH', '高雄市第二示範國民小學');
    const teacher = await school.teacher('兼任');
    await database.transaction((tx) =>
      tx.run('INSERT INTO employment (id, teacher_id, unit_id, from_at) VALUES (?, ?, ?, ?)', [
        newId(LONG_AGO),
        teacher.id,
        other.id,
        LONG_AGO + 1,
      ]),
    );
    expect(await take()).toEqual({ units: 2, teachers: 1 });
    const rows = await database.reads.all('SELECT unit_id AS unitId FROM roster_entry');
    expect(rows).toEqual([{ unitId: other.id }]);
  });
});

describe('which schools stand on it', () => {
  it('those with one of the five stages (D1.1): no kindergarten, no continuing or correctional school', async () => {
    const { teacher } = await seed
      .unit(UnitKind.KINDERGARTEN, '示範幼兒園', 'KHH')
      .then(async (unit) => ({
        teacher: await seed.teacher(unit.id, '幼教'),
      }));
    await seed.school('KHH', '示範進修學校', [Stage.CONTINUING]);
    await seed.school('KHH', '示範矯正學校', [Stage.CORRECTIONAL]);
    await seed.school('KHH', '附設進修的高中', [Stage.SENIOR_HIGH, Stage.CONTINUING]);
    await seed.unit(UnitKind.UNIVERSITY, '示範大學', null, {
      stagesMask: packStages([Stage.SENIOR_HIGH]),
    });
    await take();
    expect(await schools()).toEqual(['附設進修的高中', '高雄市示範國民小學']);
    expect(await onRoster()).not.toContain(teacher.id);
  });

  it('those open at the cutoff: closed at it is out, closed later is in', async () => {
    const closed = (name: string, closedAt: Instant) =>
      seed.school('KHH', name, [Stage.JUNIOR_HIGH], { status: 'CLOSED', closedAt } as object);
    await closed('已停辦國中', CUTOFF);
    await closed('後停辦國中', CUTOFF + 1);
    await take();
    expect(await schools()).toEqual(['後停辦國中', '高雄市示範國民小學']);
  });
});

describe('the taking', () => {
  const row = async () =>
    (await database.reads.all('SELECT snapshot_taken_at AS at FROM cycle WHERE year = 108'))[0];

  it('waits for the cutoff, to the millisecond', async () => {
    expect(await take(CUTOFF - 1)).toBeNull();
    expect(await row()).toEqual({ at: null });
    expect(await take(CUTOFF)).toEqual({ units: 1, teachers: 0 });
    expect(await row()).toEqual({ at: CUTOFF });
  });

  it('happens once, whoever repeats it, also two at once', async () => {
    await school.teacher('教師');
    const both = await Promise.all([take(), take()]);
    expect(both.filter((report) => report !== null)).toEqual([{ units: 1, teachers: 1 }]);
    expect(await take(LATER + 1)).toBeNull();
    expect(await row()).toEqual({ at: LATER });
  });

  it('counts the denominators, and is written down as a job', async () => {
    await school.teacher('甲');
    await school.teacher('乙');
    await take();
    expect(await database.reads.all('SELECT eligible, draft, submitted FROM roster_unit')).toEqual([
      { eligible: 2, draft: 0, submitted: 0 },
    ]);
    expect(
      await database.reads.all(
        "SELECT actor_id AS actor, actor_role AS role FROM audit_entry WHERE action = 'takeSnapshot'",
      ),
    ).toEqual([{ actor: null, role: 'JOB' }]);
  });

  it('knows no year without a cycle', async () => {
    expect(await takeSnapshot(database, 90, LATER, 'test')).toBeNull();
  });
});
