// Proves how the centre makes accounts of offices, and takes a lost second factor away (D2.4, D2.5).
import { Role } from '../../../server/domain/roles';
import { UnitKind } from '../../../server/domain/units';
import { nationalId } from '../../support/national-id';
import { key } from '../../support/plan-documents';
import { postedTo } from '../../support/posted';
import { Caller, TestServer } from '../../support/server';
import type { Person, SchoolSeed } from '../../support/seed';

const PASSWORD = 'a phrase for tests 1';
const CREATE = `mutation ($input: CreateOfficeAccountInput!) { createOfficeAccount(input: $input) {
  account { id role status userName secondFactor version unit { id } } } }`;
const RESET_FACTOR = `mutation ($input: ResetSecondFactorInput!) { resetSecondFactor(input: $input) {
  account { id secondFactor version } } }`;
const RESET =
  'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { userName } }';
const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { me { secondFactor mustChangePassword } } }';

let server: TestServer;
let centre: Person;
let caller: Caller;
let school: SchoolSeed;
let bureauId: string;
let people = 0;
beforeAll(async () => {
  server = await TestServer.start('2019-09-06T12:00:00+08:00');
  await server.seed.country();
  school = await server.seed.school('KHH', '高雄市示範國民小學');
  centre = await server.seed.official(Role.CENTRE);
  bureauId = (await server.seed.unit(UnitKind.BUREAU, '高雄市政府教育局', 'KHH')).id;
  caller = await server.as(centre);
});
afterAll(() => server.stop());

const person = (more: object = {}) => {
  people += 1;
  return {
    idempotencyKey: key(),
    unitId: bureauId,
    nationalId: nationalId(500_000 + people),
    name: '林示範',
    telephone: '(07)123-4567',
    email: `office.${people}@example.org`,
    userName: `office.${people}`,
    ...more,
  };
};

interface Created {
  createOfficeAccount: { account: { id: string; version: number; role: string } };
}

describe('an account of an office', () => {
  it.each([
    [UnitKind.BUREAU, 'KHH', 'BUREAU'],
    [UnitKind.NATIONAL_CENTRE, null, 'CENTRE'],
    [UnitKind.MINISTRY, null, 'MINISTRY'],
  ])('of a %s is made, and its owner chooses the first password', async (kind, code, role) => {
    const unit = await server.seed.unit(kind, '示範機關', code);
    const input = person({ unitId: unit.id });
    const made = await caller.data<Created>(CREATE, { input });
    expect(made.createOfficeAccount.account).toMatchObject({
      ...{ role, status: 'ACTIVE', userName: input.userName, secondFactor: false },
      ...{ version: 1, unit: { id: unit.id } },
    });
    const [mail] = await postedTo(server.database, input.email, 'account-created');
    expect(mail?.values).toMatchObject({ unit: '示範機關', userName: input.userName });
    const chosen = { idempotencyKey: key(), token: mail?.token ?? '', newPassword: PASSWORD };
    expect(await server.nobody.outcome(RESET, { input: chosen })).toBe('OK');
    const signIn = { userName: input.userName, password: PASSWORD };
    expect(await server.nobody.data(SIGN_IN, { input: signIn })).toEqual({
      signIn: { me: { secondFactor: 'TO_SET_UP', mustChangePassword: false } },
    });
  });

  it('D2.5: one person has one, and a user name is one person’s', async () => {
    const first = person();
    expect(await caller.outcome(CREATE, { input: first })).toBe('OK');
    const again = person({ nationalId: first.nationalId });
    expect(await caller.outcome(CREATE, { input: again })).toBe('ID_TAKEN');
    const chief = await school.account(Role.CHIEF);
    expect(await caller.outcome(CREATE, { input: person({ nationalId: chief.nationalId }) })).toBe(
      'ID_TAKEN',
    );
    const named = person({ userName: first.userName.toUpperCase() });
    expect(await caller.outcome(CREATE, { input: named })).toBe('USER_NAME_TAKEN');
  });

  it('D2.5: of two at the same instant one is made, and the other told why', async () => {
    for (let round = 0; round < 5; round += 1) {
      const one = person();
      const outcomes = await Promise.all([
        caller.outcome(CREATE, { input: one }),
        caller.outcome(CREATE, { input: person({ nationalId: one.nationalId }) }),
      ]);
      expect(outcomes.sort()).toEqual(['ID_TAKEN', 'OK']);
    }
  });

  it('its retry gets the first answer', async () => {
    const input = person();
    const first = await caller.data(CREATE, { input });
    expect(await caller.data(CREATE, { input })).toEqual(first);
  });

  it('is none of a school’s, nor of a unit that does not exist', async () => {
    expect(await caller.outcome(CREATE, { input: person({ unitId: school.id }) })).toBe(
      'TIER_NOT_OFFERED',
    );
    expect(await caller.outcome(CREATE, { input: person({ unitId: '0'.repeat(20) }) })).toBe(
      'NOT_FOUND',
    );
  });

  it('names every fault at once', async () => {
    const input = person({
      ...{ nationalId: 'A123456788', name: ' ', telephone: 'none', email: 'nowhere' },
      ...{ userName: 'Ä', language: 'fr' },
    });
    const { errors } = await caller.ask(CREATE, { input });
    expect(errors?.[0]?.extensions.faults?.map(({ path }) => path)).toEqual([
      'input.nationalId',
      'input.name',
      'input.telephone',
      'input.email',
      'input.userName',
      'input.language',
    ]);
  });

  it('is checked as an applicant is: a name is on one line', async () => {
    const { errors } = await caller.ask(CREATE, { input: person({ name: '林\n示範' }) });
    expect(errors?.[0]?.extensions.faults).toMatchObject([{ path: 'input.name', rule: 'text' }]);
  });

  it('is written down without anything of the person in clear', async () => {
    const input = person();
    const made = await caller.data<Created>(CREATE, { input });
    const rows = await server.database.reads.all<{ changes: string }>(
      'SELECT * FROM audit_entry WHERE subject_id = ?',
      [made.createOfficeAccount.account.id],
    );
    const kept = JSON.stringify([
      rows,
      await server.database.reads.all('SELECT * FROM idempotency'),
    ]);
    expect(rows).toHaveLength(1);
    for (const secret of [input.nationalId, input.name, input.telephone, input.email]) {
      expect(kept).not.toContain(secret);
    }
  });
});

