// Proves how the bureau decides requests for more time, and what an extension does to those that wait (D4.5, D8).
import { formatIso, type Instant } from '../../../server/domain/instant';
import { TestServer } from '../../support/server';
import { newKey, at } from '../cycles/actors';
import { CLOSES, CYCLE_CLOSES, NOW, outcome, RequestGround, shown, WANTED } from './request-kit';

let ground: RequestGround;
beforeAll(async () => {
  ground = new RequestGround(await TestServer.start('2019-09-06T10:00:00+08:00'));
});
afterAll(() => ground.server.stop());
beforeEach(() => ground.begin());

const extensions = () =>
  ground.server.database.reads.all<{ scope: string; reason: string; ends: number }>(
    'SELECT scope, reason, ends_at AS ends FROM extension ORDER BY id',
  );
const extendedCount = async () =>
  (
    await ground.server.database.reads.all<{ n: number }>(
      'SELECT extended AS n FROM roster_unit WHERE unit_id = ?',
      [ground.school.id],
    )
  )[0]?.n;

describe('a request is granted', () => {
  it('as the bureau extends anybody: the window moves, the reason is the request’s', async () => {
    const request = shown(await ground.askMine());
    expect(shown(await ground.grant(request))).toMatchObject({
      ...{ state: 'GRANTED', decidedAt: formatIso(NOW), grantedUntil: formatIso(WANTED) },
      ...{ mayDecide: false, teacherName: '王O明', version: 2 },
    });
    expect(await extensions()).toMatchObject([{ scope: 'TEACHER', reason: '住院', ends: WANTED }]);
    expect(await ground.closesAt(ground.teacher)).toBe(formatIso(WANTED));
    expect(await ground.closesAt(ground.colleague)).toBe(formatIso(CLOSES));
    expect(await extendedCount()).toBe(1);
  });

  it('for a whole school, its own plan or its teachers’', async () => {
    const teachers = shown(await ground.askUnit());
    const own = shown(await ground.askUnit({ audience: 'SCHOOL' }));
    expect(outcome(await ground.grant(teachers))).toBe('OK');
    expect(outcome(await ground.grant(own))).toBe('OK');
    expect(await ground.closesAt(ground.colleague)).toBe(formatIso(WANTED));
    expect((await extensions()).map(({ scope }) => scope)).toEqual(['UNIT', 'UNIT']);
  });

  it('until when the bureau chooses, within D4.2 and D4.5; else nothing changes', async () => {
    const request = shown(await ground.askMine());
    const granted = async (endsAt: Instant) => outcome(await ground.grant(request, endsAt));
    expect(await granted(CLOSES)).toBe('input.endsAt onlyLater');
    expect(await granted(CYCLE_CLOSES + 1)).toBe('input.endsAt afterCycle');
    expect(await extensions()).toEqual([]);
    expect(await ground.seen(ground.teacher)).toMatchObject([{ state: 'PENDING', version: 1 }]);
    expect(await granted(CLOSES + 3_600_000)).toBe('OK');
    expect(await ground.seen(ground.teacher)).toMatchObject([
      { state: 'GRANTED', grantedUntil: formatIso(CLOSES + 3_600_000) },
    ]);
  });
});

describe('a request is refused', () => {
  it('with a reason, which whoever asked reads; they may ask again', async () => {
    const request = shown(await ground.askMine());
    expect(outcome(await ground.refuse(request, ''))).toBe('input.reason tooShort');
    expect(shown(await ground.refuse(request, ' 時間充足 '))).toMatchObject({
      ...{ state: 'REFUSED', decisionReason: '時間充足', grantedUntil: null },
    });
    expect(await ground.seen(ground.teacher)).toMatchObject([{ decisionReason: '時間充足' }]);
    expect(await extensions()).toEqual([]);
    expect(await ground.closesAt(ground.teacher)).toBe(formatIso(CLOSES));
    expect(outcome(await ground.askMine())).toBe('OK');
  });
});

it('only a pending request is decided, in the version that was seen, by its bureau', async () => {
  const request = shown(await ground.askMine());
  expect(outcome(await ground.grant(request, WANTED, ground.offices.khh))).toBe('NOT_FOUND');
  expect(outcome(await ground.grant(request, WANTED, ground.offices.centre))).toBe('FORBIDDEN');
  expect(outcome(await ground.refuse(request, 'x', ground.chief))).toBe('FORBIDDEN');
  expect(outcome(await ground.grant({ ...request, version: 2 }))).toBe('CONFLICT');
  await ground.withdraw(request, ground.teacher);
  expect(outcome(await ground.grant({ ...request, version: 2 }))).toBe('WRONG_STATE');
  expect(outcome(await ground.refuse({ ...request, version: 2 }))).toBe('WRONG_STATE');
  expect(await extensions()).toEqual([]);
});

