// What one person can have and be: any number in a school, one live account in the country, two sign-ins with one role each.
import { Role } from '../../../server/domain/roles';
import { key } from '../../support/plan-documents';
import type { Person, SchoolSeed } from '../../support/seed';
import { TestServer } from '../../support/server';
import { applicant, applied, apply, APPLY, CONFIRM, outcome } from './accounts-kit';

let server: TestServer;
let one: SchoolSeed;
let other: SchoolSeed;
let bureau: Person;
beforeAll(async () => {
  server = await TestServer.start('2019-08-05T10:00:00+08:00');
  await server.seed.country();
  one = await server.seed.school('NWT', '甲示範國民小學');
  other = await server.seed.school('KHH', '乙示範國民小學');
  bureau = await server.seed.official(Role.BUREAU, 'NWT');
});
afterAll(() => server.stop());

it('a school has as many accounts as it wants, of each tier several (D2.3)', async () => {
  const asBureau = await server.as(bureau);
  const asChief = await server.as(await one.account(Role.CHIEF));
  for (const role of ['CHIEF', 'CONTACT', 'OPERATOR']) {
    for (let count = 0; count < 4; count += 1) {
      const id = await applied(server, applicant(one.id, { role }));
      const approver = role === 'CHIEF' ? asBureau : asChief;
      expect(await outcome(approver, 'approveAccount', id, { version: 2 })).toBe('ACTIVE');
    }
  }
  const { accounts } = await asChief.data<{ accounts: { totalCount: number } }>(
    'query ($id: ID!) { accounts(unitId: $id, status: ACTIVE) { totalCount } }',
    { id: one.id },
  );
  expect(accounts.totalCount).toBe(13);
});

it('to serve a new unit the old account is deleted first, then a new application passes, as another account (D2.5, D2.6)', async () => {
  const asChief = await server.as(await one.account(Role.CHIEF));
  const there = await server.as(await other.account(Role.CHIEF));
  const before = applicant(one.id);
  const old = await applied(server, before);
  expect(await outcome(asChief, 'approveAccount', old, { version: 2 })).toBe('ACTIVE');
  const anew = applicant(other.id, { nationalId: before.nationalId });
  const token = await apply(server, anew);
  const confirm = { input: { idempotencyKey: key(), token } };
  expect(await server.nobody.outcome(CONFIRM, confirm)).toBe('ID_TAKEN');
  expect(await outcome(asChief, 'deleteAccount', old, { version: 3 })).toBe('DELETED');
  const again = { ...anew, idempotencyKey: key() };
  const id = await applied(server, again);
  expect(await outcome(there, 'approveAccount', id, { version: 2 })).toBe('ACTIVE');
  expect(id).not.toBe(old);
  const units = await server.database.reads.all<{ id: string; unitId: string; status: string }>(
    'SELECT id AS id, unit_id AS unitId, status AS status FROM account WHERE national_id_hash = ?',
    [server.app.vault.hash(before.nationalId)],
  );
  expect(units).toHaveLength(2);
  expect(units).toContainEqual({ id: old, unitId: one.id, status: 'DELETED' });
  expect(units).toContainEqual({ id, unitId: other.id, status: 'ACTIVE' });
});

it('a deleted user name is free until somebody takes it (D2.5)', async () => {
  const asChief = await server.as(await one.account(Role.CHIEF));
  const first = applicant(one.id);
  const id = await applied(server, first);
  expect(await outcome(asChief, 'approveAccount', id, { version: 2 })).toBe('ACTIVE');
  const wants = () => applicant(one.id, { userName: first.userName });
  expect(await server.nobody.outcome(APPLY, { input: wants() })).toBe('USER_NAME_TAKEN');
  expect(await outcome(asChief, 'deleteAccount', id, { version: 3 })).toBe('DELETED');
  expect(await apply(server, wants())).not.toBe('');
  expect(await server.nobody.outcome(APPLY, { input: wants() })).toBe('USER_NAME_TAKEN');
});

it('a teacher account and a business account of one person are two sign-ins, a session is one of them (D2.10)', async () => {
  const teacher = await one.teacher('林曉青');
  const input = applicant(one.id, { nationalId: teacher.nationalId, role: 'CONTACT' });
  const id = await applied(server, input);
  const asChief = await server.as(await one.account(Role.CHIEF));
  expect(await outcome(asChief, 'approveAccount', id, { version: 2 })).toBe('ACTIVE');
  const asTeacher = await server.as(teacher);
  const asContact = await server.as({ ...teacher, kind: 'ACCOUNT', id, role: Role.CONTACT });
  const ME = '{ me { role userName } }';
  expect(await asTeacher.data(ME)).toEqual({
    me: { role: 'TEACHER', userName: teacher.userName },
  });
  expect(await asContact.data(ME)).toEqual({ me: { role: 'CONTACT', userName: input.userName } });
  const ROSTER = 'query ($id: ID!) { teachers(unitId: $id) { totalCount } }';
  expect(await asTeacher.outcome(ROSTER, { id: one.id })).toBe('FORBIDDEN');
  expect(await asContact.outcome(ROSTER, { id: one.id })).toBe('OK');
  expect(await asTeacher.outcome('{ myRecord { id } }')).toBe('OK');
  expect(await asContact.outcome('{ myRecord { id } }')).toBe('FORBIDDEN');
});
