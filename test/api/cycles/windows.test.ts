// Proves how the centre edits a window, to the millisecond (D4.5).
import { formatIso, type Instant } from '../../../server/domain/instant';
import { instant } from '../../support/clock';
import { TestServer, type Answer } from '../../support/server';
import { at, newKey, seedOffices, type Offices } from './actors';
import { wipe } from './wipe';

let server: TestServer;
let offices: Offices;
beforeAll(async () => {
  server = await TestServer.start('2019-09-06T10:00:00+08:00');
});
afterAll(() => server.stop());
beforeEach(async () => {
  await wipe(server.database);
  await server.seed.country();
  offices = await seedOffices(server);
});

/** 高雄市's teacher window (D4.4). */
const OPENS = instant('2019-09-20T00:00:00+08:00');
const CLOSES = instant('2019-09-27T17:00:00+08:00');
const CYCLE_OPENS = instant('2019-08-12T00:00:00+08:00');
const CYCLE_CLOSES = instant('2020-08-01T00:00:00+08:00');
const HOUR = 3_600_000;

const EDIT = `mutation ($input: EditWindowInput!) { editWindow(input: $input) {
  window { version opensAt closesAt state } } }`;

interface Row {
  id: string;
  version: number;
  opensAt: number;
  closesAt: number;
}
const stored = async (): Promise<Row> => {
  const rows = await server.database.reads.all<Row>(
    `SELECT id, version, opens_at AS opensAt, closes_at AS closesAt FROM cycle_window
     WHERE year = 108 AND audience = 'TEACHER' AND jurisdiction_code = 'KHH'`,
  );
  if (rows[0] === undefined) throw new Error('no window');
  return rows[0];
};

interface Edit {
  opensAt?: Instant;
  closesAt?: Instant;
  version?: number;
  reason?: string;
  idempotencyKey?: string;
}
async function edit(
  now: Instant,
  change: Edit,
): Promise<Answer<{ editWindow: { window: object } }>> {
  const centre = await at(server, now, offices.centre);
  const row = await stored();
  const input = {
    idempotencyKey: newKey(),
    windowId: row.id,
    version: row.version,
    reason: '颱風停課',
    ...change,
    opensAt: formatIso(change.opensAt ?? row.opensAt),
    closesAt: formatIso(change.closesAt ?? row.closesAt),
  };
  return centre.ask(EDIT, { input });
}
const faultsOf = (answer: Answer<unknown>): string[] =>
  (answer.errors?.[0]?.extensions.faults ?? []).map(({ path, rule }) => `${path} ${rule}`);

describe('the opening', () => {
  it('moves until a millisecond before it has come', async () => {
    const { data } = await edit(OPENS - 1, { opensAt: OPENS + HOUR });
    expect(data?.editWindow.window).toEqual({
      version: 2,
      opensAt: formatIso(OPENS + HOUR),
      closesAt: formatIso(CLOSES),
      state: 'UPCOMING',
    });
    expect(await stored()).toMatchObject({ version: 2, opensAt: OPENS + HOUR, closesAt: CLOSES });
  });

  it('stays from its own instant on', async () => {
    const answer = await edit(OPENS, { opensAt: OPENS + HOUR });
    expect(faultsOf(answer)).toEqual(['input.opensAt alreadyOpened']);
    expect(await stored()).toMatchObject({ version: 1, opensAt: OPENS });
    // Who was refused a minute ago must not hear that it was open then.
    const back = await edit(OPENS - HOUR, { opensAt: OPENS - 2 * HOUR });
    expect(faultsOf(back)).toEqual(['input.opensAt past']);
    expect(await stored()).toMatchObject({ version: 1, opensAt: OPENS });
  });
});

