// Proves how long a session lasts, and how it ends (D2.10).
import { Role } from '../../../server/domain/roles';
import { sessionsKept } from '../../../server/modules/accounts/session.service';
import { Caller, TestServer } from '../../support/server';
import type { Person, SchoolSeed } from '../../support/seed';

const NOON = '2019-09-06T12:00:00+08:00';
const MINUTE = 60_000;

let server: TestServer;
let school: SchoolSeed;
let chief: Person;

beforeAll(async () => {
  server = await TestServer.start(NOON);
  await server.seed.country();
  school = await server.seed.school('KHH', '高雄市示範國民小學');
  chief = await school.account(Role.CHIEF);
});
afterAll(() => server.stop());
beforeEach(() => server.clock.set(NOON));

const isIn = async (caller: Caller) =>
  (await caller.data<{ me: object | null }>('{ me { id } }')).me !== null;

describe('a session ends', () => {
  const IDLE = 30 * MINUTE;
  const ABSOLUTE = 12 * 60 * MINUTE;

  it('after its idle time, to the millisecond', async () => {
    const start = server.clock.now();
    const caller = await server.as(chief);
    server.clock.set(start + IDLE - 1);
    expect(await isIn(caller)).toBe(true);
    await sessionsKept();
    const seen = server.clock.now();
    server.clock.set(seen + IDLE - 1);
    expect(await isIn(caller)).toBe(true);
    await sessionsKept();
    server.clock.set(seen + IDLE - 1 + IDLE);
    expect(await isIn(caller)).toBe(false);
  });

  it('and is told when: after its idle time from the use that was written down, never after the absolute end', async () => {
    const start = server.clock.now();
    const caller = await server.as(chief);
    const toldAt = async (at: number) => {
      server.clock.set(at);
      const { me } = await caller.data<{ me: { sessionIdleEndsAt: string } }>(
        '{ me { sessionIdleEndsAt } }',
      );
      await sessionsKept();
      return Date.parse(me.sessionIdleEndsAt) - start;
    };
    expect(await toldAt(start)).toBe(IDLE);
    // A use within a minute of the last one is not written down, so nothing is promised of it.
    expect(await toldAt(start + MINUTE - 1)).toBe(IDLE);
    expect(await toldAt(start + MINUTE)).toBe(MINUTE + IDLE);
    for (let at = IDLE; at < ABSOLUTE - IDLE; at += IDLE - 1) await toldAt(start + at);
    expect(await toldAt(start + ABSOLUTE - MINUTE)).toBe(ABSOLUTE);
  });

  it('after its absolute time, however busy it is, to the millisecond', async () => {
    const start = server.clock.now();
    const caller = await server.as(chief);
    for (let at = start; at < start + ABSOLUTE; at += IDLE - 1) {
      server.clock.set(at);
      expect(await isIn(caller)).toBe(true);
      await sessionsKept();
    }
    server.clock.set(start + ABSOLUTE - 1);
    expect(await isIn(caller)).toBe(true);
    server.clock.set(start + ABSOLUTE);
    expect(await isIn(caller)).toBe(false);
  });

  it('when its holder is suspended', async () => {
    const contact = await school.account(Role.CONTACT);
    const caller = await server.as(contact);
    expect(await isIn(caller)).toBe(true);
    await server.database.transaction((tx) =>
      tx.run("UPDATE account SET status = 'SUSPENDED' WHERE id = ?", [contact.id]),
    );
    expect(await isIn(caller)).toBe(false);
  });

  it('when one signs out; ending it twice is ending it once', async () => {
    const caller = await server.as(chief);
    const out = await caller.ask('mutation { signOut { signedOut } }');
    expect(out.data).toEqual({ signOut: { signedOut: true } });
    expect(out.headers.get('set-cookie')).toMatch(/Max-Age=0|Expires=Thu, 01 Jan 1970/i);
    expect(await isIn(caller)).toBe(false);
    const again = await caller.ask('mutation { signOut { signedOut } }');
    expect(again.data).toEqual({ signOut: { signedOut: true } });
    expect(again.headers.get('set-cookie')).toMatch(/Max-Age=0|Expires=Thu, 01 Jan 1970/i);
    const ends = "SELECT id FROM audit_entry WHERE action = 'signOut' AND actor_id = ?";
    expect(await server.database.reads.all(ends, [chief.id])).toHaveLength(1);
  });
});

it('the last use is written at most once a minute, and the look-up is one statement', async () => {
  const caller = await server.as(chief);
  const touches: string[] = [];
  server.database.onStatement = (text) => touches.push(text.trim().slice(0, 14));
  for (let n = 0; n < 3; n += 1) await isIn(caller);
  server.clock.set(server.clock.now() + MINUTE);
  await isIn(caller);
  await sessionsKept();
  await isIn(caller);
  server.database.onStatement = null;
  expect(touches.filter((text) => text.startsWith('UPDATE'))).toHaveLength(1);
  expect(touches.filter((text) => text.startsWith('SELECT'))).toHaveLength(5);
});

it('a cookie that is no token is nobody, without a look into the database', async () => {
  const caller = new Caller(server.url, 'session=../../etc/passwd');
  expect(await server.statements(() => isIn(caller))).toEqual([]);
  expect(await isIn(caller)).toBe(false);
});
