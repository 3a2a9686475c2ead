// D4.2, D4.5, D4.7: every operation with a window is refused at its closing instant, and an extension moves that instant.
import { formatIso, type Instant } from '../../../server/domain/instant';
import { Role } from '../../../server/domain/roles';
import { permission } from '../../../server/permissions/matrix';
import { MUTATIONS, QUERIES } from '../../../server/permissions/operations';
import { ask } from '../../permissions/documents';
import { instant } from '../../support/clock';
import { key, SAVE_MINE, SAVE_SCHOOL } from '../../support/plan-documents';
import { TestServer, type Caller } from '../../support/server';
import type { Person, SchoolSeed } from '../../support/seed';

const DECADE_MS = 10 * 366 * 86_400_000;
const at = (text: string): Instant => instant(`${text}+08:00`);

// By hand from D4.5 and D5: what is written of plans is written inside a window.
const GATED: Readonly<Record<string, 'teacher' | 'chief' | 'keeper'>> = {
  saveMyPlanDraft: 'teacher',
  startMyPlanFromLast: 'teacher',
  submitMyPlan: 'teacher',
  withdrawMyPlan: 'teacher',
  saveSchoolPlanDraft: 'chief',
  startSchoolPlanFromLast: 'chief',
  submitSchoolPlan: 'chief',
  withdrawSchoolPlan: 'chief',
  claimRepresentative: 'chief',
  remindTeachers: 'keeper',
};
/** Whose window it is; who keeps the roster acts in the teachers'. */
const CLOSING = {
  teacher: '2019-09-14T00:00:00',
  keeper: '2019-09-14T00:00:00',
  chief: '2019-08-22T00:00:00',
} as const;
/** What those who are let through meet where it is no conflict. */
const LET_THROUGH: Readonly<Record<string, string>> = {
  claimRepresentative: 'OK',
  remindTeachers: 'NOBODY_TO_REMIND',
};

let server: TestServer;
beforeAll(async () => {
  const settings = { sessionIdleMs: DECADE_MS, sessionAbsoluteMs: DECADE_MS };
  server = await TestServer.start('2019-08-10T10:00:00+08:00', settings);
  await server.seed.country();
});
afterAll(() => server.stop());

interface Cast {
  school: SchoolSeed;
  callers: Record<'teacher' | 'chief', Caller>;
  person: Person;
  colleague: Caller;
}
const casts = new Map<string, Cast>();
let bureau: Caller;
let centre: Caller;

// Four schools of 新北市 and one of 臺北市: school window to 08-22, teachers' to 09-14 and 09-19 (D4.3, D4.4).
beforeAll(async () => {
  for (const [name, code] of [
    ['plain', 'NWT'],
    ['one', 'NWT'],
    ['unit', 'NWT'],
    ['all', 'TPE'],
  ] as const) {
    const school = await server.seed.school(code, `${name}示範國民小學`);
    const person = await school.teacher('林示範');
    const colleague = await server.as(await school.teacher('陳示範'));
    const chief = await server.as(await school.account(Role.CHIEF));
    casts.set(name, {
      school,
      person,
      colleague,
      callers: { teacher: await server.as(person), chief },
    });
  }
  bureau = await server.as(await server.seed.official(Role.BUREAU, 'NWT'));
  centre = await server.as(await server.seed.official(Role.CENTRE));
  await server.seed.snapshot();
});

const cast = (name: string): Cast => casts.get(name) as Cast;

/** The roster's gate (D4.6) has a test of its own. */
const isWindow = (gate: string | undefined): boolean => gate !== undefined && gate !== 'ROSTER';

test('the gated operations are the ones named here', () => {
  const derived = Object.entries({ ...QUERIES, ...MUTATIONS })
    .filter(([, { action }]) => typeof action === 'string' && isWindow(permission(action).gate))
    .map(([field]) => field);
  expect(derived.sort()).toEqual(Object.keys(GATED).sort());
});

describe.each(Object.entries(GATED))('%s', (field, who) => {
  const closes = at(CLOSING[who]);
  const code = async (now: Instant): Promise<string> => {
    const { school, callers } = cast('plain');
    server.clock.set(now);
    // A version that nobody has: who is let through meets a conflict, and the next is tried on the same ground.
    const { query, variables } = ask(field, { unitId: school.id });
    const input = (variables as { input: { version?: number } }).input;
    if (input.version !== undefined) input.version = 99;
    return callers[who === 'teacher' ? who : 'chief'].outcome(query, variables);
  };

  test('is let through a millisecond before the closing, and refused at it', async () => {
    expect(await code(closes - 1)).toBe(LET_THROUGH[field] ?? 'CONFLICT');
    expect(await code(closes)).toBe('WINDOW_CLOSED');
  });
});

const saveMine = (caller: Caller, version: number) =>
  caller.ask(SAVE_MINE, { input: { idempotencyKey: key(), year: 108, version } });
