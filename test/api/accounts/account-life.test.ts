// Proves how an account lives on and ends: suspended, resumed, deleted, and what stands in the way (D2.3 to D2.8).
import { Role } from '../../../server/domain/roles';
import { UnitKind, UnitStatus } from '../../../server/domain/units';
import { RecoveryCode } from '../../../server/modules/accounts/recovery-code.entity';
import { RegisteredCourse } from '../../../server/modules/accounts/registered-course.entity';
import { TEST_VAULT, type Person, type SchoolSeed } from '../../support/seed';
import { TestServer } from '../../support/server';
import { act, applicant, applied, mailed, outcome, signingIn } from './accounts-kit';

let server: TestServer;
let school: SchoolSeed;
let chief: Person;
let bureau: Person;
let centre: Person;

beforeAll(async () => {
  server = await TestServer.start('2019-08-05T10:00:00+08:00');
  await server.seed.country();
  school = await server.seed.school('NWT', '甲示範國民小學');
  chief = await school.account(Role.CHIEF);
  bureau = await server.seed.official(Role.BUREAU, 'NWT');
  centre = await server.seed.official(Role.CENTRE);
});
afterAll(() => server.stop());
beforeEach(() => server.database.transaction((tx) => tx.run('DELETE FROM sign_in_attempt')));

const EMAIL = 'owner@example.tw';
const ME = '{ me { id } }';

const as = async (person: Person, field: string, id: string, more: object = {}) =>
  outcome(await server.as(person), field, id, more);

async function course(accountId: string, title: string, status: string): Promise<void> {
  await server.database.transaction(async ({ manager }) => {
    await manager.insert(RegisteredCourse, {
      ...{ id: `course-${title}`, unitId: school.id, accountId, title, status, createdAt: 1 },
    });
  });
}

it('is suspended, resumed and deleted, and nothing else leads anywhere (D2.8)', async () => {
  const { id } = await school.account(Role.OPERATOR);
  const step = (field: string, version: number) => as(chief, field, id, { version });
  expect(await step('resumeAccount', 1)).toBe('WRONG_STATE');
  expect(await step('approveAccount', 1)).toBe('WRONG_STATE');
  expect(await step('refuseAccount', 1)).toBe('WRONG_STATE');
  expect(await step('suspendAccount', 1)).toBe('SUSPENDED');
  expect(await step('suspendAccount', 2)).toBe('WRONG_STATE');
  expect(await step('resumeAccount', 2)).toBe('ACTIVE');
  expect(await step('suspendAccount', 3)).toBe('SUSPENDED');
  expect(await step('deleteAccount', 4)).toBe('DELETED');
  for (const field of ['approveAccount', 'resumeAccount', 'suspendAccount', 'deleteAccount']) {
    expect(await step(field, 5)).toBe('WRONG_STATE');
  }
  const application = await school.account(Role.OPERATOR, {
    ...{ status: 'APPLIED', emailConfirmedAt: 1 },
  });
  expect(await as(chief, 'deleteAccount', application.id)).toBe('WRONG_STATE');
});

it('sessions end with it, and nobody signs in; resumed, one does again (D2.8)', async () => {
  const input = applicant(school.id);
  const id = await applied(server, input);
  const { errors } = await act(await server.as(chief), 'approveAccount', id, { version: 2 });
  expect(errors).toBeUndefined();
  const owner = { ...chief, id, userName: input.userName };
  const caller = await server.as(owner);
  expect(await caller.data(ME)).toEqual({ me: { id } });
  expect(await as(chief, 'suspendAccount', id, { version: 3 })).toBe('SUSPENDED');
  expect(await caller.data(ME)).toEqual({ me: null });
  expect(await signingIn(server, input.userName)).toBe('SIGN_IN_FAILED');
  expect(await as(chief, 'resumeAccount', id, { version: 4 })).toBe('ACTIVE');
  expect(await caller.data(ME)).toEqual({ me: null });
  expect(await signingIn(server, input.userName)).toBe('OK');
  expect(await as(chief, 'deleteAccount', id, { version: 5 })).toBe('DELETED');
  expect(await signingIn(server, input.userName)).toBe('SIGN_IN_FAILED');
  for (const template of ['account-suspended', 'account-resumed', 'account-deleted']) {
    expect(await mailed(server, input.email, template)).toMatchObject({ unit: school.name });
  }
});

