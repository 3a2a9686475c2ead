// Proves what registering a teacher does: a new record, a move, or a request, and nothing else (D3.4, D3.6, D3.8).
import 'reflect-metadata';
import { Role } from '../../../server/domain/roles';
import { UnitKind } from '../../../server/domain/units';
import { twiceIfRaced } from '../../../server/modules/teachers/registration-form.service';
import { at } from '../cycles/actors';
import { wipe } from '../cycles/wipe';
import { nationalId } from '../../support/national-id';
import type { Person } from '../../support/seed';
import { TestServer, type Caller } from '../../support/server';
import {
  form,
  historyOf,
  mails,
  NOW,
  register,
  REGISTER,
  release,
  side,
  told,
  unitOf,
  type Side,
} from './moves';

let server: TestServer;
let here: Side;
let there: Side;
let chief: Caller;
let teacher: Person;
beforeAll(async () => {
  server = await TestServer.start(NOW);
});
afterAll(() => server.stop());
beforeEach(async () => {
  await wipe(server.database);
  await server.seed.country();
  here = await side(server, 'NWT', '甲示範國民小學');
  there = await side(server, 'KHH', '乙示範國民小學');
  teacher = await there.school.teacher('陳示範');
  await server.seed.snapshot();
  chief = await at(server, NOW, here.keeper);
});

const NEW_ID = nationalId(8_000_001);
const rows = async (text: string) => (await server.database.reads.all<object>(text)).length;

describe('an unknown national ID', () => {
  it('comes with marks that nobody sees, copied along, and is kept without them, as from a file', async () => {
    const copied = (text: string) => `\u202a${text}\u202c`;
    const made = await register(chief, here.school, copied(NEW_ID), {
      name: copied('林曉青'),
      jobTitle: copied('合格專任教師'),
      subjects: [copied('數學')],
    });
    expect(made.teacher).toMatchObject({ name: '林曉青' });
    const kept = await server.database.reads.all(
      "SELECT job_title AS jobTitle, subjects AS subjects FROM teacher WHERE name = '林曉青'",
    );
    expect(kept).toEqual([{ jobTitle: '合格專任教師', subjects: '["數學"]' }]);
  });

  it('keeps the name as its owner writes it, and finds it by the common form too', async () => {
    // 神, as an ideograph of its own.
    const name = '游\ufa19𠮷';
    const made = await register(chief, here.school, NEW_ID, { name: ` ${name} ` });
    expect(made.teacher?.name).toBe(name);
    const list = `query ($unitId: ID!, $search: String!) {
      teachers(unitId: $unitId, first: 9, search: $search) { edges { node { name } } } }`;
    for (const search of [name, '游神𠮷', '神']) {
      const found = await chief.data(list, { unitId: here.school.id, search });
      expect(found).toEqual({ teachers: { edges: [{ node: { name } }] } });
    }
  });

  it('makes a record, 待申請, with its first row of the employment history (D3.4, D3.6)', async () => {
    const made = await register(chief, here.school, NEW_ID, {
      unitNote: '代理',
      email: ' qing@Example.org',
    });
    expect(made).toMatchObject({
      outcome: 'CREATED',
      transfer: null,
      teacher: {
        ...{ name: '林曉青', status: 'NOT_APPLIED', jobTitle: '合格專任教師', stage: 'ELEMENTARY' },
        ...{
          subjects: ['數學'],
          staffKind: 'TEACHER',
          unitNote: '代理',
          unit: { id: here.school.id },
        },
      },
    });
    expect(await historyOf(server, made.teacher?.id ?? '')).toEqual([
      { unitId: here.school.id, fromAt: server.clock.now(), toAt: null },
    ]);
    expect(await mails(server)).toEqual([
      {
        template: 'teacher-registered',
        to: 'qing@example.org',
        // Somebody new has no account yet: the mail leads to signing up.
        values: {
          unit: here.school.name,
          link: `${server.app.config.publicOrigin}/sign-up`,
        },
      },
    ]);
  });

  it('is found again however it is typed', async () => {
    await register(chief, here.school, NEW_ID);
    const typed = `${NEW_ID.slice(0, 1).toLowerCase()} ${NEW_ID.slice(1, 5)}-${NEW_ID.slice(5)}`;
    expect(await chief.outcome(REGISTER, form(here.school, typed))).toBe('ALREADY_EMPLOYED');
    expect(await rows('SELECT id FROM teacher')).toBe(2);
  });

  it('is kept nowhere in clear: not with the answer, not in the audit rows (D3.8)', async () => {
    await register(chief, here.school, NEW_ID);
    const kept = await server.database.reads.all<object>(
      "SELECT answer AS 'text' FROM idempotency UNION ALL SELECT changes FROM audit_entry",
    );
    expect(JSON.stringify(kept)).not.toContain(NEW_ID);
    expect(JSON.stringify(kept)).not.toContain('林曉青');
    expect(JSON.stringify(kept)).toContain('林O青');
  });
});

