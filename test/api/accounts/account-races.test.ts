// Proves that what two people do at once ends in one allowed state: the last chiefs (D2.3), one national ID (D2.5), one user name (D2.10).
import { Role } from '../../../server/domain/roles';
import { UnitKind } from '../../../server/domain/units';
import { key } from '../../support/plan-documents';
import type { Person } from '../../support/seed';
import { TestServer } from '../../support/server';
import { apply, applicant, APPLY, CONFIRM, outcome } from './accounts-kit';

const ROUNDS = 20;
let server: TestServer;
let bureaus: Person[];

beforeAll(async () => {
  server = await TestServer.start('2019-08-05T10:00:00+08:00');
  await server.seed.country();
  const bureau = await server.seed.official(Role.BUREAU, 'NWT');
  const [row] = await server.database.reads.all<{ unitId: string }>(
    'SELECT unit_id AS unitId FROM account WHERE id = ?',
    [bureau.id],
  );
  bureaus = [bureau, await server.seed.account(row?.unitId ?? '', Role.BUREAU)];
});
afterAll(() => server.stop());

const unlimited = () => server.database.transaction((tx) => tx.run('DELETE FROM sign_in_attempt'));

it('two officials delete, suspend and move the last two chiefs: one chief is left (D2.3)', async () => {
  const [first, second] = await Promise.all(bureaus.map((person) => server.as(person)));
  const acts = [
    ['deleteAccount', {}],
    ['suspendAccount', {}],
    ['changeAccountTier', { tier: 'CONTACT' }],
  ] as const;
  for (let round = 0; round < ROUNDS; round += 1) {
    const school = await server.seed.school('NWT', `競爭示範國民小學${round}`);
    const chiefs = [await school.account(Role.CHIEF), await school.account(Role.CHIEF)];
    const [field, more] = acts[round % acts.length] ?? acts[0];
    const [other, otherMore] = acts[(round * 2) % acts.length] ?? acts[0];
    if (first === undefined || second === undefined) throw new Error('no bureau');
    const codes = await Promise.all([
      outcome(first, field, chiefs[0]?.id ?? '', more),
      outcome(second, other, chiefs[1]?.id ?? '', otherMore),
    ]);
    expect(codes.filter((code) => code === 'LAST_CHIEF')).toHaveLength(1);
    const left = await server.database.reads.all(
      "SELECT id FROM account WHERE unit_id = ? AND role = 'CHIEF' AND status = 'ACTIVE'",
      [school.id],
    );
    expect(left).toHaveLength(1);
  }
});

it('two officials of the centre delete each other: one is left', async () => {
  const centre = await server.seed.unit(UnitKind.NATIONAL_CENTRE, '全國推廣中心', null);
  for (let round = 0; round < ROUNDS; round += 1) {
    const [one, other] = [
      await server.seed.account(centre.id, Role.CENTRE),
      await server.seed.account(centre.id, Role.CENTRE),
    ];
    const [asOne, asOther] = [await server.as(one), await server.as(other)];
    const codes = await Promise.all([
      outcome(asOne, 'deleteAccount', other.id),
      outcome(asOther, 'deleteAccount', one.id),
    ]);
    expect(codes.sort()).toEqual(['DELETED', 'UNAUTHENTICATED']);
  }
});

it('two officials decide one application: it is decided once (D2.8)', async () => {
  const [first, second] = await Promise.all(bureaus.map((person) => server.as(person)));
  const school = await server.seed.school('NWT', '決定示範國民小學');
  for (let round = 0; round < ROUNDS; round += 1) {
    const { id } = await school.account(Role.CHIEF, { status: 'APPLIED', emailConfirmedAt: 1 });
    if (first === undefined || second === undefined) throw new Error('no bureau');
    const codes = await Promise.all([
      outcome(first, 'approveAccount', id),
      outcome(second, 'refuseAccount', id),
    ]);
    expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(1);
    const [row] = await server.database.reads.all<{ status: string; version: number }>(
      'SELECT status AS status, version AS version FROM account WHERE id = ?',
      [id],
    );
    expect(codes).toContain(row?.status);
    expect(row?.version).toBe(2);
  }
});

it('two applications with one national ID: one is in the queue, the other told ID_TAKEN (D2.5)', async () => {
  const school = await server.seed.school('NWT', '申請示範國民小學');
  for (let round = 0; round < ROUNDS; round += 1) {
    await unlimited();
    const one = applicant(school.id);
    const other = applicant(school.id, { nationalId: one.nationalId });
    const tokens = await Promise.all([apply(server, one), apply(server, other)]);
    const codes = await Promise.all(
      tokens.map((token) =>
        server.nobody.outcome(CONFIRM, { input: { idempotencyKey: key(), token } }),
      ),
    );
    expect(codes.sort()).toEqual(['ID_TAKEN', 'OK']);
  }
  const [row] = await server.database.reads.all<{ queued: number }>(
    'SELECT COUNT(*) AS queued FROM account WHERE unit_id = ? AND email_confirmed_at IS NOT NULL',
    [school.id],
  );
  expect(row?.queued).toBe(ROUNDS);
});

it('two applications with one user name: one has it (D2.10)', async () => {
  const school = await server.seed.school('NWT', '名稱示範國民小學');
  for (let round = 0; round < ROUNDS; round += 1) {
    await unlimited();
    const one = applicant(school.id);
    const other = applicant(school.id, { userName: one.userName });
    const codes = await Promise.all(
      [one, other].map((input) => server.nobody.outcome(APPLY, { input })),
    );
    expect(codes.sort()).toEqual(['OK', 'USER_NAME_TAKEN']);
  }
});

it('one link opened twice at once confirms once', async () => {
  const school = await server.seed.school('NWT', '連結示範國民小學');
  for (let round = 0; round < ROUNDS; round += 1) {
    await unlimited();
    const token = await apply(server, applicant(school.id));
    const confirm = () =>
      server.nobody.outcome(CONFIRM, { input: { idempotencyKey: key(), token } });
    expect((await Promise.all([confirm(), confirm()])).sort()).toEqual(['LINK_INVALID', 'OK']);
  }
});
