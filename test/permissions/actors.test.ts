// D2.2, D2.8, D3.8, D8: who one is decides, whatever the role would allow: passwords, suspensions, narrowed functions.
import { BusinessFunction, packFunctions } from '../../server/domain/business-functions';
import { Role } from '../../server/domain/roles';
import { MUTATIONS, QUERIES } from '../../server/permissions/operations';
import type { Person } from '../support/seed';
import type { Caller } from '../support/server';
import { ask, DOCUMENTS } from './documents';
import { World } from './world';

let world: World;
beforeAll(async () => {
  world = await World.make();
  await world.submitSchoolPlans();
});
afterAll(() => world.server.stop());

const outcome = (caller: Caller, field: string, place = 'own'): Promise<string> => {
  const { query, variables } = ask(field, world.about(field, place));
  return caller.outcome(query, variables);
};
const run = (statement: string, values: (string | number)[]): Promise<unknown> =>
  world.server.database.transaction((tx) => tx.run(statement, values));
const person = (role: string): Person => world.people[role] as Person;

/** All functions there are, whatever the tier. */
const EVERYTHING = packFunctions(Object.values(BusinessFunction));

describe('before the first password of one’s own', () => {
  const OPERATIONS = { ...QUERIES, ...MUTATIONS };
  const FREE = [
    'PUBLIC_READ',
    'SESSION_SIGN_IN',
    'SESSION_READ',
    'SESSION_END',
    'SESSION_OWN',
    // What is open to whoever comes.
    'APPLICATION_MAKE',
    'PASSWORD_RESET',
    'MAILED_LINK_USE',
    'TEACHER_SIGN_UP',
    'DEMONSTRATION_READ',
  ];
  const setMustChange = (must: number, of: Person) =>
    run('UPDATE credential SET must_change = ? WHERE holder_id = ?', [must, of.id]);

  test.each(Object.values(Role))('a %s can do nothing but choose it', async (role) => {
    await setMustChange(1, person(role));
    for (const field of Object.keys(DOCUMENTS)) {
      const code = await outcome(await world.caller(role), field);
      const free = FREE.includes(String(OPERATIONS[field]?.action));
      expect([field, code === 'PASSWORD_CHANGE_REQUIRED']).toEqual([field, !free]);
    }
    const caller = await world.caller(role);
    const { me } = await caller.data<{ me: { allowedActions: string[] } }>(
      '{ me { allowedActions } }',
    );
    expect([...me.allowedActions].sort()).toEqual([...FREE].sort());
    await setMustChange(0, person(role));
  });
});

describe('one who is no longer active is not signed in (D2.8)', () => {
  test.each(['SUSPENDED', 'DELETED', 'APPLIED', 'REFUSED'])(
    'an account that is %s',
    async (status) => {
      const contact = person('CONTACT');
      const caller = await world.server.as(contact);
      expect(await outcome(caller, 'teachers')).toBe('OK');
      await run('UPDATE account SET status = ? WHERE id = ?', [status, contact.id]);
      expect(await outcome(caller, 'teachers')).toBe('UNAUTHENTICATED');
      expect(await outcome(caller, 'saveSchoolPlanDraft')).toBe('UNAUTHENTICATED');
      expect((await caller.data<{ me: unknown }>('{ me { id } }')).me).toBeNull();
      await run("UPDATE account SET status = 'ACTIVE' WHERE id = ?", [contact.id]);
    },
  );

  test.each(['SUSPENDED', 'NOT_APPLIED'])('a teacher who is %s', async (status) => {
    const teacher = person('TEACHER');
    const caller = await world.server.as(teacher);
    expect(await outcome(caller, 'myPlan')).toBe('OK');
    await run('UPDATE teacher SET status = ? WHERE id = ?', [status, teacher.id]);
    expect(await outcome(caller, 'myPlan')).toBe('UNAUTHENTICATED');
    await run("UPDATE teacher SET status = 'ACTIVE' WHERE id = ?", [teacher.id]);
  });
});