describe('a known national ID', () => {
  it('of somebody released moves here at once; what is the person’s own stays (D3.4)', async () => {
    await release(await at(server, NOW, there.keeper), there.school, [teacher.id]);
    const moved = await register(
      await at(server, NOW, here.keeper),
      here.school,
      teacher.nationalId,
      {
        ...{ name: '另外的名字', email: 'another@example.org', staffKind: 'ADMINISTRATIVE' },
      },
    );
    expect(moved).toMatchObject({
      outcome: 'MOVED',
      transfer: null,
      teacher: { id: teacher.id, name: '陳示範', status: 'ACTIVE', staffKind: 'ADMINISTRATIVE' },
    });
    expect((await historyOf(server, teacher.id)).map(({ unitId }) => unitId)).toEqual([
      there.school.id,
      here.school.id,
    ]);
  });

  it('of somebody employed elsewhere makes a request, which tells the masked name and the unit alone (D3.8)', async () => {
    const {
      outcome,
      teacher: nobody,
      transfer,
    } = await register(chief, here.school, teacher.nationalId);
    expect([outcome, nobody]).toEqual(['REQUESTED', null]);
    expect(transfer).toMatchObject({
      ...{ state: 'PENDING', teacherName: '陳O範', nationalIdMasked: null },
      ...{ mayDecide: false, mayWithdraw: true, reason: null, version: 1 },
      ...{ fromUnit: { name: there.school.name }, toUnit: { name: here.school.name } },
    });
    expect(await unitOf(server, teacher.id)).toBe(there.school.id);
    expect(await mails(server)).toMatchObject([
      {
        template: 'transfer-requested',
        to: `chief.${there.school.code}@example.org`,
        values: { fromUnit: there.school.name, toUnit: here.school.name, teachers: '1' },
      },
    ]);
  });

  it('of somebody released whose record has no address takes the one that the unit gives', async () => {
    await release(await at(server, NOW, there.keeper), there.school, [teacher.id]);
    await server.database.transaction((tx) =>
      tx.run('UPDATE teacher SET email = NULL WHERE id = ?', [teacher.id]),
    );
    const given = { email: 'another@example.org' };
    const keeper = await at(server, NOW, here.keeper);
    await register(keeper, here.school, teacher.nationalId, given);
    const kept = await server.database.reads.all(
      'SELECT email AS email, email_confirmed_at AS confirmed FROM teacher WHERE id = ?',
      [teacher.id],
    );
    expect(kept).toEqual([{ email: 'another@example.org', confirmed: null }]);
    expect((await mails(server)).map(({ template, to }) => `${template} ${to}`)).toContain(
      'teacher-registered another@example.org',
    );
  });

  it('of a kindergarten’s teacher: its bureau is told, which decides, not the kindergarten (D3.7)', async () => {
    const { seed } = server;
    const kindergarten = await seed.school('NWT', '示範幼兒園', [], {
      kind: UnitKind.KINDERGARTEN,
    });
    await kindergarten.account(Role.CHIEF, { email: 'kindergarten@example.org' });
    const official = await seed.official(Role.BUREAU, 'NWT');
    await server.database.transaction((tx) =>
      tx.run("UPDATE account SET email = 'bureau@example.org' WHERE id = ?", [official.id]),
    );
    const person = await kindergarten.teacher('林示範');
    await register(chief, here.school, person.nationalId);
    expect((await mails(server)).map(({ template, to }) => `${template} ${to}`)).toEqual([
      'kindergarten-transfer-requested bureau@example.org',
    ]);
  });

  it('tells those who keep the roster there: not operators, not whom the function was taken from (D2.1)', async () => {
    await there.school.account(Role.OPERATOR, { email: 'operator@example.org' });
    await there.school.account(Role.CONTACT, { email: 'contact@example.org' });
    await there.school.account(Role.CONTACT, { email: 'narrowed@example.org', functions: 3 });
    await there.school.account(Role.CHIEF, { email: 'gone@example.org', status: 'SUSPENDED' });
    await register(chief, here.school, teacher.nationalId);
    const to = (await mails(server)).map((mail) => mail.to);
    expect(to.sort()).toEqual([`chief.${there.school.code}@example.org`, 'contact@example.org']);
  });

  it('is asked for once, by whichever unit came first', async () => {
    const third = await side(server, 'TPE', '丙示範國民小學');
    await register(chief, here.school, teacher.nationalId);
    const other = await at(server, NOW, third.keeper);
    expect(await other.outcome(REGISTER, form(third.school, teacher.nationalId))).toBe(
      'TRANSFER_PENDING',
    );
    expect(await chief.outcome(REGISTER, form(here.school, teacher.nationalId))).toBe(
      'TRANSFER_PENDING',
    );
  });

  it('of the own roster is already here', async () => {
    const own = await here.school.teacher('林示範');
    expect(await chief.outcome(REGISTER, form(here.school, own.nationalId))).toBe(
      'ALREADY_EMPLOYED',
    );
  });
});

