// D4.2 to D4.7: when which plan can be written, to the millisecond, for every jurisdiction, through the real server.
import { formatIso, type Instant } from '../../../server/domain/instant';
import { Role } from '../../../server/domain/roles';
import { instant } from '../../support/clock';
import { key, SAVE_MINE, SAVE_SCHOOL } from '../../support/plan-documents';
import { TestServer, type Answer, type Caller } from '../../support/server';
import { WINDOWS_OF_108, type WindowOf108 } from './windows-of-108';

const DECADE_MS = 10 * 366 * 86_400_000;
const taipei = (text: string): Instant => instant(`${text}:00+08:00`);

let server: TestServer;
interface Pair {
  school: Caller;
  teacher: Caller;
  unitId: string;
}
const pairs = new Map<string, Pair>();

beforeAll(async () => {
  // One session each for the whole round: sessions are not what is proved here.
  const settings = { sessionIdleMs: DECADE_MS, sessionAbsoluteMs: DECADE_MS };
  server = await TestServer.start('2019-08-10T10:00:00+08:00', settings);
  await server.seed.country();
  for (const { code, jurisdiction } of WINDOWS_OF_108) {
    const school = await server.seed.school(code, `${jurisdiction}示範國民小學`);
    const chief = await school.account(Role.CHIEF);
    const teacher = await school.teacher('林示範');
    pairs.set(code, {
      school: await server.as(chief),
      teacher: await server.as(teacher),
      unitId: school.id,
    });
  }
  await server.seed.snapshot();
});
afterAll(() => server.stop());

type Side = 'school' | 'teacher';

/** One attempt to save at an instant. */
function attempt(code: string, side: Side, at: Instant, version: number): Promise<Answer<unknown>> {
  const pair = pairs.get(code);
  if (pair === undefined) throw new Error(code);
  server.clock.set(at);
  const input = { idempotencyKey: key(), year: 108, version, domains: [] };
  return side === 'teacher'
    ? pair.teacher.ask(SAVE_MINE, { input })
    : pair.school.ask(SAVE_SCHOOL, { input: { ...input, unitId: pair.unitId } });
}

/** The four instants of a window with what the letter says of each. */
function instants([opens, closes]: readonly [string, string]): [string, Instant, string, number][] {
  return [
    ['opening - 1 ms', taipei(opens) - 1, 'WINDOW_CLOSED', 0],
    ['opening', taipei(opens), 'OK', 0],
    ['closing - 1 ms', taipei(closes) - 1, 'OK', 1],
    ['closing', taipei(closes), 'WINDOW_CLOSED', 2],
  ];
}

async function outcomes(window: WindowOf108, side: Side): Promise<number> {
  let checked = 0;
  for (const [name, at, expected, version] of instants(window[side])) {
    const { errors } = await attempt(window.code, side, at, version);
    const code = errors?.[0]?.extensions.code ?? 'OK';
    expect(`${window.code} ${side} ${name}: ${code}`).toBe(
      `${window.code} ${side} ${name}: ${expected}`,
    );
    if (expected !== 'OK') {
      expect(errors?.[0]?.extensions).toMatchObject({
        opensAt: formatIso(taipei(window[side][0])),
        closesAt: formatIso(taipei(window[side][1])),
        serverTime: formatIso(at),
        audience: side.toUpperCase(),
      });
    }
    checked += 1;
  }
  return checked;
}

test('184 outcomes: 23 jurisdictions, both audiences, four instants each (D4.3, D4.4, D4.5)', async () => {
  let checked = 0;
  for (const window of WINDOWS_OF_108) {
    checked += await outcomes(window, 'school');
    checked += await outcomes(window, 'teacher');
  }
  expect(WINDOWS_OF_108).toHaveLength(23);
  expect(new Set(WINDOWS_OF_108.map(({ code }) => code)).size).toBe(23);
  expect(checked).toBe(184);
});

test('the refusal says the instants in the language of the asker (D4.5)', async () => {
  const pair = pairs.get('KHH');
  server.clock.set(taipei('2019-09-27T17:00'));
  const input = { idempotencyKey: key(), year: 108, version: 0 };
  const zh = await pair?.teacher.ask(SAVE_MINE, { input }, { 'accept-language': 'zh-TW' });
  expect(zh?.errors?.[0]?.message).toContain('108年9月27日 17:00');
  const en = await pair?.teacher.ask(SAVE_MINE, { input }, { 'accept-language': 'en' });
  expect(en?.errors?.[0]?.message).toContain('2019-09-27 17:00');
});

test('what a client says about the time counts for nothing (D4.7)', async () => {
  const pair = pairs.get('NWT');
  server.clock.set(taipei('2019-09-14T00:00'));
  const input = { idempotencyKey: key(), year: 108, version: 2 };
  const claims = { date: 'Fri, 13 Sep 2019 15:59:59 GMT', 'x-request-start': '1568390399999' };
  const { errors } = (await pair?.teacher.ask(SAVE_MINE, { input }, claims)) ?? {};
  expect(errors?.[0]?.extensions.code).toBe('WINDOW_CLOSED');
});
