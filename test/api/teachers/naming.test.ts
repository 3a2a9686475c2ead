// Proves that nobody finds out who is a teacher by trying national IDs without end (D3.8).
import { Role } from '../../../server/domain/roles';
import { nationalId } from '../../support/national-id';
import { key } from '../../support/plan-documents';
import { TestServer, type Caller } from '../../support/server';
import type { SchoolSeed } from '../../support/seed';
import { CHECK, csv, fileInput, newcomer } from './files';

const NOW = '2019-09-06T10:00:00+08:00';
const NAMES = 300;
const FILES = 30;
const ROWS = 10_000;
const GREATEST_FILE = 2000;
const EXTEND = `mutation ($input: ExtendTeacherInput!) { extendTeacher(input: $input) { extension { id } } }`;
const ADD = `mutation ($input: AddLateTeacherInput!) { addLateTeacher(input: $input) { unitCompletion { unitId } } }`;
const REGISTER = `mutation ($input: RegisterTeacherInput!) { registerTeacher(input: $input) { outcome } }`;

let server: TestServer;
let school: SchoolSeed;
let known: string;
beforeEach(async () => {
  server = await TestServer.start(NOW);
  await server.seed.country();
  school = await server.seed.school('NWT', '示範國民小學');
  known = (await school.teacher('林曉青')).nationalId;
  await server.seed.snapshot();
});
afterEach(() => server.stop());

const official = async (): Promise<Caller> =>
  server.as(await server.seed.official(Role.BUREAU, 'NWT'));
const extension = (id: string) => ({
  input: {
    ...{ idempotencyKey: key(), year: 108, nationalId: id, reason: '公假進修' },
    endsAt: '2019-12-01T00:00:00+08:00',
  },
});

it('one account waits after 300 people in a quarter of an hour, whoever they are; others do not', async () => {
  const bureau = await official();
  const first = extension(known);
  expect(await bureau.outcome(EXTEND, first)).toBe('OK');
  for (let n = 1; n < NAMES - 1; n += 1) {
    expect(await bureau.outcome(EXTEND, extension(nationalId(5000 + n)))).toBe('NOT_FOUND');
  }
  const late = {
    idempotencyKey: key(),
    year: 108,
    unitId: school.id,
    reason: '漏列',
    nationalId: known,
  };
  expect(await bureau.outcome(ADD, { input: late })).toBe('ALREADY_ON_ROSTER');
  const { errors } = await bureau.ask(EXTEND, extension(known));
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 60 });
  expect(await bureau.outcome(EXTEND, extension(nationalId(9000)))).toBe('RATE_LIMITED');
  // What was accepted is told again (D4.7).
  expect(await bureau.outcome(EXTEND, first)).toBe('OK');
  expect(await (await official()).outcome(EXTEND, extension(nationalId(9000)))).toBe('NOT_FOUND');
  const chief = await server.as(await school.account(Role.CHIEF));
  const input = { idempotencyKey: key(), unitId: school.id, staffKind: 'TEACHER', name: '王小明' };
  expect(await chief.outcome(REGISTER, { input: { ...input, nationalId: nationalId(9000) } })).toBe(
    'OK',
  );
  server.clock.set(server.clock.now() + 60_000);
  expect(await bureau.outcome(EXTEND, extension(nationalId(9001)))).toBe('NOT_FOUND');
});

it('one account waits after 30 files in a quarter of an hour', async () => {
  const chief = await server.as(await school.account(Role.CHIEF));
  const check = () =>
    chief.outcome(CHECK, fileInput(school.id, csv([newcomer(nationalId(7000), '王小明')])));
  for (let n = 0; n < FILES; n += 1) expect(await check()).toBe('OK');
  expect(await check()).toBe('RATE_LIMITED');
});

it('one account waits after 10,000 people of files in a quarter of an hour, and longer after each more', async () => {
  const chief = await server.as(await school.account(Role.CHIEF));
  const people = Array.from({ length: GREATEST_FILE }, (_, n) =>
    newcomer(nationalId(7_000_000 + n), '王小明'),
  );
  const check = () => chief.ask(CHECK, fileInput(school.id, csv(people)));
  for (let n = 0; n < ROWS / GREATEST_FILE; n += 1) {
    expect((await check()).errors).toBeUndefined();
  }
  const limited = { code: 'RATE_LIMITED', retryAfter: 60 };
  expect((await check()).errors?.[0]?.extensions).toMatchObject(limited);
  server.clock.set(server.clock.now() + 60_000);
  expect((await check()).errors).toBeUndefined();
  expect((await check()).errors?.[0]?.extensions).toMatchObject({ ...limited, retryAfter: 120 });
});