describe('what is refused', () => {
  it('every fault at once, and nothing is changed', async () => {
    const wrong = form(here.school, 'A123456788', {
      ...{ name: ' ', email: 'nobody', jobTitle: '沒有的職稱', unitNote: '註'.repeat(201) },
      subjects: ['國語文', '國語文', '沒有的科目'],
    });
    expect(told(await chief.ask(REGISTER, wrong))).toBe(
      'input.nationalId nationalId, input.name tooShort, input.email email, input.subjects[1] duplicate, ' +
        'input.unitNote tooLong, input.jobTitle unknownTitle, input.subjects[2] unknownSubject',
    );
    expect(await rows('SELECT id FROM teacher')).toBe(1);
    expect(await rows('SELECT actor_id FROM idempotency')).toBe(0);
  });

  it('the data of a kindergarten, with the place to go (D3.7)', async () => {
    const { id } = await server.seed.unit(UnitKind.KINDERGARTEN, '示範幼兒園', 'NWT');
    const keeper = await at(server, NOW, await server.seed.account(id, Role.CHIEF));
    const { errors } = await keeper.ask(REGISTER, form({ ...here.school, id } as never, NEW_ID));
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'KINDERGARTEN_ELSEWHERE',
      url: 'https://ap.ece.moe.edu.tw/ecems/',
    });
  });

  it('all of it, between the cutoff and a late snapshot (D4.6)', async () => {
    await server.database.transaction((tx) => tx.run('UPDATE cycle SET snapshot_taken_at = NULL'));
    expect(await chief.outcome(REGISTER, form(here.school, NEW_ID))).toBe('ROSTER_PENDING');
  });
});

it('a retry gets the first answer again, and makes nobody twice', async () => {
  const sent = form(here.school, NEW_ID);
  const first = await chief.data(REGISTER, sent);
  expect(await chief.data(REGISTER, sent)).toEqual(first);
  expect(await rows('SELECT id FROM employment')).toBe(2);
});

it('takes no more statements than counting it, one look, its writes and the answer', async () => {
  const heard = await server.statements(() => register(chief, here.school, NEW_ID));
  expect(heard.length).toBeLessThanOrEqual(15);
});

it('runs once more after a duplicate, and after nothing else', async () => {
  let runs = 0;
  const refusing = (errno: number, times: number) => () => {
    runs += 1;
    return runs > times
      ? Promise.resolve('done')
      : Promise.reject(Object.assign(new Error(), { errno }));
  };
  expect(await twiceIfRaced(refusing(1062, 1))).toBe('done');
  expect(runs).toBe(2);
  runs = 0;
  await expect(twiceIfRaced(refusing(1064, 1))).rejects.toThrow();
  expect(runs).toBe(1);
});