describe('the last active chief of an open school (D2.3)', () => {
  const lone = async (kind = UnitKind.SCHOOL, status = UnitStatus.OPEN) => {
    const unit = await server.seed.unit(kind, '單一示範學校', 'NWT', { status });
    return { unit, last: await server.seed.account(unit.id, Role.CHIEF) };
  };

  it('cannot be deleted, suspended or moved to a lower tier, by the bureau or the centre', async () => {
    const { last } = await lone();
    expect(await as(bureau, 'deleteAccount', last.id)).toBe('LAST_CHIEF');
    expect(await as(bureau, 'suspendAccount', last.id)).toBe('LAST_CHIEF');
    expect(await as(bureau, 'changeAccountTier', last.id, { tier: 'CONTACT' })).toBe('LAST_CHIEF');
    expect(await as(centre, 'deleteAccount', last.id)).toBe('LAST_CHIEF');
  });

  it('can, once the successor is activated', async () => {
    const { unit, last } = await lone();
    const successor = await server.seed.account(unit.id, Role.CHIEF, {
      ...{ status: 'APPLIED', emailConfirmedAt: 1 },
    });
    expect(await as(bureau, 'deleteAccount', last.id)).toBe('LAST_CHIEF');
    expect(await as(bureau, 'approveAccount', successor.id)).toBe('ACTIVE');
    expect(await as(bureau, 'deleteAccount', last.id)).toBe('DELETED');
  });

  it('is needed also where it manages no accounts', async () => {
    const open = await server.seed.unit(UnitKind.SCHOOL, '精簡示範學校', 'NWT');
    const last = await server.seed.account(open.id, Role.CHIEF, { functions: 0b10000 });
    expect(await as(bureau, 'changeAccountTier', last.id, { tier: 'CONTACT' })).toBe('LAST_CHIEF');
    expect(await as(bureau, 'suspendAccount', last.id)).toBe('LAST_CHIEF');
    expect(await as(bureau, 'deleteAccount', last.id)).toBe('LAST_CHIEF');
  });

  it('stays also where another chief is left who manages no accounts, until that one does', async () => {
    const { unit, last } = await lone();
    const other = await server.seed.account(unit.id, Role.CHIEF, { functions: 0b10000 });
    expect(await as(bureau, 'deleteAccount', last.id)).toBe('LAST_CHIEF');
    expect(await as(bureau, 'suspendAccount', last.id)).toBe('LAST_CHIEF');
    expect(await as(bureau, 'changeAccountTier', last.id, { tier: 'CONTACT' })).toBe('LAST_CHIEF');
    expect(await as(centre, 'deleteAccount', last.id)).toBe('LAST_CHIEF');
    const functions = ['ACCOUNT_MANAGEMENT'];
    expect(await as(bureau, 'narrowAccountFunctions', other.id, { functions })).toBe('ACTIVE');
    expect(await as(bureau, 'deleteAccount', last.id)).toBe('DELETED');
  });

  it('a suspended chief is no successor, and may be deleted', async () => {
    const { unit, last } = await lone();
    const suspended = await server.seed.account(unit.id, Role.CHIEF, { status: 'SUSPENDED' });
    expect(await as(bureau, 'suspendAccount', last.id)).toBe('LAST_CHIEF');
    expect(await as(bureau, 'deleteAccount', suspended.id)).toBe('DELETED');
  });

  it('kindergartens are no different (D2.4); a closed school needs none (D1.4)', async () => {
    const kindergarten = await lone(UnitKind.KINDERGARTEN);
    expect(await as(bureau, 'deleteAccount', kindergarten.last.id)).toBe('LAST_CHIEF');
    const closed = await lone(UnitKind.SCHOOL, UnitStatus.CLOSED);
    expect(await as(bureau, 'deleteAccount', closed.last.id)).toBe('DELETED');
  });
});

