// Proves that accounts that nobody uses are suspended by night, after a notice, and that no unit is left alone (D2.3, D2.8).
import { hashPassword } from '../../../server/modules/accounts/password.service';
import { suspendUnusedAccounts } from '../../../server/modules/accounts/unused-account.service';
import { runDueJobs } from '../../../server/modules/cycles/job.service';
import type { Delivery } from '../../../server/app/post';
import { queueMail } from '../../../server/modules/mail/outbox.service';
import { Role } from '../../../server/domain/roles';
import { UnitStatus } from '../../../server/domain/units';
import { instant } from '../../support/clock';
import { postedTo } from '../../support/posted';
import { TestServer } from '../../support/server';
import type { Person, SchoolSeed } from '../../support/seed';

const NOON = instant('2020-09-06T12:00:00+08:00');
const DAY = 86_400_000;
const PASSWORD = 'a phrase for tests 1';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { me { id } } }';

let server: TestServer;
let passwordHash: string;
let people = 0;
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
  server = await TestServer.start('2020-09-06T12:00:00+08:00');
  await server.seed.country();
});
afterAll(() => server.stop());
beforeEach(() => server.clock.set(NOON));

interface Stored {
  status: string;
  told: number | null;
  version: number;
}
async function stored(person: Person): Promise<Stored | undefined> {
  const rows = await server.database.reads.all<Stored>(
    'SELECT status AS status, unused_notice_at AS told, version AS version FROM account WHERE id = ?',
    [person.id],
  );
  return rows[0];
}
const statusOf = async (person: Person) => (await stored(person))?.status;

type Away = Person & { email: string };

/** An account that was used so many days ago. */
async function away(unitId: string, role: Role, days: number, more: object = {}): Promise<Away> {
  people += 1;
  const email = `away.${people}@example.org`;
  const lastUsedAt = NOON - days * DAY;
  return { ...(await server.seed.account(unitId, role, { email, lastUsedAt, ...more })), email };
}
const night = (days = 0) => {
  server.clock.set(NOON + days * DAY);
  return suspendUnusedAccounts(server.app, 'job-test');
};
const school = (): Promise<SchoolSeed> => server.seed.school('KHH', '高雄市示範國民小學');
const templates = async ({ email }: Away) =>
  (await postedTo(server.database, email)).map(({ template }) => template);

it('first its owner is told, and 14 days later it is suspended and its sessions end', async () => {
  const { id } = await school();
  const person = await away(id, Role.OPERATOR, 390);
  const session = await server.as(person);
  await night();
  expect(await stored(person)).toEqual({ status: 'ACTIVE', told: NOON, version: 1 });
  const [mail] = await postedTo(server.database, person.email);
  expect(mail).toMatchObject({
    template: 'account-unused',
    values: { unit: '高雄市示範國民小學', day: '2020-09-20' },
  });
  await night(13);
  expect(await statusOf(person)).toBe('ACTIVE');
  await night(14);
  expect(await stored(person)).toEqual({ status: 'SUSPENDED', told: null, version: 2 });
  expect(await session.data('{ me { id } }')).toEqual({ me: null });
  expect(await templates(person)).toEqual(['account-unused', 'account-suspended']);
  const rows = await server.database.reads.all<{ action: string; role: string; request: string }>(
    `SELECT action AS action, actor_role AS role, request_id AS request FROM audit_entry
      WHERE subject_id = ? ORDER BY at`,
    [person.id],
  );
  expect(rows).toEqual([
    { action: 'noticeUnusedAccount', role: 'JOB', request: 'job-test' },
    { action: 'suspendUnusedAccount', role: 'JOB', request: 'job-test' },
  ]);
});

it('who was told early still has 400 days', async () => {
  const { id } = await school();
  const person = await away(id, Role.OPERATOR, 386);
  await night();
  await night(13.9);
  expect(await statusOf(person)).toBe('ACTIVE');
  await night(14);
  expect(await statusOf(person)).toBe('SUSPENDED');
});

