// D1.3, D3.2, D3.4: nobody of a roster teaches at a stage that the unit does not have, wherever it is stated.
import { Role } from '../../../server/domain/roles';
import { Stage, UnitKind } from '../../../server/domain/units';
import { nationalId } from '../../support/national-id';
import { key } from '../../support/plan-documents';
import { change } from '../../support/teacher-documents';
import type { Person, SchoolSeed } from '../../support/seed';
import { TestServer, type Answer, type Caller } from '../../support/server';
import { checked, csv, newcomer } from './files';

let server: TestServer;
let school: SchoolSeed;
let contact: Caller;
let teacher: Person;
beforeAll(async () => {
  server = await TestServer.start('2019-08-05T10:00:00+08:00');
  await server.seed.country();
  school = await server.seed.school('NWT', '示範國中小', [Stage.ELEMENTARY, Stage.JUNIOR_HIGH]);
  contact = await server.as(await school.account(Role.CONTACT));
});
afterAll(() => server.stop());
beforeEach(async () => {
  teacher = await school.teacher('林曉青');
});

/** What stands where a stage is stated that the school does not have. */
const REFUSED = ['input.stage choice 須為：國小、國中。'];

/** Every fault of an answer, with its sentence. */
const faultsOf = ({ errors }: Answer<unknown>): string[] =>
  errors?.[0]?.extensions['faults']?.map(
    ({ path, rule, sentence }) => `${path} ${rule} ${sentence}`,
  ) ?? [];

const corrected = (stage: Stage, caller = contact) =>
  change(caller, 'updateTeacher', 'teacher { stage }', {
    teacherId: teacher.id,
    version: 1,
    stage,
  });

it('a correction by the unit is refused with the stages that it has; each of those is taken', async () => {
  expect(faultsOf(await corrected(Stage.SENIOR_HIGH))).toEqual(REFUSED);
  expect((await corrected(Stage.JUNIOR_HIGH)).errors).toBeUndefined();
});

it('the own record is held to the stages of the unit, too', async () => {
  const own = await server.as(teacher);
  const input = { version: 1, subjects: [] };
  const tried = (stage: Stage) =>
    change(own, 'updateMyRecord', 'record { stage }', { ...input, stage });
  expect(faultsOf(await tried(Stage.SENIOR_HIGH))).toEqual(REFUSED);
  expect((await tried(Stage.JUNIOR_HIGH)).errors).toBeUndefined();
});

it('a stage that a record has from before may stay, so that all else can be corrected', async () => {
  await server.database.transaction((tx) =>
    tx.run("UPDATE teacher SET stage = 'SENIOR_HIGH' WHERE id = ?", [teacher.id]),
  );
  const input = { teacherId: teacher.id, version: 1, unitNote: '支援', stage: Stage.SENIOR_HIGH };
  const answer = await change(contact, 'updateTeacher', 'teacher { stage }', input);
  expect(answer.errors).toBeUndefined();
});

it('a registration is refused likewise', async () => {
  const REGISTER =
    'mutation ($input: RegisterTeacherInput!) { registerTeacher(input: $input) { outcome } }';
  const registered = (stage: Stage) =>
    contact.ask(REGISTER, {
      input: {
        ...{ idempotencyKey: key(), unitId: school.id, nationalId: nationalId(7_300_001) },
        ...{ name: '陳示範', staffKind: 'TEACHER', stage },
      },
    });
  expect(faultsOf(await registered(Stage.SENIOR_HIGH))).toEqual(REFUSED);
  expect((await registered(Stage.JUNIOR_HIGH)).errors).toBeUndefined();
});

it('a file of new teachers says it in the cell of its row', async () => {
  const row = (id: number, stage: string) =>
    newcomer(nationalId(id), '陳示範', { 在校任教階段: stage, 任教科目: '' });
  const bytes = csv([row(7_300_002, '國中'), row(7_300_003, '高中')]);
  const { faults } = await checked(contact, school.id, bytes);
  expect(faults.map(({ row: at, column, rule }) => `${at} ${column} ${rule}`)).toEqual([
    '3 在校任教階段 choice',
  ]);
});

it('a unit of which no stages are known takes any', async () => {
  const unit = await server.seed.unit(UnitKind.SCHOOL, '未登錄階段學校', 'NWT', { stagesMask: 0 });
  await server.database.transaction((tx) =>
    tx.run('UPDATE teacher SET unit_id = ? WHERE id = ?', [unit.id, teacher.id]),
  );
  const caller = await server.as(await server.seed.account(unit.id, Role.CONTACT));
  expect((await corrected(Stage.SENIOR_HIGH, caller)).errors).toBeUndefined();
});