it.each([UnitStatus.CLOSED, UnitStatus.MERGED])(
  'nobody is activated in a unit that is %s: what is left is to refuse and to delete (D1.4)',
  async (status) => {
    const unit = await server.seed.school('NWT', '已無此校', undefined, { status });
    const applying = { status: 'APPLIED', emailConfirmedAt: 1 } as const;
    const application = await unit.account(Role.CHIEF, applying);
    const suspended = await unit.account(Role.CHIEF, { status: 'SUSPENDED' });
    expect(await as(bureau, 'approveAccount', application.id)).toBe('UNIT_NOT_OPEN');
    expect(await as(bureau, 'resumeAccount', suspended.id)).toBe('UNIT_NOT_OPEN');
    expect(await as(bureau, 'refuseAccount', application.id)).toBe('REFUSED');
    expect(await as(bureau, 'deleteAccount', suspended.id)).toBe('DELETED');
  },
);

it('a reason is mailed and audited as it stands, so that no national ID may stand in it (D3.8)', async () => {
  const person = await school.account(Role.OPERATOR, { email: 'named@example.tw' });
  const reason = `${person.nationalId.toLowerCase()}已離職`;
  for (const field of ['suspendAccount', 'deleteAccount']) {
    const { errors } = await act(await server.as(chief), field, person.id, { reason });
    expect(errors?.[0]?.extensions).toMatchObject({
      faults: [{ path: 'input.reason', rule: 'nationalIdInText' }],
    });
  }
  expect(await mailed(server, 'named@example.tw', 'account-suspended')).toBeUndefined();
  const kept = await server.database.reads.all('SELECT reason FROM audit_entry');
  expect(JSON.stringify(kept).toUpperCase()).not.toContain(person.nationalId);
});

describe('deleting (D2.5, D2.7)', () => {
  it('leaves no second factor and no recovery code behind', async () => {
    const office = await server.seed.official(Role.BUREAU, 'KHH');
    const kept = (id: string) =>
      server.database.reads.all(
        `SELECT account_id FROM second_factor WHERE account_id = ?
          UNION ALL SELECT account_id FROM recovery_code WHERE account_id = ?`,
        [id, id],
      );
    await server.database.transaction(({ manager }) =>
      manager.insert(RecoveryCode, { accountId: office.id, codeHash: 'hash', usedAt: null }),
    );
    expect(await kept(office.id)).toHaveLength(2);
    expect(await as(centre, 'deleteAccount', office.id)).toBe('DELETED');
    expect(await kept(office.id)).toEqual([]);
    expect(await kept(bureau.id)).toHaveLength(1);
  });

  it('waits until every course is 名單確認通過 or cancelled; the refusal names the courses', async () => {
    const { id } = await school.account(Role.OPERATOR);
    await course(id, '閱讀教學', 'OPEN');
    await course(id, '數位課程', 'UPLOADED');
    await course(id, '班級經營', 'CONFIRMED');
    await course(id, '已取消', 'CANCELLED');
    await course((await school.account(Role.OPERATOR)).id, '別人的課程', 'OPEN');
    const { errors } = await act(await server.as(chief), 'deleteAccount', id);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'COURSES_UNCONFIRMED', count: 2 });
    expect(errors?.[0]?.extensions['courses']).toEqual(
      expect.arrayContaining(['閱讀教學', '數位課程']),
    );
    expect(errors?.[0]?.message).toContain('閱讀教學');
    await server.database.transaction((tx) =>
      tx.run("UPDATE course SET status = 'CONFIRMED' WHERE account_id = ?", [id]),
    );
    expect(await as(chief, 'deleteAccount', id)).toBe('DELETED');
  });

  it('names at most 20 courses, and counts all; the centre waits for them too', async () => {
    const { id } = await school.account(Role.OPERATOR);
    for (let n = 0; n < 23; n += 1) await course(id, `多門${n}`, 'DRAFT');
    const { errors } = await act(await server.as(centre), 'deleteAccount', id);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'COURSES_UNCONFIRMED', count: 23 });
    expect(errors?.[0]?.extensions['courses']).toHaveLength(20);
  });

  it('frees the person and the user name, and keeps the history for bureau and centre', async () => {
    const person = await school.account(Role.OPERATOR, { email: EMAIL });
    expect(await as(chief, 'deleteAccount', person.id)).toBe('DELETED');
    const other = await server.seed.school('TPE', '乙示範國民小學');
    const { nationalId, userName } = person;
    expect(await applied(server, applicant(other.id, { nationalId, userName }))).not.toBe('');
    const HISTORY = `query ($id: ID!) { account(id: $id) { name status userName
      history { edges { node { action actorName reason changes { field before after } } } } } }`;
    for (const reader of [bureau, centre, chief]) {
      const { account } = await (
        await server.as(reader)
      ).data<{ account: { history: { edges: { node: object }[] } } }>(HISTORY, { id: person.id });
      expect(account).toMatchObject({ status: 'DELETED', userName: null });
      expect(account.history.edges[0]?.node).toMatchObject({
        ...{ action: 'deleteAccount', reason: '示範原因' },
        changes: [{ field: 'status', before: 'ACTIVE', after: 'DELETED' }],
      });
    }
    // The national ID stays with the row, sealed.
    const [row] = await server.database.reads.all<Record<string, string | null>>(
      `SELECT national_id_cipher AS cipher, national_id_key AS sealedBy, live_national_id_hash AS live
        FROM account WHERE id = ?`,
      [person.id],
    );
    expect(row?.['live']).toBeNull();
    expect(TEST_VAULT.open(row?.['cipher'] ?? '', row?.['sealedBy'] ?? '')).toBe(nationalId);
  });

  it('the centre deletes the account of one who has left, on request, and changes no other thing of it (D2.4)', async () => {
    const { id } = await school.account(Role.CONTACT);
    for (const field of ['suspendAccount', 'narrowAccountFunctions', 'mailAccountPassword']) {
      const more = field.startsWith('narrow') ? { functions: [] } : {};
      expect(await as(centre, field, id, more)).toBe('FORBIDDEN');
    }
    expect(await as(centre, 'deleteAccount', id)).toBe('DELETED');
  });
});

