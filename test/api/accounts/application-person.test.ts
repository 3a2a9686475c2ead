// Proves that one person has one business account in the country, and a user name is one person's (D2.5, D2.10).
import { Role } from '../../../server/domain/roles';
import { key } from '../../support/plan-documents';
import { TestServer } from '../../support/server';
import type { SchoolSeed } from '../../support/seed';
import { apply, applicant, APPLY, CONFIRM, type Applicant } from './accounts-kit';

let server: TestServer;
let school: SchoolSeed;

beforeAll(async () => {
  server = await TestServer.start('2019-08-05T10:00:00+08:00');
  await server.seed.country();
  school = await server.seed.school('NWT', '新北市示範國民小學');
});
afterAll(() => server.stop());
beforeEach(() => server.database.transaction((tx) => tx.run('DELETE FROM sign_in_attempt')));

const outcome = (input: Applicant) => server.nobody.outcome(APPLY, { input });
const confirm = (token = '') =>
  server.nobody.outcome(CONFIRM, { input: { idempotencyKey: key(), token } });
/** Applies, and opens the mailed link. */
const confirming = async (input: Applicant) => confirm(await apply(server, input));

describe('one person, one business account in the whole country (D2.5)', () => {
  it('who has a live account is told so, in another unit too', async () => {
    const other = await server.seed.school('TPE', '臺北市示範國民小學');
    for (const status of ['ACTIVE', 'SUSPENDED']) {
      const { nationalId: known } = await school.account(Role.OPERATOR, { status });
      expect(await confirming(applicant(other.id, { nationalId: known }))).toBe('ID_TAKEN');
    }
  });

  it('however the national ID is typed', async () => {
    const { nationalId: known } = await school.account(Role.OPERATOR);
    const typed = ` ${known.toLowerCase().replace(/^(.)(.*)$/, '$1-$2')} `;
    expect(await confirming(applicant(school.id, { nationalId: typed }))).toBe('ID_TAKEN');
  });

  it('nobody hears it who has not confirmed an address: the answer is the same, after as many statements (D3.8)', async () => {
    const { nationalId: known } = await school.account(Role.OPERATOR);
    const heard: unknown[] = [];
    for (const more of [{ nationalId: known }, {}]) {
      const statements = await server.statements(async () => {
        const input = applicant(school.id, { ...more, email: 'who.asks@example.tw' });
        const { status, data, errors } = await server.nobody.ask(APPLY, { input });
        heard.push({ status, data, errors });
      });
      heard.push(statements.length);
    }
    expect(heard.slice(0, 2)).toEqual(heard.slice(2));
    expect(heard[0]).toMatchObject({ data: { applyForAccount: { email: 'w***@example.tw' } } });
  });

  it('of two applications the first one confirmed stands', async () => {
    const first = applicant(school.id);
    const second = applicant(school.id, { nationalId: first.nationalId });
    const tokens = [await apply(server, first), await apply(server, second)];
    expect(await confirm(tokens[1])).toBe('OK');
    expect(await confirm(tokens[0])).toBe('ID_TAKEN');
    // The refusal has used nothing up: once the other is gone, the link works.
    expect(await confirm(tokens[0])).toBe('ID_TAKEN');
  });

  it('a deleted or refused one is none', async () => {
    const gone = await school.account(Role.OPERATOR, {
      status: 'DELETED',
      liveNationalIdHash: null,
    });
    expect(await outcome(applicant(school.id, { nationalId: gone.nationalId }))).toBe('OK');
  });

  it('a teacher account is no business account (D2.10)', async () => {
    const teacher = await school.teacher('示範教師');
    expect(await outcome(applicant(school.id, { nationalId: teacher.nationalId }))).toBe('OK');
  });
});

it('user names are unique across both kinds of accounts, and reserved from the application on (D2.10)', async () => {
  const teacher = await school.teacher('示範教師');
  const mine = applicant(school.id);
  expect(await outcome(mine)).toBe('OK');
  for (const userName of [teacher.userName, mine.userName, ` ${mine.userName.toUpperCase()}`]) {
    expect(await outcome(applicant(school.id, { userName }))).toBe('USER_NAME_TAKEN');
  }
});

it('who applies again, since the mail did not come, means the same application', async () => {
  const input = applicant(school.id);
  const lost = await apply(server, input);
  server.clock.set(server.clock.now() + 1000);
  const token = await apply(server, { ...input, idempotencyKey: key(), role: Role.CONTACT });
  expect(await confirm(lost)).toBe('LINK_INVALID');
  expect(await confirm(token)).toBe('OK');
  // A confirmed one is nobody's to replace.
  expect(await outcome({ ...input, idempotencyKey: key() })).toBe('USER_NAME_TAKEN');
});

it('who mistyped the address applies again with the right one; what the first left is written down', async () => {
  const wrong = applicant(school.id, { email: 'worng@example.tw' });
  const lost = await apply(server, wrong);
  const [first] = await server.database.reads.all<{ id: string }>(
    'SELECT holder_id AS id FROM credential WHERE user_name = ?',
    [wrong.userName],
  );
  const right = { ...wrong, idempotencyKey: key(), email: 'right@example.tw' };
  const token = await apply(server, right);
  expect(await confirm(lost)).toBe('LINK_INVALID');
  expect(await confirm(token)).toBe('OK');
  const audits = await server.database.reads.all<{ action: string }>(
    'SELECT action AS action FROM audit_entry WHERE subject_id = ? ORDER BY action',
    [first?.id ?? ''],
  );
  expect(audits.map(({ action }) => action)).toEqual(['applyForAccount', 'forgetApplication']);
});

it('nobody else takes the place of an application, by its user name alone', async () => {
  const input = applicant(school.id);
  const token = await apply(server, input);
  expect(await outcome(applicant(school.id, { userName: input.userName }))).toBe('USER_NAME_TAKEN');
  expect(await confirm(token)).toBe('OK');
});

it.each([
  ['a citizen’s', 'A123456789'],
  ['an older resident’s', 'AB12345677'],
  ['a resident’s of today', 'A800000014'],
])('takes %s number', async (_whose, number) => {
  expect(await outcome(applicant(school.id, { nationalId: number }))).toBe('OK');
});
