// D4.6: while a snapshot is late, the roster takes no changes; what was written before is answered again.
import { Role } from '../../../server/domain/roles';
import { change, told } from '../../support/teacher-documents';
import { key } from '../../support/plan-documents';
import { CUTOFF, type Person } from '../../support/seed';
import { TestServer, type Caller } from '../../support/server';

let server: TestServer;
let contact: Caller;
let teacher: Person;
let own: Caller;
beforeAll(async () => {
  server = await TestServer.start('2019-08-09T16:55:00+08:00');
  await server.seed.country();
  const school = await server.seed.school('NWT', '新北市示範國民小學');
  contact = await server.as(await school.account(Role.CONTACT));
  teacher = await school.teacher('林曉青');
  own = await server.as(teacher);
});
afterAll(() => server.stop());

const FIRST = { idempotencyKey: key(), unitNote: '截止前' };
const of = (more: object) => ({ teacherId: teacher.id, version: 1, ...more });
const updated = (more: object) => change(contact, 'updateTeacher', 'teacher { id }', of(more));

it('before the cutoff records are corrected', async () => {
  server.clock.set(CUTOFF - 1);
  expect(told(await updated(FIRST))).toBe('OK');
});

it('from the cutoff to the snapshot every change is refused ROSTER_PENDING, but for a retry', async () => {
  server.clock.set(CUTOFF);
  const refused = [
    await updated({ unitNote: '截止後' }),
    await change(contact, 'suspendTeacher', 'teacher { id }', of({ reason: '留職停薪' })),
    await change(contact, 'activateTeacher', 'teacher { id }', of({})),
    await change(own, 'updateMyRecord', 'record { id }', { version: 2, gender: 'MALE' }),
  ];
  expect(refused.map((answer) => told(answer))).toEqual(Array(4).fill('ROSTER_PENDING'));
  expect(told(await updated(FIRST))).toBe('OK');
});

it('with the snapshot taken the roster is open again', async () => {
  server.clock.set(CUTOFF + 1);
  await server.seed.snapshot();
  expect(told(await updated({ version: 2, unitNote: '凍結後' }))).toBe('OK');
});