it('nobody who has used it within 386 days is told, and nobody twice', async () => {
  const { id } = await school();
  const person = await away(id, Role.OPERATOR, 385.9);
  await night();
  expect(await templates(person)).toEqual([]);
  await night(1);
  await night(2);
  expect(await templates(person)).toEqual(['account-unused']);
});

it('before the first use it counts from when it was approved or made', async () => {
  const { id } = await school();
  const none = { lastUsedAt: null };
  const made = await away(id, Role.OPERATOR, 0, { ...none, createdAt: NOON - 390 * DAY });
  const approved = await away(id, Role.OPERATOR, 0, { ...none, decidedAt: NOON - 10 * DAY });
  await night();
  expect([await templates(made), await templates(approved)]).toEqual([['account-unused'], []]);
});

it('signing in takes the notice back', async () => {
  const { id } = await school();
  const person = await away(id, Role.CONTACT, 500);
  await server.database.transaction((tx) =>
    tx.run('UPDATE credential SET password_hash = ? WHERE user_name = ?', [
      passwordHash,
      person.userName,
    ]),
  );
  await night();
  const input = { userName: person.userName, password: PASSWORD };
  expect(await server.nobody.outcome(SIGN_IN, { input })).toBe('OK');
  expect((await stored(person))?.told).toBeNull();
  await night(20);
  expect(await statusOf(person)).toBe('ACTIVE');
});

it('whoever is resumed after it is told again before the next time', async () => {
  const { id } = await school();
  const person = await away(id, Role.OPERATOR, 500);
  await night();
  await night(14);
  await server.database.transaction((tx) =>
    tx.run("UPDATE account SET status = 'ACTIVE' WHERE id = ?", [person.id]),
  );
  await night(15);
  expect(await statusOf(person)).toBe('ACTIVE');
  await night(29);
  expect(await statusOf(person)).toBe('SUSPENDED');
});

describe('D2.3: no unit is left alone', () => {
  it('the last chief of an open school stays, however long unused', async () => {
    const { id } = await school();
    const chief = await away(id, Role.CHIEF, 900);
    await night();
    await night(14);
    expect([await statusOf(chief), await templates(chief)]).toEqual(['ACTIVE', []]);
  });

  it('of several chiefs whoever was there last stays, in one night as in many', async () => {
    const { id } = await school();
    const making = [500, 700, 600, 500].map((days) => away(id, Role.CHIEF, days));
    const chiefs = await Promise.all(making);
    await night();
    await night(14);
    const states = await Promise.all(chiefs.map(statusOf));
    expect(states.filter((state) => state === 'ACTIVE')).toHaveLength(1);
    expect([states[1], states[2]]).toEqual(['SUSPENDED', 'SUSPENDED']);
  });

  it('of those who manage accounts one stays, though a chief who does not was there later', async () => {
    const { id } = await school();
    const managing = await away(id, Role.CHIEF, 600);
    const longer = await away(id, Role.CHIEF, 700);
    const other = await away(id, Role.CHIEF, 500, { functions: 0b10000 });
    await night();
    await night(14);
    const states = await Promise.all([managing, longer, other].map(statusOf));
    expect(states).toEqual(['ACTIVE', 'SUSPENDED', 'ACTIVE']);
  });

  it('a chief who is suspended or applies is nobody who stays', async () => {
    const { id } = await school();
    const chief = await away(id, Role.CHIEF, 500);
    await away(id, Role.CHIEF, 1, { status: 'SUSPENDED' });
    await away(id, Role.CHIEF, 1, { status: 'APPLIED' });
    await night();
    await night(14);
    expect(await statusOf(chief)).toBe('ACTIVE');
  });

  it('the chief of a closed school goes', async () => {
    const closed = await server.seed.school('KHH', '已停辦國民小學', undefined, {
      status: UnitStatus.CLOSED,
    });
    const chief = await away(closed.id, Role.CHIEF, 500);
    await night();
    await night(14);
    expect(await statusOf(chief)).toBe('SUSPENDED');
  });

  it('an office’s only account stays, a second one goes', async () => {
    const alone = await server.seed.official(Role.BUREAU, 'KHH');
    const [row] = await server.database.reads.all<{ unitId: string }>(
      'SELECT unit_id AS unitId FROM account WHERE id = ?',
      [alone.id],
    );
    await server.database.transaction((tx) =>
      tx.run('UPDATE account SET email = ?, last_used_at = ? WHERE id = ?', [
        'alone@example.org',
        NOON - 500 * DAY,
        alone.id,
      ]),
    );
    const second = await away(row?.unitId ?? '', Role.BUREAU, 600);
    await night();
    await night(14);
    expect([await statusOf(alone), await statusOf(second)]).toEqual(['ACTIVE', 'SUSPENDED']);
  });
});

