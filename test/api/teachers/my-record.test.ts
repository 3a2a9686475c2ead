// D3.2, D8: each teacher reads and corrects the own record, and nothing that is fixed.
import { Role } from '../../../server/domain/roles';
import { change, told } from '../../support/teacher-documents';
import { TestServer, type Caller } from '../../support/server';
import type { Person, SchoolSeed } from '../../support/seed';

const MINE = `id name gender email emailConfirmed jobTitle stage subjects unit { name } unitNote staffKind status
  origin nationalIdMasked version roamingLinks { issuer }
  employments { unitName fromDay toDay endKind }`;

let server: TestServer;
let school: SchoolSeed;
let teacher: Person;
let own: Caller;
beforeAll(async () => {
  server = await TestServer.start('2019-08-06T12:00:00+08:00');
  await server.seed.country();
  school = await server.seed.school('NWT', '新北市示範國民小學');
});
afterAll(() => server.stop());
beforeEach(async () => {
  teacher = await school.teacher('林曉青', { email: 'demo@example.org', unitNote: '註記' });
  own = await server.as(teacher);
});

const update = (input: object) =>
  change<{ updateMyRecord: { record: Record<string, unknown> } }>(
    own,
    'updateMyRecord',
    `record { ${MINE} }`,
    { version: 1, ...input },
  );

it('shows the own record, the national ID masked', async () => {
  expect(await own.data(`{ myRecord { ${MINE} } }`)).toEqual({
    myRecord: {
      ...{ id: teacher.id, name: '林曉青', gender: null, version: 1 },
      ...{ email: 'demo@example.org', emailConfirmed: false, unitNote: '註記' },
      ...{ jobTitle: '合格專任教師', stage: 'ELEMENTARY', subjects: ['國語文'] },
      ...{ unit: { name: '新北市示範國民小學' }, staffKind: 'TEACHER', status: 'ACTIVE' },
      origin: 'OWN',
      nationalIdMasked: expect.stringMatching(/^A1\d\*{4}\d{3}$/) as string,
      roamingLinks: [],
      employments: [
        { unitName: '新北市示範國民小學', fromDay: '2018-08-01', toDay: null, endKind: null },
      ],
    },
  });
});

it('corrects gender, title, stage and subjects; the unit sees it, and what differs is written down', async () => {
  const parts = { gender: 'FEMALE', jobTitle: '導師', subjects: ['國語文', '社會'] };
  const { data } = await update(parts);
  expect(data?.updateMyRecord.record).toMatchObject({ ...parts, version: 2, unitNote: '註記' });
  const contact = await server.as(await school.account(Role.CONTACT));
  const seen = 'query ($id: ID!) { teacher(id: $id) { gender jobTitle subjects version } }';
  expect(await contact.data(seen, { id: teacher.id })).toEqual({
    teacher: { ...parts, version: 2 },
  });
  const [entry] = await server.database.reads.all<{ changes: string; action: string }>(
    'SELECT action, changes FROM audit_entry WHERE subject_id = ?',
    [teacher.id],
  );
  expect(entry?.action).toBe('updateMyRecord');
  expect(Object.keys(JSON.parse(entry?.changes ?? '') as object).sort()).toEqual([
    ...['gender', 'jobTitle', 'subjects'],
  ]);
});

it('name, national ID, address and note are not the teacher’s to write here', async () => {
  for (const fixed of ['name', 'nationalId', 'email', 'unitNote', 'staffKind']) {
    expect(told(await update({ [fixed]: '示範' }))).toEqual([`input.${fixed} notAllowed`]);
  }
});

it('refuses what is not valid, and a version that is not the newest', async () => {
  expect(told(await update({ jobTitle: '船長', subjects: ['航海'] }))).toEqual([
    'input.jobTitle unknownTitle',
    'input.subjects[0] unknownSubject',
  ]);
  expect(told(await update({ gender: 'MALE' }))).toBe('OK');
  expect(told(await update({ gender: 'FEMALE' }))).toBe('CONFLICT');
});

it('who was released keeps the record, without a unit (D3.5)', async () => {
  await server.database.transaction((tx) =>
    tx.run('UPDATE teacher SET unit_id = NULL WHERE id = ?', [teacher.id]),
  );
  expect(await own.data('{ myRecord { unit { id } name } }')).toEqual({
    myRecord: { unit: null, name: '林曉青' },
  });
  expect(told(await update({ gender: 'MALE' }))).toBe('OK');
});
