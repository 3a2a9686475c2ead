// Proves that an audit row that was deleted, edited, put in or cut off shows, and that no write waits for the chain.
import { newId } from '../../../server/domain/id';
import { linkAudit } from '../../../server/modules/audit/chain.service';
import { verifyAudit } from '../../../server/modules/audit/verify.service';
import { insertAudits, type AuditRow } from '../../../server/modules/audit/write.repo';
import { runDueJobs } from '../../../server/modules/cycles/job.service';
import { instant } from '../../support/clock';
import { TestServer } from '../../support/server';
import type { SchoolSeed } from '../../support/seed';

const NOW = instant('2019-09-06T10:00:00+08:00');
const SECOND = 1000;
const HOUR = 3_600_000;
let server: TestServer;
let [one, other] = [null, null] as unknown as [SchoolSeed, SchoolSeed];
beforeAll(async () => {
  server = await TestServer.start('2019-09-06T10:00:00+08:00');
  await server.seed.country();
  one = await server.seed.school('NWT', '甲示範國民小學');
  other = await server.seed.school('TPE', '乙示範國民小學');
});
afterAll(() => server.stop());
beforeEach(() =>
  server.database.transaction(async (tx) => {
    for (const table of ['audit_entry', 'audit_link', 'audit_chain'])
      await tx.run(`DELETE FROM ${table}`);
  }),
);

const row = (at: number, unitId: string | null): AuditRow => ({
  ...{ id: newId(at), at, actorId: 'a', actorRole: 'CHIEF', action: 'updateTeacher' },
  ...{ subjectKind: 'TEACHER', subjectId: 't', unitId, changes: { stage: ['A', 'B'] } },
  ...{ reason: '更正', requestId: 'r', address: '127.0.0.1' },
});
const add = (rows: readonly AuditRow[]) =>
  server.database.transaction((tx) => insertAudits(tx, rows));
const run = (text: string, values: (string | number)[] = []) =>
  server.database.transaction((tx) => tx.run(text, values));
/** Ten rows of one school, five of another, one of no unit; linked. */
async function written(): Promise<AuditRow[]> {
  const rows = Array.from({ length: 16 }, (_, n) =>
    row(NOW + n * SECOND, n < 10 ? one.id : n < 15 ? other.id : null),
  );
  await add(rows);
  expect(await linkAudit(server.app)).toEqual({ linked: 16 });
  return rows;
}
const verify = (unitId: string | null = null) =>
  verifyAudit(server.database.reads, server.app.vault, unitId, () => undefined);
const found = async () =>
  (await verify()).findings.map(({ kind, chain, position, rows }) => ({
    kind,
    chain: chain === one.id ? 'one' : chain === other.id ? 'other' : chain,
    position,
    rows,
  }));
const id = (rows: AuditRow[], at: number): string => rows[at]?.id ?? '';

it('nothing is found where nobody has been; a chain a unit, one for the country', async () => {
  await written();
  expect(await verify()).toMatchObject({ chains: 3, links: 16, waiting: 0, findings: [] });
  expect(await verify(one.id)).toMatchObject({ chains: 1, links: 10, findings: [] });
});

it('a row that was edited shows, whichever column it was', async () => {
  const rows = await written();
  for (const [column, value] of [
    ['changes', '{}'],
    ['actor_id', 'b'],
    ['reason', '別的'],
    ['at', NOW + 1],
    ['subject_id', 'u'],
    ['unit_id', other.id],
  ] as const) {
    const [{ before } = { before: '' }] = await server.database.reads.all<{ before: string }>(
      `SELECT ${column} AS ${server.database.dialect === 'mysql' ? '`before`' : '"before"'} FROM audit_entry WHERE id = ?`,
      [id(rows, 4)],
    );
    await run(`UPDATE audit_entry SET ${column} = ? WHERE id = ?`, [value, id(rows, 4)]);
    expect([column, await found()]).toEqual([
      column,
      [{ kind: 'EDITED', chain: 'one', position: 5, rows: 1 }],
    ]);
    await run(`UPDATE audit_entry SET ${column} = ? WHERE id = ?`, [before, id(rows, 4)]);
  }
  expect(await found()).toEqual([]);
});

it('a deleted row shows: in the middle, with its link, and at the end', async () => {
  const rows = await written();
  await run('DELETE FROM audit_entry WHERE id = ?', [id(rows, 3)]);
  expect(await found()).toEqual([{ kind: 'DELETED', chain: 'one', position: 4, rows: 1 }]);
  await run('DELETE FROM audit_link WHERE entry_id = ?', [id(rows, 3)]);
  expect(await found()).toEqual([{ kind: 'DELETED', chain: 'one', position: 4, rows: 1 }]);
  for (const table of [
    ['audit_entry', 'id'],
    ['audit_link', 'entry_id'],
  ])
    await run(`DELETE FROM ${table.join(' WHERE ')} IN (?, ?)`, [id(rows, 13), id(rows, 14)]);
  expect(await found()).toContainEqual({ kind: 'CUT_OFF', chain: 'other', position: 4, rows: 2 });
});

