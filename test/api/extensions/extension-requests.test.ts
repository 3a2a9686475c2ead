// Proves who asks for more time, for what, who sees it, and how it is taken back (D3.8, D4.2, D4.5).
import { formatIso } from '../../../server/domain/instant';
import { Role } from '../../../server/domain/roles';
import { instant } from '../../support/clock';
import { TestServer } from '../../support/server';
import { at, newKey } from '../cycles/actors';
import {
  CLOSES,
  CYCLE_CLOSES,
  NOW,
  outcome,
  RequestGround,
  SCHOOL_CLOSED,
  shown,
  WANTED,
} from './request-kit';

let ground: RequestGround;
beforeAll(async () => {
  ground = new RequestGround(await TestServer.start('2019-09-06T10:00:00+08:00'));
});
afterAll(() => ground.server.stop());
beforeEach(() => ground.begin());

describe('more time is asked for', () => {
  it('by a teacher of the snapshot, for the own plan', async () => {
    expect(shown(await ground.askMine())).toMatchObject({
      ...{ year: 108, audience: 'TEACHER', unit: { id: ground.school.id }, teacherName: '王小明' },
      ...{ wantedUntil: formatIso(WANTED), reason: '住院', askedAt: formatIso(NOW) },
      ...{ state: 'PENDING', decidedAt: null, decisionReason: null, grantedUntil: null },
      ...{ mayDecide: false, mayWithdraw: true, version: 1 },
    });
  });

  it('by any account of a school, for its own plan and for its teachers, each by itself', async () => {
    expect(shown(await ground.askUnit({ by: ground.operator }))).toMatchObject({
      ...{ audience: 'TEACHER', teacherName: null, mayWithdraw: true },
    });
    // Its own window has closed; the cycle lasts.
    expect(outcome(await ground.askUnit({ audience: 'SCHOOL' }))).toBe('OK');
    expect(outcome(await ground.askUnit({ audience: 'SCHOOL' }))).toBe('EXTENSION_PENDING');
  });

  it('before the window opens, while it is open, and after it has closed', async () => {
    const before = instant('2019-09-01T00:00:00+08:00');
    expect(outcome(await ground.askMine({ now: before }))).toBe('OK');
    expect(outcome(await ground.askMine({ by: ground.colleague, now: CLOSES + 1 }))).toBe('OK');
  });

  it('later than the present end, in the future, not after the cycle, with a reason (D4.2, D4.5)', async () => {
    const wanted = async (wantedUntil: number, now?: number) =>
      outcome(await ground.askMine({ wantedUntil, now }));
    expect(await wanted(CLOSES)).toBe('input.wantedUntil onlyLater');
    expect(await wanted(CYCLE_CLOSES + 1)).toBe('input.wantedUntil afterCycle');
    expect(await wanted(CLOSES + 60_000, CLOSES + 60_000)).toBe('input.wantedUntil past');
    expect(outcome(await ground.askMine({ wantedUntil: CLOSES, reason: '' }))).toBe(
      'input.wantedUntil onlyLater,input.reason tooShort',
    );
    expect(outcome(await ground.askMine({ reason: '長'.repeat(501) }))).toBe(
      'input.reason tooLong',
    );
    // D3.8: what officials read holds no national ID.
    expect(outcome(await ground.askMine({ reason: `${ground.colleague.nationalId} 代填` }))).toBe(
      'input.reason nationalIdInText',
    );
    expect(await ground.seen(ground.teacher)).toEqual([]);
    expect(await wanted(CYCLE_CLOSES)).toBe('OK');
  });

  it('later than what was granted already, for the unit, too', async () => {
    const { id, version } = shown(await ground.askUnit());
    await ground.grant({ id, version });
    expect(outcome(await ground.askMine({ wantedUntil: WANTED }))).toBe(
      'input.wantedUntil onlyLater',
    );
    expect(outcome(await ground.askMine({ wantedUntil: WANTED + 1 }))).toBe('OK');
  });

  it('once at a time; the same key again gets the first answer again', async () => {
    const teacher = await at(ground.server, NOW, ground.teacher);
    const MINE = `mutation ($input: AskMyExtensionInput!) {
      askMyExtension(input: $input) { request { id } } }`;
    const input = { idempotencyKey: newKey(), year: 108, reason: '住院' };
    const ask = () => teacher.ask(MINE, { input: { ...input, wantedUntil: formatIso(WANTED) } });
    const first = await ask();
    expect(first.errors).toBeUndefined();
    expect((await ask()).data).toEqual(first.data);
    expect(outcome(await ground.askMine())).toBe('EXTENSION_PENDING');
    const [request] = await ground.seen(ground.teacher);
    await ground.withdraw(request as { id: string; version: number }, ground.teacher);
    expect(outcome(await ground.askMine())).toBe('OK');
  });

  it('by nobody who is not on the snapshot (D4.6)', async () => {
    const late = await ground.school.teacher('新到任');
    expect(outcome(await ground.askMine({ by: late }))).toBe('NOT_ON_ROSTER');
    const young = await ground.server.seed.school('NWT', '新設國民小學');
    const by = await young.account(Role.CHIEF);
    expect(outcome(await ground.askUnit({ by, unitId: young.id }))).toBe('NOT_FOUND');
  });
});

