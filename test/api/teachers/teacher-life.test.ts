// D3.2: the unit corrects records, activates and suspends accounts; nobody overwrites another's change.
import { Role } from '../../../server/domain/roles';
import { Stage, UnitKind } from '../../../server/domain/units';
import { change, RECORD, told } from '../../support/teacher-documents';
import { key } from '../../support/plan-documents';
import { TestServer, type Caller } from '../../support/server';
import type { Person, SchoolSeed } from '../../support/seed';

interface Changed {
  [field: string]: { teacher: { version: number; status: string } & Record<string, unknown> };
}

let server: TestServer;
let school: SchoolSeed;
let contact: Caller;
let teacher: Person;
beforeAll(async () => {
  server = await TestServer.start('2019-08-06T12:00:00+08:00');
  await server.seed.country();
  school = await server.seed.school('NWT', '新北市示範國民小學', [
    Stage.ELEMENTARY,
    Stage.JUNIOR_HIGH,
  ]);
  contact = await server.as(await school.account(Role.CONTACT));
});
afterAll(() => server.stop());
beforeEach(async () => {
  teacher = await school.teacher('林曉青');
});

const asked = (field: string, more: object = {}, caller = contact) =>
  change<Changed>(caller, field, `teacher { ${RECORD} }`, {
    ...{ teacherId: teacher.id, version: 1 },
    ...more,
  });
const audits = () =>
  server.database.reads.all<{ action: string; changes: string; reason: string | null }>(
    'SELECT action, changes, reason FROM audit_entry WHERE subject_id = ?',
    [teacher.id],
  );

it('corrects title, stage, subjects, note and staff kind, and writes down what differs', async () => {
  const parts = {
    ...{ jobTitle: '主任', stage: 'JUNIOR_HIGH', subjects: ['理化', '數學'] },
    ...{ unitNote: '林曉青的代理', staffKind: 'ADMINISTRATIVE' },
  };
  const { data, errors } = await asked('updateTeacher', parts);
  expect(errors).toBeUndefined();
  expect(data?.['updateTeacher']?.teacher).toMatchObject({ ...parts, version: 2 });
  const [entry] = await audits();
  expect(JSON.parse(entry?.changes ?? '')).toEqual({
    jobTitle: ['合格專任教師', '主任'],
    stage: ['ELEMENTARY', 'JUNIOR_HIGH'],
    subjects: [['國語文'], ['理化', '數學']],
    unitNote: [null, '＊'],
    staffKind: ['TEACHER', 'ADMINISTRATIVE'],
  });
});

it('a part that is left out stays, null takes it away (D3.3)', async () => {
  const { data } = await asked('updateTeacher', { jobTitle: null, subjects: null });
  expect(data?.['updateTeacher']?.teacher).toMatchObject({
    ...{ jobTitle: null, subjects: [], stage: 'ELEMENTARY', staffKind: 'TEACHER' },
  });
});

it('tells every fault at once, and changes nothing', async () => {
  const wrong = { jobTitle: '船長', subjects: ['國語文', '航海'], unitNote: '註'.repeat(201) };
  expect(told(await asked('updateTeacher', wrong))).toEqual([
    'input.jobTitle unknownTitle',
    'input.subjects[1] unknownSubject',
    'input.unitNote tooLong',
  ]);
  expect(told(await asked('updateTeacher', { unitNote: '好' }))).toBe('OK');
});

it('a subject that is not valid any more cannot be taken, but may stay (D3.1)', async () => {
  await server.database.transaction((tx) =>
    tx.run(
      "UPDATE teaching_subject SET valid_until = '2019-08-05' WHERE name IN ('國語文', '社會')",
    ),
  );
  expect(told(await asked('updateTeacher', { subjects: ['國語文', '社會'] }))).toEqual([
    'input.subjects[1] unknownSubject',
  ]);
  await server.database.transaction((tx) =>
    tx.run('UPDATE teaching_subject SET valid_until = NULL'),
  );
});