describe('an extension that nobody asked for by this way', () => {
  const extend = async (field: string, type: string, by: typeof ground.chief, input: object) => {
    const caller = await at(ground.server, NOW, by);
    return caller.outcome(
      `mutation ($input: ${type}!) { ${field}(input: $input) { extension { id } } }`,
      { input: { idempotencyKey: newKey(), year: 108, reason: '颱風停課', ...input } },
    );
  };
  const unit = (endsAt: Instant, audience = 'TEACHER') =>
    extend('extendUnit', 'ExtendUnitInput', ground.offices.nwt, {
      ...{ unitId: ground.school.id, audience, endsAt: formatIso(endsAt) },
    });
  const states = async () =>
    (await ground.seen(ground.offices.nwt)).map(({ state }) => state).reverse();

  it('grants the pending requests that it fulfils, a unit’s those of its teachers, too', async () => {
    await ground.askUnit({ now: NOW - 3 });
    await ground.askMine({ now: NOW - 2 });
    await ground.askMine({ by: ground.colleague, wantedUntil: WANTED + 1, now: NOW - 1 });
    expect(await unit(WANTED, 'SCHOOL')).toBe('OK');
    expect(await states()).toEqual(['PENDING', 'PENDING', 'PENDING']);
    expect(await unit(WANTED - 1)).toBe('OK');
    expect(await states()).toEqual(['PENDING', 'PENDING', 'PENDING']);
    expect(await unit(WANTED)).toBe('OK');
    expect(await states()).toEqual(['GRANTED', 'GRANTED', 'PENDING']);
    const nationalId = ground.colleague.nationalId;
    const endsAt = formatIso(WANTED + 2);
    await extend('extendTeacher', 'ExtendTeacherInput', ground.offices.nwt, { nationalId, endsAt });
    expect(await states()).toEqual(['GRANTED', 'GRANTED', 'GRANTED']);
    expect(await ground.seen(ground.colleague)).toMatchObject([{ grantedUntil: endsAt }]);
  });

  it('of a whole jurisdiction does so, too, and of no other', async () => {
    const whole = (jurisdictionCode: string, endsAt: Instant) =>
      extend('extendJurisdiction', 'ExtendJurisdictionInput', ground.offices.centre, {
        ...{ jurisdictionCode, audience: 'TEACHER', endsAt: formatIso(endsAt) },
      });
    await ground.askMine();
    expect(await whole('KHH', WANTED + 30 * 86_400_000)).toBe('OK');
    expect(await states()).toEqual(['PENDING']);
    expect(await whole('NWT', WANTED)).toBe('OK');
    expect(await states()).toEqual(['GRANTED']);
    const changed = await ground.server.database.reads.all(
      "SELECT action FROM audit_entry WHERE subject_kind = 'EXTENSION_REQUEST' ORDER BY id",
    );
    expect(changed).toEqual([{ action: 'askMyExtension' }, { action: 'extendJurisdiction' }]);
  });

  it('a closing that the centre moves does so, too, and only what it reaches', async () => {
    const [window] = await ground.server.database.reads.all<{
      id: string;
      opens: number;
      v: number;
    }>(
      `SELECT id, opens_at AS opens, version AS v FROM cycle_window
       WHERE year = 108 AND audience = 'TEACHER' AND jurisdiction_code = 'NWT'`,
    );
    let version = window?.v ?? 0;
    const move = async (closesAt: Instant) => {
      const caller = await at(ground.server, NOW, ground.offices.centre);
      const times = { opensAt: formatIso(window?.opens ?? 0), closesAt: formatIso(closesAt) };
      const input = { windowId: window?.id, version, ...times, reason: '颱風停課' };
      const answer = await caller.outcome(
        'mutation ($input: EditWindowInput!) { editWindow(input: $input) { window { id } } }',
        { input: { idempotencyKey: newKey(), ...input } },
      );
      version += 1;
      return answer;
    };
    await ground.askMine({ now: NOW - 2 });
    await ground.askUnit({ audience: 'SCHOOL', now: NOW - 1 });
    expect(await move(WANTED - 1)).toBe('OK');
    expect(await states()).toEqual(['PENDING', 'PENDING']);
    expect(await move(WANTED + 5)).toBe('OK');
    expect(await states()).toEqual(['GRANTED', 'PENDING']);
    expect(await ground.seen(ground.teacher)).toMatchObject([
      { grantedUntil: formatIso(WANTED + 5) },
    ]);
    const changed = await ground.server.database.reads.all(
      "SELECT action FROM audit_entry WHERE subject_kind = 'EXTENSION_REQUEST' ORDER BY id",
    );
    expect(changed.at(-1)).toEqual({ action: 'editWindow' });
  });
});