describe('the closing', () => {
  it('moves earlier only before the opening', async () => {
    expect(faultsOf(await edit(OPENS, { closesAt: CLOSES - 1 }))).toEqual([
      'input.closesAt onlyLater',
    ]);
    expect((await edit(OPENS - 1, { closesAt: CLOSES - 1 })).errors).toBeUndefined();
  });

  it('moves later also after it has come, and never into the past', async () => {
    expect(faultsOf(await edit(CLOSES + HOUR, { closesAt: CLOSES + HOUR }))).toEqual([
      'input.closesAt past',
    ]);
    const { data } = await edit(CLOSES + HOUR, { closesAt: CLOSES + HOUR + 1 });
    expect(data?.editWindow.window).toMatchObject({ state: 'OPEN' });
  });

  it('does not come after the cycle, nor the opening before it (D4.2): all faults at once', async () => {
    const now = CYCLE_OPENS - HOUR;
    const answer = await edit(now, {
      opensAt: CYCLE_OPENS - 1,
      closesAt: CYCLE_CLOSES + 1,
      reason: ' ',
    });
    expect(faultsOf(answer)).toEqual([
      'input.opensAt beforeCycle',
      'input.closesAt afterCycle',
      'input.reason tooShort',
    ]);
    expect(
      (await edit(now, { opensAt: CYCLE_OPENS, closesAt: CYCLE_CLOSES })).errors,
    ).toBeUndefined();
  });
});

describe('every edit', () => {
  it('names the version that it was decided on: CONFLICT with the present one', async () => {
    await edit(OPENS - 2, { closesAt: CLOSES + 1 });
    const late = await edit(OPENS - 1, { closesAt: CLOSES + 2, version: 1 });
    expect(late.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
  });

  it('says why, in 1 to 500 characters without NUL', async () => {
    const rules = async (reason: string) => faultsOf(await edit(OPENS - 1, { reason }));
    expect(await rules('')).toEqual(['input.reason tooShort']);
    expect(await rules('因'.repeat(501))).toEqual(['input.reason tooLong']);
    expect(await rules('a\u0000b')).toEqual(['input.reason text']);
    expect(await rules('𠮷'.repeat(500))).toEqual([]);
  });

  it('is written down with before, after and reason; the version of the cycle stays', async () => {
    await edit(OPENS - 1, { closesAt: CLOSES + HOUR });
    const [entry] = await server.database.reads.all<{
      changes: string;
      reason: string;
      by: string;
    }>("SELECT changes, reason, actor_id AS 'by' FROM audit_entry WHERE action = 'editWindow'");
    expect(entry).toMatchObject({ reason: '颱風停課', by: offices.centre.id });
    expect(JSON.parse(entry?.changes ?? '')).toMatchObject({ closesAt: [CLOSES, CLOSES + HOUR] });
    expect(await server.database.reads.all('SELECT version FROM cycle WHERE year = 108')).toEqual([
      { version: 1 },
    ]);
  });

  it('is done once for its key; other content under the key is KEY_REUSED', async () => {
    const idempotencyKey = newKey();
    const first = await edit(OPENS - 1, { closesAt: CLOSES + 1, version: 1, idempotencyKey });
    const again = await edit(OPENS - 1, { closesAt: CLOSES + 1, version: 1, idempotencyKey });
    expect(again.data).toEqual(first.data);
    const other = await edit(OPENS - 1, { closesAt: CLOSES + 2, version: 1, idempotencyKey });
    expect(other.errors?.[0]?.extensions.code).toBe('KEY_REUSED');
    expect(await stored()).toMatchObject({ version: 2, closesAt: CLOSES + 1 });
  });

  it('needs a window that there is', async () => {
    const centre = await at(server, OPENS - 1, offices.centre);
    const input = {
      idempotencyKey: newKey(),
      windowId: 'no-such-window',
      version: 1,
      opensAt: formatIso(OPENS),
      closesAt: formatIso(CLOSES),
      reason: '更正',
    };
    expect(await centre.outcome(EDIT, { input })).toBe('NOT_FOUND');
  });
});