it('a chain that was cut off shows also when its end was set back to fit', async () => {
  const rows = await written();
  await run('DELETE FROM audit_entry WHERE id = ?', [id(rows, 14)]);
  await run('DELETE FROM audit_link WHERE entry_id = ?', [id(rows, 14)]);
  const [last] = await server.database.reads.all<{ hash: string }>(
    'SELECT l.hash AS hash FROM audit_link l WHERE l.entry_id = ?',
    [id(rows, 13)],
  );
  await run('UPDATE audit_chain SET length = 4, head = ? WHERE chain = ?', [
    last?.hash ?? '',
    other.id,
  ]);
  expect(await found()).toEqual([{ kind: 'CUT_OFF', chain: 'other', position: 4, rows: 1 }]);
  await run('DELETE FROM audit_chain WHERE chain = ?', [other.id]);
  expect(await found()).toEqual([{ kind: 'CUT_OFF', chain: 'other', position: null, rows: 4 }]);
});

it('a chain that is gone whole, or was set back to an end that was true once, shows by the ends of the last time', async () => {
  await written();
  const [copied] = await server.database.reads.all<{ length: number; head: string; seal: string }>(
    'SELECT c.length AS length, c.head AS head, c.seal AS seal FROM audit_chain c WHERE c.chain = ?',
    [one.id],
  );
  const later = [row(NOW + HOUR, one.id), row(NOW + HOUR + 1, one.id)];
  await add(later);
  await linkAudit(server.app);
  const { ends } = await verify();
  const since = async () => {
    const { vault, database } = server.app;
    const { findings } = await verifyAudit(database.reads, vault, null, () => undefined, ends);
    return findings.map(({ kind, chain, position, rows }) => [kind, chain, position, rows]);
  };
  expect(await since()).toEqual([]);
  for (const { id: gone } of later) {
    await run('DELETE FROM audit_entry WHERE id = ?', [gone]);
    await run('DELETE FROM audit_link WHERE entry_id = ?', [gone]);
  }
  await run('UPDATE audit_chain SET length = ?, head = ?, seal = ? WHERE chain = ?', [
    copied?.length ?? 0,
    copied?.head ?? '',
    copied?.seal ?? '',
    one.id,
  ]);
  expect(await found()).toEqual([]);
  expect(await since()).toEqual([['ROLLED_BACK', one.id, 11, 2]]);
  // Other rows in their place have other hashes.
  await add([row(NOW + 2 * HOUR, one.id), row(NOW + 2 * HOUR + 1, one.id)]);
  await linkAudit(server.app);
  expect(await since()).toEqual([['ROLLED_BACK', one.id, 12, 1]]);
  await run('DELETE FROM audit_entry WHERE unit_id = ?', [other.id]);
  await run('DELETE FROM audit_link WHERE chain = ?', [other.id]);
  await run('DELETE FROM audit_chain WHERE chain = ?', [other.id]);
  expect(await found()).toEqual([]);
  expect(await since()).toContainEqual(['ROLLED_BACK', other.id, 1, 5]);
});

it('a row that was put in behind the chain shows, and is never linked', async () => {
  await written();
  await add([row(NOW + 3 * HOUR, one.id)]);
  await linkAudit(server.app);
  await add([row(NOW + 1, one.id)]);
  expect(await linkAudit(server.app)).toEqual({ linked: 0 });
  expect(await found()).toEqual([{ kind: 'INSERTED', chain: 'one', position: null, rows: 1 }]);
});

it('a row that was put in with a link of its own shows as edited and out of order', async () => {
  await written();
  await add([row(NOW + 3 * HOUR, one.id)]);
  await linkAudit(server.app);
  const late = row(NOW + 1, one.id);
  await add([late]);
  await run("INSERT INTO audit_link (entry_id, chain, position, hash) VALUES (?, ?, 12, 'x')", [
    late.id,
    one.id,
  ]);
  await run('UPDATE audit_chain SET length = 12 WHERE chain = ?', [one.id]);
  const kinds = (await found()).map(({ kind }) => kind);
  expect(kinds).toEqual(['EDITED', 'INSERTED', 'CUT_OFF']);
});

it('a row that is committed after a later one takes its place behind it', async () => {
  const [early, late] = [row(NOW, one.id), row(NOW + 30 * SECOND, one.id)];
  await add([late]);
  await linkAudit(server.app);
  await add([early]);
  expect(await verify()).toMatchObject({ waiting: 1, findings: [] });
  expect(await linkAudit(server.app)).toEqual({ linked: 1 });
  expect(await verify()).toMatchObject({ waiting: 0, findings: [], links: 2 });
});

it('two servers that link at the same time make one chain', async () => {
  await add(Array.from({ length: 300 }, (_, n) => row(NOW + n, one.id)));
  await Promise.all([linkAudit(server.app), linkAudit(server.app)]);
  await linkAudit(server.app);
  expect(await verify()).toMatchObject({ links: 300, waiting: 0, findings: [] });
});

it('a thousand rows of a thousand units cost a handful of statements, and writing costs none more', async () => {
  await add(Array.from({ length: 1000 }, (_, n) => row(NOW + n, `unit-${n}`)));
  const heard = await server.statements(() => linkAudit(server.app));
  expect(heard.length).toBeLessThanOrEqual(8);
  expect(await server.statements(() => add([row(NOW + HOUR, one.id)]))).toHaveLength(1);
});

it('is made by a job, every round', async () => {
  await add([row(NOW, one.id)]);
  await runDueJobs(server.app);
  expect(await verify(one.id)).toMatchObject({ links: 1, waiting: 0, findings: [] });
});
