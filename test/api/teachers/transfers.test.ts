// Proves how a request for a teacher is decided: by the present unit, after 7 days by its bureau, or taken back (D3.4).
import { formatIso } from '../../../server/domain/instant';
import { Role } from '../../../server/domain/roles';
import { UnitKind } from '../../../server/domain/units';
import { at } from '../cycles/actors';
import { wipe } from '../cycles/wipe';
import { instant } from '../../support/clock';
import type { Person } from '../../support/seed';
import { TestServer, type Caller } from '../../support/server';
import {
  DAY,
  decision,
  historyOf,
  mails,
  NOW,
  REFUSE_TRANSFER,
  register,
  release,
  RELEASE_TRANSFER,
  side,
  told,
  TRANSFERS,
  unitOf,
  WITHDRAW_TRANSFER,
  type ShownTransfer,
  type Side,
} from './moves';

let server: TestServer;
let asking: Side;
let present: Side;
let bureau: Person;
let teacher: Person;
let transfer: ShownTransfer;
beforeAll(async () => {
  server = await TestServer.start(NOW);
});
afterAll(() => server.stop());

async function ask(): Promise<ShownTransfer> {
  const caller = await at(server, NOW, asking.keeper);
  const made = await register(caller, asking.school, teacher.nationalId, {
    ...{
      jobTitle: '合格專任教師',
      subjects: ['自然科學'],
      staffKind: 'TEACHER',
      unitNote: '自然專長',
    },
  });
  if (made.transfer === null) throw new Error('no request was made');
  return made.transfer;
}

beforeEach(async () => {
  await wipe(server.database);
  const { seed } = server;
  await seed.country();
  asking = await side(server, 'NWT', '甲示範國民小學');
  present = await side(server, 'KHH', '乙示範國民小學');
  bureau = await seed.official(Role.BUREAU, 'KHH');
  teacher = await present.school.teacher('陳示範', { email: 'teacher@example.org' });
  await seed.snapshot();
  transfer = await ask();
});

const START = instant(NOW);
const presentKeeper = (): Promise<Caller> => at(server, NOW, present.keeper);
const bureauAt = (now: number): Promise<Caller> => at(server, now, bureau);
type Decided = Record<string, { transfer: ShownTransfer }>;

describe('the present unit releases (D3.4, D3.5)', () => {
  it('the teacher goes on at once, as what the asking unit has stated', async () => {
    const { releaseTransfer } = await (
      await presentKeeper()
    ).data<Decided>(RELEASE_TRANSFER, decision(transfer));
    expect(releaseTransfer?.transfer).toMatchObject({
      state: 'RELEASED',
      mayDecide: false,
      version: 2,
    });
    const [row] = await server.database.reads.all(
      'SELECT unit_id AS unitId, subjects, unit_note AS note, status FROM teacher WHERE id = ?',
      [teacher.id],
    );
    expect(row).toEqual({
      unitId: asking.school.id,
      ...{ subjects: '["自然科學"]', note: '自然專長', status: 'ACTIVE' },
    });
    const [before, after] = await historyOf(server, teacher.id);
    expect([before?.toAt, after]).toEqual([
      START,
      { unitId: asking.school.id, fromAt: START, toAt: null },
    ]);
  });

  it('the asking unit, and the teacher, are told', async () => {
    await (await presentKeeper()).data(RELEASE_TRANSFER, decision(transfer));
    const found = (await mails(server)).map(({ template, to }) => `${template} ${to}`);
    expect(found).toEqual([
      'teacher-registered teacher@example.org',
      'teacher-released teacher@example.org',
      `transfer-released chief.${asking.school.code}@example.org`,
      `transfer-requested chief.${present.school.code}@example.org`,
    ]);
  });

  it('a release of the teacher grants it; its reason stays the unit’s own', async () => {
    await release(await presentKeeper(), present.school, [teacher.id], { reason: '家庭因素' });
    expect(await unitOf(server, teacher.id)).toBe(asking.school.id);
    const { transfers } = await (
      await at(server, NOW, asking.keeper)
    ).data<{ transfers: { edges: { node: object }[] } }>(TRANSFERS);
    expect(transfers.edges).toMatchObject([{ node: { state: 'RELEASED', teacherName: '陳示範' } }]);
    expect(JSON.stringify(transfers)).not.toContain('家庭因素');
  });

  it('once: the second is told where it stands, a wrong version is a conflict', async () => {
    const keeper = await presentKeeper();
    expect(await keeper.outcome(RELEASE_TRANSFER, decision({ ...transfer, version: 7 }))).toBe(
      'CONFLICT',
    );
    await keeper.data(RELEASE_TRANSFER, decision(transfer));
    const { errors } = await keeper.ask(
      REFUSE_TRANSFER,
      decision(transfer, { reason: '聘期未滿' }),
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'WRONG_STATE', state: 'RELEASED' });
    expect(errors?.[0]?.message).toContain('已轉入');
  });
});

describe('the present unit refuses', () => {
  it('with a reason that the asking unit reads; the teacher stays, and can be asked for again', async () => {
    const keeper = await presentKeeper();
    expect(told(await keeper.ask(REFUSE_TRANSFER, decision(transfer, { reason: ' ' })))).toBe(
      'input.reason tooShort',
    );
    await keeper.data(REFUSE_TRANSFER, decision(transfer, { reason: '聘期未滿' }));
    expect(await unitOf(server, teacher.id)).toBe(present.school.id);
    const refused = (await mails(server)).filter((mail) => mail.template === 'transfer-refused');
    expect(refused).toMatchObject([
      { to: `chief.${asking.school.code}@example.org`, values: { reason: '聘期未滿' } },
    ]);
    expect((await ask()).state).toBe('PENDING');
  });
});