it('of two who start from one version, one is told CONFLICT with the present one', async () => {
  const rounds = 20;
  for (let round = 1; round <= rounds; round += 1) {
    const answers = await Promise.all(
      ['主任', '組長'].map((jobTitle) => asked('updateTeacher', { jobTitle, version: round })),
    );
    const codes = answers.map((answer) => told(answer)).sort();
    expect(codes).toEqual(['CONFLICT', 'OK']);
    const refused = answers.find(({ errors }) => errors !== undefined);
    expect(refused?.errors?.[0]?.extensions['currentVersion']).toBe(round + 1);
  }
});

it('the same key and content again is done once', async () => {
  const input = { idempotencyKey: key(), unitNote: '註記' };
  const [first, second] = [
    await asked('updateTeacher', input),
    await asked('updateTeacher', input),
  ];
  expect(second.data).toEqual(first.data);
  expect(await audits()).toHaveLength(1);
  expect(told(await asked('updateTeacher', { ...input, unitNote: '別的' }))).toBe('KEY_REUSED');
});

it('suspends with a reason: the sessions end at once; activates again', async () => {
  const own = await server.as(teacher);
  expect(await own.outcome('{ myRecord { id } }')).toBe('OK');
  const { data } = await asked('suspendTeacher', { reason: '留職停薪' });
  expect(data?.['suspendTeacher']?.teacher).toMatchObject({ status: 'SUSPENDED', version: 2 });
  expect(await own.outcome('{ myRecord { id } }')).toBe('UNAUTHENTICATED');
  expect(told(await asked('suspendTeacher', { version: 2, reason: '再一次' }))).toBe('WRONG_STATE');
  expect(told(await asked('activateTeacher', { version: 1 }))).toBe('CONFLICT');
  const again = await asked('activateTeacher', { version: 2 });
  expect(again.data?.['activateTeacher']?.teacher).toMatchObject({ status: 'ACTIVE', version: 3 });
  // What has ended stays so: one signs in again.
  expect(await own.outcome('{ myRecord { id } }')).toBe('UNAUTHENTICATED');
  expect((await audits()).map(({ action, reason }) => [action, reason]).sort()).toEqual([
    ['activateTeacher', null],
    ['suspendTeacher', '留職停薪'],
  ]);
});

it('suspending needs a reason', async () => {
  expect(told(await asked('suspendTeacher', { reason: ' ' }))).toEqual(['input.reason tooShort']);
});

it('who has not signed up is not activated by the school, but told how to sign up (D3.1)', async () => {
  await server.database.transaction(async (tx) => {
    await tx.run("UPDATE teacher SET status = 'NOT_APPLIED' WHERE id = ?", [teacher.id]);
    await tx.run('DELETE FROM credential WHERE holder_id = ?', [teacher.id]);
  });
  const answer = await asked('activateTeacher');
  expect(told(answer)).toBe('NOT_SIGNED_UP');
  expect(answer.errors?.[0]?.extensions.next).toContain('申請教師帳號');
});

it('a released teacher is nobody of the unit, before the rule and behind it (D3.5)', async () => {
  await server.database.transaction((tx) =>
    tx.run('UPDATE teacher SET unit_id = NULL WHERE id = ?', [teacher.id]),
  );
  expect(told(await asked('updateTeacher', { unitNote: '註' }))).toBe('NOT_FOUND');
});

it('D3.7: what the preschool registry says of somebody is not edited here', async () => {
  const kindergarten = await server.seed.unit(UnitKind.KINDERGARTEN, '示範幼兒園', 'NWT');
  teacher = await server.seed.teacher(kindergarten.id, '林示範');
  const chief = await server.as(await server.seed.account(kindergarten.id, Role.CHIEF));
  const answer = await asked('updateTeacher', { jobTitle: '主任' }, chief);
  expect(told(answer)).toBe('KINDERGARTEN_ELSEWHERE');
  expect(answer.errors?.[0]?.extensions.next).toContain('https://ap.ece.moe.edu.tw/ecems/');
  const own = await server.as(teacher);
  const mine = await change(own, 'updateMyRecord', 'record { id }', { version: 1, gender: 'MALE' });
  expect(told(mine)).toBe('KINDERGARTEN_ELSEWHERE');
  // The account is this product's own.
  expect(told(await asked('suspendTeacher', { reason: '留職停薪' }, chief))).toBe('OK');
});