it('nobody is suspended who could not be told', async () => {
  const { id } = await school();
  const person = await away(id, Role.OPERATOR, 900, { email: null });
  await night();
  await night(30);
  expect(await statusOf(person)).toBe('ACTIVE');
});

it('runs once a night, by the product’s time', async () => {
  const run = async (at: string) => {
    server.clock.set(at);
    return (await runDueJobs(server.app)).includes('unused-accounts');
  };
  expect(await run('2020-10-01T03:00:00+08:00')).toBe(true);
  expect(await run('2020-10-01T23:59:59+08:00')).toBe(false);
  expect(await run('2020-10-02T02:59:59+08:00')).toBe(false);
  expect(await run('2020-10-02T03:00:00+08:00')).toBe(true);
});

describe('what it writes down carries its own time', () => {
  const HOUR = 3_600_000;
  const written = async () =>
    server.database.reads.all<{ at: number }>(
      "SELECT DISTINCT at AS at FROM audit_entry WHERE action = 'noticeUnusedAccount' ORDER BY at",
    );
  beforeEach(() => server.database.transaction((tx) => tx.run('DELETE FROM audit_entry')));
  const before = instant('2020-11-01T04:00:00+08:00');

  it('however long the jobs took that ran before it: the chain finds nothing inserted', async () => {
    const { id } = await school();
    const person = await away(id, Role.OPERATOR, 390);
    server.clock.set(before);
    await server.database.transaction((tx) =>
      queueMail(tx, server.app, before, {
        ...{ eventKey: 'slow', to: person.email, language: null, template: 'account-resumed' },
        values: { unit: '示範國小' },
      }),
    );
    const deliver = (): Promise<Delivery> => {
      server.clock.set(before + 2 * HOUR);
      return Promise.resolve({ outcome: 'TAKEN' });
    };
    await runDueJobs({ ...server.app, post: { deliver, onQueued: null } });
    expect(await written()).toEqual([{ at: before + 2 * HOUR }]);
  });

  it('batch by batch, however long it takes itself', async () => {
    const { id } = await school();
    for (let n = 0; n < 201; n += 1) await away(id, Role.OPERATOR, 390);
    server.clock.set(before);
    server.database.onStatement = (text) => {
      if (text.startsWith('UPDATE account')) server.clock.set(server.clock.now() + HOUR);
    };
    await suspendUnusedAccounts(server.app, 'job-test');
    server.database.onStatement = null;
    expect((await written()).length).toBeGreaterThan(1);
  });
});

it('takes as many statements for many accounts as for one', async () => {
  const { id } = await school();
  const count = async (accounts: number): Promise<number> => {
    for (let n = 0; n < accounts; n += 1) await away(id, Role.OPERATOR, 390);
    return (await server.statements(() => night())).length;
  };
  await night();
  const one = await count(1);
  expect(await count(20)).toBe(one);
});