describe('a request is taken back', () => {
  it('by any account of the school that asked, or by the teacher, while it is pending', async () => {
    const ofSchool = shown(await ground.askUnit());
    expect(outcome(await ground.withdraw(ofSchool, ground.teacher))).toBe('NOT_FOUND');
    expect(shown(await ground.withdraw(ofSchool, ground.operator))).toMatchObject({
      ...{ state: 'WITHDRAWN', decidedAt: formatIso(NOW), mayWithdraw: false, version: 2 },
    });
    expect(outcome(await ground.withdraw(ofSchool, ground.operator))).toBe('WRONG_STATE');
    const own = shown(await ground.askMine());
    expect(outcome(await ground.withdraw({ ...own, version: 0 }, ground.teacher))).toBe('CONFLICT');
    expect(outcome(await ground.withdraw(own, ground.teacher))).toBe('OK');
  });

  it('by nobody else: not the school a teacher’s, not another school', async () => {
    const own = shown(await ground.askMine());
    const other = await ground.server.seed.school('NWT', '乙示範國民小學');
    for (const by of [ground.chief, ground.colleague, await other.account(Role.CHIEF)]) {
      expect(outcome(await ground.withdraw(own, by))).toBe('NOT_FOUND');
    }
    expect(outcome(await ground.withdraw(own, ground.offices.nwt))).toBe('FORBIDDEN');
  });
});

describe('requests are seen', () => {
  beforeEach(async () => {
    await ground.askUnit({ now: NOW - 2 });
    await ground.askMine({ now: NOW - 1 });
    await ground.askMine({ by: ground.colleague, now: NOW });
  });

  it('by the teacher the own one, by the school its own, by the bureau and the centre all, masked (D3.8)', async () => {
    const names = async (by: Parameters<typeof ground.seen>[0]) =>
      (await ground.seen(by)).map(({ teacherName }) => teacherName);
    expect(await names(ground.teacher)).toEqual(['王小明']);
    // What a teacher asks for is between the teacher and the bureau.
    expect(await names(ground.chief)).toEqual([null]);
    expect(await names(ground.offices.nwt)).toEqual(['林O範', '王O明', null]);
    expect(await names(ground.offices.centre)).toEqual(['林O範', '王O明', null]);
    expect(await names(ground.offices.khh)).toEqual([]);
  });

  it('of one jurisdiction where it is named; naming another’s opens nothing', async () => {
    const [moved] = await ground.seen(ground.teacher);
    await ground.server.database.transaction((tx) =>
      tx.run("UPDATE extension_request SET jurisdiction_code = 'KHH' WHERE id = ?", [
        moved?.id ?? '',
      ]),
    );
    const { centre, nwt } = ground.offices;
    const total = async (by: typeof nwt, code: string | null) =>
      (await ground.page(by, { code })).totalCount;
    expect(await total(centre, null)).toBe(3);
    expect((await ground.seen(centre, { code: 'KHH' })).map(({ id }) => id)).toEqual([
      moved?.id ?? '',
    ]);
    expect(await total(centre, 'NWT')).toBe(2);
    expect(await total(nwt, 'NWT')).toBe(2);
    expect(await total(nwt, 'KHH')).toBe(0);
  });

  it('with what the reader can do with them', async () => {
    const may = async (by: Parameters<typeof ground.seen>[0]) =>
      (await ground.seen(by)).map(({ mayDecide, mayWithdraw }) => [mayDecide, mayWithdraw]);
    expect(await may(ground.teacher)).toEqual([[false, true]]);
    expect(await may(ground.operator)).toEqual([[false, true]]);
    expect(await may(ground.offices.nwt)).toEqual(Array(3).fill([true, false]));
    expect(await may(ground.offices.centre)).toEqual(Array(3).fill([false, false]));
  });

  it('page by page, by state, in three statements', async () => {
    const first = await ground.page(ground.offices.nwt, { first: 2 });
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const after = first.pageInfo.endCursor;
    const rest = await ground.page(ground.offices.nwt, { first: 2, after });
    expect(rest.edges.map(({ node }) => node.audience)).toEqual(['TEACHER']);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    const [own] = await ground.seen(ground.teacher);
    await ground.withdraw(own as { id: string; version: number }, ground.teacher);
    expect(await ground.seen(ground.offices.nwt, { state: 'PENDING' })).toHaveLength(2);
    expect(await ground.seen(ground.offices.nwt, { state: 'WITHDRAWN' })).toHaveLength(1);
    const bureau = await at(ground.server, NOW, ground.offices.nwt);
    const LIST = `{ extensionRequests(year: 108) { totalCount edges { node { id teacherName unit { name } } } } }`;
    expect(await ground.server.statements(() => bureau.data(LIST))).toHaveLength(3);
    const bad = '{ extensionRequests(year: 108, first: 0) { totalCount } }';
    expect(await bureau.outcome(bad)).toBe('INVALID');
    const without = '{ extensionRequests(year: 107) { totalCount } }';
    expect(await bureau.outcome(without)).toBe('NOT_FOUND');
  });
});

it('the audit says who asked for what; a teacher’s request stands under no unit, which its chief would read', async () => {
  await ground.askUnit({ audience: 'SCHOOL' });
  await ground.askMine();
  const rows = await ground.server.database.reads.all(
    `SELECT action, unit_id AS unit, jurisdiction_code AS code, changes FROM audit_entry
     WHERE subject_kind = 'EXTENSION_REQUEST' ORDER BY id`,
  );
  expect(rows).toMatchObject([
    {
      ...{ action: 'askUnitExtension', unit: ground.school.id, code: 'NWT' },
      changes: JSON.stringify({
        state: [null, 'PENDING'],
        audience: [null, 'SCHOOL'],
        closesAt: [SCHOOL_CLOSED, WANTED],
      }),
    },
    { action: 'askMyExtension', unit: null, code: 'NWT' },
  ]);
});