const saveSchool = ({ school, callers }: Cast, version: number) =>
  callers.chief.ask(SAVE_SCHOOL, {
    input: { idempotencyKey: key(), year: 108, version, unitId: school.id },
  });
type Try = (version: number) => ReturnType<typeof saveMine>;

/** Open to the last millisecond before `end`, closed at it, the refusal naming it. */
async function opensUntil(end: Instant, attempt: Try): Promise<void> {
  server.clock.set(end - 1);
  expect((await attempt(0)).errors).toBeUndefined();
  server.clock.set(end);
  expect((await attempt(1)).errors?.[0]?.extensions).toMatchObject({
    code: 'WINDOW_CLOSED',
    closesAt: formatIso(end),
    serverTime: formatIso(end),
  });
}
async function staysClosed(now: Instant, attempt: Try): Promise<void> {
  server.clock.set(now);
  expect((await attempt(0)).errors?.[0]?.extensions.code).toBe('WINDOW_CLOSED');
}

const extend = (caller: Caller, field: string, about: object, changes: object) => {
  const { query, variables } = ask(field, about);
  const { input } = variables as { input: object };
  return caller.ask(query, { input: { ...input, ...changes } });
};

describe('an extension opens exactly until its end, later only (D4.5)', () => {
  test('of one teacher: not the colleague', async () => {
    const { person, callers, colleague } = cast('one');
    const end = at('2019-10-05T12:34:56.789');
    server.clock.set(at('2019-09-20T10:00:00'));
    const about = { nationalId: person.nationalId };
    const { errors } = await extend(bureau, 'extendTeacher', about, { endsAt: formatIso(end) });
    expect(errors).toBeUndefined();
    await staysClosed(end - 1, (version) => saveMine(colleague, version));
    await opensUntil(end, (version) => saveMine(callers.teacher, version));
  });

  test('of one unit’s school plan: not its teachers, not the next school', async () => {
    const of = cast('unit');
    const end = at('2019-09-01T09:00:00');
    server.clock.set(at('2019-08-25T10:00:00'));
    const about = { unitId: of.school.id };
    const changes = { audience: 'SCHOOL', endsAt: formatIso(end) };
    expect((await extend(bureau, 'extendUnit', about, changes)).errors).toBeUndefined();
    await staysClosed(end - 1, (version) => saveMine(of.callers.teacher, version));
    await staysClosed(end - 1, (version) => saveSchool(cast('one'), version));
    await opensUntil(end, (version) => saveSchool(of, version));
  });

  test('of one unit’s teachers: all of them, not the school’s plan', async () => {
    const of = cast('unit');
    const end = at('2019-09-30T09:00:00');
    server.clock.set(at('2019-09-20T10:00:00'));
    const about = { unitId: of.school.id };
    const changes = { audience: 'TEACHER', endsAt: formatIso(end) };
    expect((await extend(bureau, 'extendUnit', about, changes)).errors).toBeUndefined();
    server.clock.set(end - 1);
    expect((await saveSchool(of, 1)).errors?.[0]?.extensions.code).toBe('WINDOW_CLOSED');
    await opensUntil(end, (version) => saveMine(of.callers.teacher, version));
    await opensUntil(end, (version) => saveMine(of.colleague, version));
  });

  test('of a jurisdiction: every school in it, and none outside', async () => {
    const end = at('2019-11-01T00:00:00');
    server.clock.set(at('2019-10-10T10:00:00'));
    const changes = { audience: 'TEACHER', endsAt: formatIso(end) };
    const about = { jurisdictionCode: 'TPE' };
    expect((await extend(centre, 'extendJurisdiction', about, changes)).errors).toBeUndefined();
    const outside = cast('plain').callers.teacher;
    await staysClosed(end - 1, (version) => saveMine(outside, version));
    await opensUntil(end, (version) => saveMine(cast('all').callers.teacher, version));
    await opensUntil(end, (version) => saveMine(cast('all').colleague, version));
  });

  test('never shortens, never ends in the past or after the cycle (D4.2)', async () => {
    server.clock.set(at('2019-10-10T10:00:00'));
    const about = { jurisdictionCode: 'TPE' };
    const rules = async (endsAt: string) =>
      (
        await extend(centre, 'extendJurisdiction', about, { audience: 'TEACHER', endsAt })
      ).errors?.[0]?.extensions.faults?.map(({ path, rule }) => `${path} ${rule}`);
    expect(await rules(formatIso(at('2019-11-01T00:00:00')))).toEqual(['input.endsAt onlyLater']);
    expect(await rules(formatIso(at('2019-10-01T00:00:00')))).toEqual([
      'input.endsAt onlyLater',
      'input.endsAt past',
    ]);
    expect(await rules(formatIso(at('2020-08-01T00:00:00') + 1))).toEqual([
      'input.endsAt afterCycle',
    ]);
  });
});