describe('the bureau of the present unit', () => {
  it('decides from 7 days on, to the millisecond', async () => {
    const { errors } = await (
      await bureauAt(START + 7 * DAY - 1)
    ).ask(RELEASE_TRANSFER, decision(transfer));
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'TOO_EARLY',
      opensAt: formatIso(START + 7 * DAY),
    });
    expect(transfer.bureauFrom).toBe(formatIso(START + 7 * DAY));
    const caller = await bureauAt(START + 7 * DAY);
    expect(await caller.outcome(RELEASE_TRANSFER, decision(transfer))).toBe('OK');
    expect(await unitOf(server, teacher.id)).toBe(asking.school.id);
  });

  it('tells both units what it has decided', async () => {
    const caller = await bureauAt(START + 8 * DAY);
    await caller.data(REFUSE_TRANSFER, decision(transfer, { reason: '代理期間' }));
    const to = (await mails(server)).filter(({ template }) => template === 'transfer-refused');
    expect(to.map((mail) => mail.to).sort()).toEqual(
      [asking, present].map(({ school }) => `chief.${school.code}@example.org`).sort(),
    );
  });

  it('of the asking unit alone decides nothing', async () => {
    const other = await at(server, START + 8 * DAY, await server.seed.official(Role.BUREAU, 'NWT'));
    expect(await other.outcome(RELEASE_TRANSFER, decision(transfer))).toBe('NOT_FOUND');
  });

  it('decides at once for a kindergarten, which cannot here (D3.7)', async () => {
    const { seed } = server;
    const { id } = await seed.unit(UnitKind.KINDERGARTEN, '示範幼兒園', 'KHH');
    const nurse = await seed.teacher(id, '幼教示範');
    const caller = await at(server, NOW, asking.keeper);
    const made = (await register(caller, asking.school, nurse.nationalId))
      .transfer as ShownTransfer;
    const keeper = await at(server, NOW, await seed.account(id, Role.CHIEF));
    expect(await keeper.outcome(RELEASE_TRANSFER, decision(made))).toBe('KINDERGARTEN_ELSEWHERE');
    expect(await (await bureauAt(START)).outcome(RELEASE_TRANSFER, decision(made))).toBe('OK');
    expect(await unitOf(server, nurse.id)).toBe(asking.school.id);
  });
});

describe('the asking unit', () => {
  it('takes it back, and may ask again; it cannot decide', async () => {
    const caller = await at(server, NOW, asking.keeper);
    expect(await caller.outcome(RELEASE_TRANSFER, decision(transfer))).toBe('NOT_FOUND');
    await caller.data(WITHDRAW_TRANSFER, decision(transfer));
    const keeper = await presentKeeper();
    const { errors } = await keeper.ask(RELEASE_TRANSFER, decision(transfer));
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'WRONG_STATE', state: 'WITHDRAWN' });
    expect((await ask()).state).toBe('PENDING');
  });
});

describe('who sees what (D3.8)', () => {
  interface List {
    transfers: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      edges: { node: ShownTransfer }[];
    };
  }
  const listOf = async (caller: Caller, variables: object = {}) =>
    (await caller.data<List>(TRANSFERS, variables)).transfers;

  it('the present unit sees its teacher whole, the others masked', async () => {
    const [mine] = (await listOf(await presentKeeper())).edges;
    const { nationalId } = teacher;
    expect(mine?.node).toMatchObject({
      teacherName: '陳示範',
      nationalIdMasked: `${nationalId.slice(0, 3)}****${nationalId.slice(-3)}`,
      ...{ mayDecide: true, mayWithdraw: false },
    });
    for (const other of [await at(server, NOW, asking.keeper), await bureauAt(START)]) {
      const [shown] = (await listOf(other)).edges;
      expect(shown?.node).toMatchObject({
        teacherName: '陳O範',
        nationalIdMasked: null,
        mayDecide: false,
      });
    }
    const [later] = (await listOf(await bureauAt(START + 7 * DAY))).edges;
    expect(later?.node.mayDecide).toBe(true);
  });

  it('by direction and state; a unit that has no part in it sees nothing', async () => {
    const count = async (caller: Caller, variables: object) =>
      (await listOf(caller, variables)).totalCount;
    const keeper = await presentKeeper();
    expect(await count(keeper, { direction: 'OUTGOING' })).toBe(1);
    expect(await count(keeper, { direction: 'INCOMING' })).toBe(0);
    expect(await count(keeper, { state: 'RELEASED' })).toBe(0);
    const third = await side(server, 'KHH', '丙示範國民小學');
    expect(await count(await at(server, NOW, third.keeper), {})).toBe(0);
    const { seed } = server;
    const elsewhere = await at(server, NOW, await seed.official(Role.BUREAU, 'TPE'));
    expect(await count(elsewhere, {})).toBe(0);
  });

  it('a page of many, the newest first, in one statement', async () => {
    const second = await present.school.teacher('林示範');
    const caller = await at(server, START + 1, asking.keeper);
    await register(caller, asking.school, second.nationalId);
    const first = await listOf(caller, { first: 1 });
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    expect(first.edges[0]?.node.teacherName).toBe('林O範');
    const rest = await listOf(caller, { first: 1, after: first.pageInfo.endCursor });
    expect(rest.edges[0]?.node.id).toBe(transfer.id);
    const heard = await server.statements(() =>
      caller.data('{ transfers { edges { node { id teacherName } } } }'),
    );
    expect(heard).toHaveLength(1);
  });
});