it('nobody suspends, deletes, moves or narrows the own account, and no chief another one (D2.4)', async () => {
  const beside = await school.account(Role.CHIEF);
  for (const [field, more] of [
    ['suspendAccount', {}],
    ['deleteAccount', {}],
    ['changeAccountTier', { tier: 'OPERATOR' }],
    ['narrowAccountFunctions', { functions: [] }],
  ] as const) {
    expect(await as(centre, field, centre.id, more)).toBe('NOT_ON_YOURSELF');
    // A chief's own account is the bureau's to change.
    expect(await as(chief, field, chief.id, more)).toBe('FORBIDDEN');
    expect(await as(chief, field, beside.id, more)).toBe('FORBIDDEN');
  }
});

it('an edit starts from the version that was seen', async () => {
  const { id } = await school.account(Role.OPERATOR);
  const { errors } = await act(await server.as(chief), 'suspendAccount', id, { version: 7 });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
});

it('a retry gets the first answer, whatever has become of the account since (D4.7)', async () => {
  const { id } = await school.account(Role.OPERATOR);
  const caller = await server.as(chief);
  const idempotencyKey = 'suspend-once-and-again';
  const first = await act(caller, 'suspendAccount', id, { idempotencyKey });
  expect(await as(chief, 'resumeAccount', id, { version: 2 })).toBe('ACTIVE');
  const again = await act(caller, 'suspendAccount', id, { idempotencyKey });
  expect(again.data).toEqual(first.data);
});

it('who manages it mails its owner a link to choose another password', async () => {
  const { id, userName } = await school.account(Role.OPERATOR, { email: 'lost@example.tw' });
  expect(await as(chief, 'mailAccountPassword', id)).toBe('ACTIVE');
  expect(await mailed(server, 'lost@example.tw', 'password-reset')).toMatchObject({ userName });
  const bare = await school.account(Role.OPERATOR);
  expect(await as(chief, 'mailAccountPassword', bare.id)).toBe('NO_EMAIL');
  const suspended = await school.account(Role.OPERATOR, { status: 'SUSPENDED', email: EMAIL });
  expect(await as(chief, 'mailAccountPassword', suspended.id)).toBe('WRONG_STATE');
});