describe('a lost second factor', () => {
  const reset = (accountId: string, version = 1, reason = '手機遺失') => ({
    input: { idempotencyKey: key(), accountId, version, reason },
  });
  async function bureau(): Promise<Person> {
    const official = await server.seed.official(Role.BUREAU, 'KHH');
    await server.database.transaction((tx) =>
      tx.run('UPDATE account SET email = ? WHERE id = ?', [
        `${official.userName}@example.org`,
        official.id,
      ]),
    );
    return official;
  }

  it('is taken away: every session ends, its owner is told, and sets it up anew', async () => {
    const official = await bureau();
    const session = await server.as(official);
    expect(await caller.data(RESET_FACTOR, reset(official.id))).toEqual({
      resetSecondFactor: { account: { id: official.id, secondFactor: false, version: 2 } },
    });
    expect(await session.data('{ me { id } }')).toEqual({ me: null });
    const mails = await postedTo(server.database, `${official.userName}@example.org`);
    expect(mails.map(({ template }) => template)).toEqual(['second-factor-reset']);
    expect(await (await server.as(official)).data('{ me { secondFactor } }')).toEqual({
      me: { secondFactor: 'TO_SET_UP' },
    });
    expect(await caller.outcome(RESET_FACTOR, reset(official.id, 2))).toBe('WRONG_STATE');
  });

  it('is not taken from oneself, nor where none is needed', async () => {
    expect(await caller.outcome(RESET_FACTOR, reset(centre.id))).toBe('NOT_ON_YOURSELF');
    const chief = await school.account(Role.CHIEF);
    expect(await caller.outcome(RESET_FACTOR, reset(chief.id))).toBe('FORBIDDEN');
  });

  it('needs the present version and a reason, else nothing changes', async () => {
    const official = await bureau();
    expect(await caller.outcome(RESET_FACTOR, reset(official.id, 7))).toBe('CONFLICT');
    expect(await caller.outcome(RESET_FACTOR, reset(official.id, 1, ' '))).toBe('INVALID');
    expect(await (await server.as(official)).data('{ me { secondFactor } }')).toEqual({
      me: { secondFactor: 'DONE' },
    });
  });

  it('is taken once by two at once, and the other is told the version of now', async () => {
    const other = await server.as(await server.seed.official(Role.CENTRE));
    for (let round = 0; round < 10; round += 1) {
      const { id } = await bureau();
      const answers = await Promise.all(
        [caller, other].map((each) => each.ask(RESET_FACTOR, reset(id))),
      );
      const refused = answers.flatMap(({ errors }) => errors ?? []);
      expect(refused.map(({ extensions }) => extensions)).toMatchObject([
        { code: 'CONFLICT', currentVersion: 2 },
      ]);
    }
  });
});

it('whoever of the centre is suspended while the request runs makes no account and takes no factor away', async () => {
  const other = await server.seed.official(Role.CENTRE);
  const bureau = await server.seed.official(Role.BUREAU, 'TPE');
  const leaving = await server.as(other);
  const { database } = server.app;
  const begin = database.transaction.bind(database);
  const suspendedMeanwhile = async (document: string, input: object): Promise<string> => {
    // After the rules have looked, before the transaction begins.
    const spy = jest.spyOn(database, 'transaction').mockImplementationOnce(async (work) => {
      await begin((tx) =>
        tx.run("UPDATE account SET status = 'SUSPENDED' WHERE id = ?", [other.id]),
      );
      return begin(work);
    });
    const code = await leaving.outcome(document, { input });
    spy.mockRestore();
    await begin((tx) => tx.run("UPDATE account SET status = 'ACTIVE' WHERE id = ?", [other.id]));
    return code;
  };
  expect(await suspendedMeanwhile(CREATE, person())).toBe('UNAUTHENTICATED');
  const reset = { idempotencyKey: key(), accountId: bureau.id, version: 1, reason: '示範原因' };
  expect(await suspendedMeanwhile(RESET_FACTOR, reset)).toBe('UNAUTHENTICATED');
});