describe('functions are narrowed below the tier, never widened beyond it (D2.2)', () => {
  const setFunctions = (mask: number, of: Person) =>
    run('UPDATE account SET functions = ? WHERE id = ?', [mask, of.id]);
  const without = (gone: BusinessFunction) =>
    packFunctions(Object.values(BusinessFunction).filter((fn) => fn !== gone));

  test.each([
    [BusinessFunction.TEACHER_MANAGEMENT, 'teachers'],
    [BusinessFunction.ACCOUNT_MANAGEMENT, 'accounts'],
    [BusinessFunction.STATISTICS, 'unitCompletion'],
  ] as const)('a chief without %s is refused %s', async (gone, field) => {
    const chief = await world.caller('CHIEF');
    await setFunctions(without(gone), person('CHIEF'));
    expect(await outcome(chief, field)).toBe('FORBIDDEN');
    const others = ['teachers', 'accounts', 'unitCompletion'].filter((name) => name !== field);
    for (const other of others) expect(await outcome(chief, other)).toBe('OK');
    await setFunctions(EVERYTHING, person('CHIEF'));
    expect(await outcome(chief, field)).toBe('OK');
  });

  test('an operator with the bits of all functions has an operator’s', async () => {
    const operator = await world.caller('OPERATOR');
    await setFunctions(EVERYTHING, person('OPERATOR'));
    expect(await outcome(operator, 'teachers')).toBe('FORBIDDEN');
    expect(await outcome(operator, 'accounts')).toBe('FORBIDDEN');
    expect(await outcome(operator, 'unitCompletion')).toBe('OK');
    const { me } = await operator.data<{ me: { functions: string[] } }>('{ me { functions } }');
    expect(me.functions).toEqual(['COURSE_REGISTRATION', 'COURSE_MANAGEMENT', 'STATISTICS']);
  });

  test('a contact with the bits of all functions does not manage accounts', async () => {
    await setFunctions(EVERYTHING, person('CONTACT'));
    expect(await outcome(await world.caller('CONTACT'), 'accounts')).toBe('FORBIDDEN');
  });
});

describe('a list holds nothing from outside the reach (D8)', () => {
  const nodes = async (role: string, query: string): Promise<string[]> => {
    const caller = await world.caller(role);
    const { list } = await caller.data<{
      list: { totalCount: number; edges: { node: { code: string } }[] };
    }>(`{ list: ${query} }`);
    expect(list.totalCount).toBe(list.edges.length);
    return list.edges.map(({ node }) => node.code);
  };
  const UNITS = (filter: string) =>
    `units(first: 100${filter}) { totalCount edges { node { code: name } } }`;

  test('units: the own one, those of the jurisdiction, or all', async () => {
    const schools = ['甲示範國民小學', '乙示範國民小學', '丙示範國民小學'];
    for (const role of ['TEACHER', 'OPERATOR', 'CONTACT', 'CHIEF'])
      expect(await nodes(role, UNITS(''))).toEqual([schools[0]]);
    expect(await nodes('BUREAU', UNITS(', kind: SCHOOL'))).toEqual(schools.slice(0, 2));
    for (const role of ['CENTRE', 'MINISTRY'])
      expect(await nodes(role, UNITS(', kind: SCHOOL'))).toEqual(schools);
  });

  test('units: no filter and no search reaches further', async () => {
    for (const role of ['TEACHER', 'CHIEF', 'BUREAU']) {
      expect(await nodes(role, UNITS(', jurisdictionCode: "TPE"'))).toEqual([]);
      expect(await nodes(role, UNITS(', search: "丙示範"'))).toEqual([]);
      expect(await nodes(role, UNITS(', search: "%"'))).toEqual([]);
    }
  });

  test('extensions: those of the own jurisdiction; a teacher’s name is masked (D3.8)', async () => {
    const bureau = await world.server.as(await world.server.seed.official(Role.BUREAU, 'TPE'));
    const { query, variables } = ask('extendTeacher', world.about('extendTeacher', 'far'));
    expect(await bureau.outcome(query, variables)).toBe('OK');
    const EXTENSIONS = 'extensions(year: 108) { totalCount edges { node { code: teacherName } } }';
    expect(await nodes('BUREAU', EXTENSIONS)).toEqual([]);
    expect(await nodes('CENTRE', EXTENSIONS)).toEqual(['林O範']);
  });
});

test('a bureau reads the submitted answers of a school’s plan, and nothing that lies beside them (D8)', async () => {
  const bureau = await world.caller('BUREAU');
  const { query, variables } = ask('schoolPlan', world.about('schoolPlan', 'own'));
  const beside =
    '{ submitted { hours } draft { hours } lastPlan { hours } versions { totalCount } }';
  const { schoolPlan } = await bureau.data<{ schoolPlan: object }>(
    query.replace('{ id }', beside),
    variables,
  );
  expect(schoolPlan).toEqual({
    submitted: { hours: 10 },
    draft: null,
    lastPlan: null,
    versions: { totalCount: 0 },
  });
});
