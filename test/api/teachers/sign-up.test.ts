// D3.1, D3.4, D2.10: a teacher who is 待申請 signs up by national ID and a mailed link; nobody else learns anything.
import { BlockList } from 'node:net';
import { Role } from '../../../server/domain/roles';
import { change, told } from '../../support/teacher-documents';
import { key } from '../../support/plan-documents';
import { nationalId } from '../../support/national-id';
import { TestServer } from '../../support/server';
import type { Person, SchoolSeed } from '../../support/seed';

const DAY = 86_400_000;
const PASSWORD = 'a phrase of one’s own';

let server: TestServer;
let school: SchoolSeed;
let teacher: Person;
let names = 0;
beforeEach(async () => {
  const trustedProxies = new BlockList();
  trustedProxies.addSubnet('127.0.0.0', 8);
  server = await TestServer.start('2019-08-06T12:00:00+08:00', { trustedProxies });
  await server.seed.country();
  school = await server.seed.school('NWT', '新北市示範國民小學');
  teacher = await candidate();
});
afterEach(() => server.stop());

async function candidate(email: string | null = null): Promise<Person> {
  const person = await school.teacher('林曉青', { status: 'NOT_APPLIED', email });
  await server.database.transaction((tx) =>
    tx.run('DELETE FROM credential WHERE holder_id = ?', [person.id]),
  );
  return person;
}
interface Mailed {
  to: string;
  template: string;
  language: string;
  token: string;
  unit: string;
}
async function mailed(): Promise<Mailed[]> {
  const rows = await server.database.reads.all<Record<string, string>>(
    'SELECT recipient_cipher, recipient_key, values_cipher, language, template FROM mail ORDER BY id',
  );
  const { vault } = server.app;
  return rows.map((row) => {
    const open = (cipher = '') => vault.openText({ cipher, key: row['recipient_key'] ?? '' });
    const { link, unit } = JSON.parse(open(row['values_cipher'])) as Record<string, string>;
    return {
      to: open(row['recipient_cipher']),
      template: row['template'] ?? '',
      language: row['language'] ?? '',
      token: link?.split('#')[1] ?? '',
      unit: unit ?? '',
    };
  });
}
const request = (more: object = {}) =>
  change<{ requestSignUp: { accepted: boolean } }>(server.nobody, 'requestSignUp', 'accepted', {
    ...{ nationalId: teacher.nationalId, name: '林曉青', email: 'demo@example.org', ...more },
  });
const signUp = (token: string, more: object = {}) => {
  names += 1;
  return change<{ signUp: { userName: string } }>(server.nobody, 'signUp', 'userName', {
    ...{ token, userName: `demo.${names}`, password: PASSWORD, ...more },
  });
};
/** The token of a new mail; the clock goes on, since mails of one instant have no order of their own. */
async function requested(): Promise<string> {
  server.clock.set(server.clock.now() + 1);
  await request();
  return (await mailed()).at(-1)?.token ?? '';
}

it('mails a link, and with it the account is in use and the address confirmed', async () => {
  expect((await request()).data).toEqual({ requestSignUp: { accepted: true } });
  const [mail] = await mailed();
  expect(mail).toMatchObject({
    ...{ to: 'demo@example.org', template: 'teacher-sign-up', unit: '新北市示範國民小學' },
    language: 'zh',
  });
  const answer = await signUp(mail?.token ?? '', { userName: ' Demo.Teacher ' });
  expect(answer.data).toEqual({ signUp: { userName: 'demo.teacher' } });
  const contact = await server.as(await school.account(Role.CONTACT));
  const seen =
    'query ($id: ID!) { teacher(id: $id) { status userName email emailConfirmed version } }';
  expect(await contact.data(seen, { id: teacher.id })).toEqual({
    teacher: {
      ...{ status: 'ACTIVE', userName: 'demo.teacher', version: 2 },
      ...{ email: 'demo@example.org', emailConfirmed: true },
    },
  });
  const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { me { name } } }';
  const input = { userName: 'demo.teacher', password: PASSWORD };
  expect(await server.nobody.data(signIn, { input })).toEqual({
    signIn: { me: { name: '林曉青' } },
  });
});

it('accepts everybody alike, and mails nobody who is not 待申請 on some roster', async () => {
  const active = await school.teacher('陳示範');
  const released = await candidate();
  await server.database.transaction((tx) =>
    tx.run('UPDATE teacher SET unit_id = NULL WHERE id = ?', [released.id]),
  );
  for (const id of [nationalId(7_654_321), active.nationalId, released.nationalId]) {
    expect((await request({ nationalId: id })).data).toEqual({ requestSignUp: { accepted: true } });
  }
  expect(await mailed()).toEqual([]);
});

it('mails nobody who does not know the name that goes with the national ID', async () => {
  expect((await request({ name: '陳曉青' })).data).toEqual({ requestSignUp: { accepted: true } });
  expect(await mailed()).toEqual([]);
  // With the marks of the reading direction, as some copy it.
  await request({ name: ' \u202a林 曉　青\u202c ' });
  expect(await mailed()).toHaveLength(1);
});

it('tells those who keep the roster who has signed up', async () => {
  await school.account(Role.CHIEF, { email: 'chief@example.org' });
  await school.account(Role.OPERATOR, { email: 'operator@example.org' });
  await signUp(await requested());
  const told = (await mailed()).filter(({ template }) => template === 'teacher-signed-up');
  expect(told).toMatchObject([{ to: 'chief@example.org', unit: '新北市示範國民小學' }]);
});

describe('the unit takes a sign-up back, where it was somebody else', () => {
  const undo = async (version: number, reason = '並非本人') =>
    change<{ undoSignUp: { teacher: Record<string, unknown> } }>(
      await server.as(await school.account(Role.CONTACT)),
      'undoSignUp',
      'teacher { status userName email emailConfirmed version }',
      { teacherId: teacher.id, version, reason },
    );

  it('nobody signs in by it any more, and the teacher signs up anew', async () => {
    await signUp(await requested(), { userName: 'a.stranger' });
    const stranger = await server.as(teacher);
    expect(await stranger.outcome('{ myRecord { id } }')).toBe('OK');
    await server.database.transaction((tx) =>
      tx.run(
        "INSERT INTO roaming_link (identity_hash, issuer, teacher_id, linked_by, linked_at) VALUES ('x', 'y', ?, 'EMAIL', 1)",
        [teacher.id],
      ),
    );
    expect((await undo(2)).data?.undoSignUp.teacher).toEqual({
      ...{ status: 'NOT_APPLIED', userName: null, email: null, emailConfirmed: false, version: 3 },
    });
    expect(await stranger.outcome('{ myRecord { id } }')).toBe('UNAUTHENTICATED');
    expect(await server.database.reads.all('SELECT * FROM roaming_link')).toEqual([]);
    const [entry] = await server.database.reads.all(
      "SELECT unit_id AS unit, changes AS changes, reason AS reason FROM audit_entry WHERE action = 'undoSignUp'",
    );
    expect(entry).toEqual({
      ...{ unit: school.id, reason: '並非本人' },
      changes: '{"status":["ACTIVE","NOT_APPLIED"],"email":["d***@example.org",null]}',
    });
    expect(told(await signUp(await requested(), { userName: 'a.stranger' }))).toBe('OK');
  });

  it('a link that was mailed before opens nothing after it', async () => {
    const first = await requested();
    await signUp(first);
    await undo(2);
    expect(told(await signUp(first))).toBe('LINK_INVALID');
  });

  it('needs a sign-up, the version, and a reason', async () => {
    expect(told(await undo(1))).toBe('WRONG_STATE');
    await signUp(await requested());
    expect(told(await undo(1))).toBe('CONFLICT');
    expect(told(await undo(2, ' '))).toEqual(['input.reason tooShort']);
  });
});

it('runs the very same statements, whoever it is', async () => {
  const known = await server.statements(() => request());
  const unknown = await server.statements(() => request({ nationalId: nationalId(7_654_321) }));
  const misnamed = await server.statements(() => request({ name: '陳曉青' }));
  expect([unknown, misnamed]).toEqual([known, known]);
});

it('an address that the school has recorded is not replaced by whoever knows a national ID', async () => {
  teacher = await candidate('recorded@example.org');
  await request({ email: 'somebody-else@example.org' });
  await request({ email: 'Recorded@Example.org' });
  // One of either spelling: two mails of one instant have no order of their own.
  expect((await mailed()).map(({ to }) => to).sort()).toEqual([
    ...['Recorded@example.org', 'recorded@example.org'],
  ]);
});

it('writes in the language that was asked for', async () => {
  await request({ language: 'en' });
  expect((await mailed())[0]?.language).toBe('en');
  expect(told(await request({ language: 'fr' }))).toEqual(['input.language format']);
});

it('refuses a national ID, a name and an address that are none, without naming anybody', async () => {
  expect(told(await request({ nationalId: 'A123456780', name: ' ', email: 'nobody' }))).toEqual([
    'input.nationalId nationalId',
    'input.name tooShort',
    'input.email email',
  ]);
});

it('a link is good once, for a day, and only the newest one', async () => {
  const first = await requested();
  const second = await requested();
  expect(told(await signUp(first))).toBe('LINK_INVALID');
  expect(told(await signUp('x'.repeat(43)))).toBe('LINK_INVALID');
  server.clock.set(server.clock.now() + DAY);
  expect(told(await signUp(second))).toBe('LINK_INVALID');
  const third = await requested();
  server.clock.set(server.clock.now() + DAY - 1);
  expect(told(await signUp(third))).toBe('OK');
  expect(told(await signUp(third))).toBe('LINK_INVALID');
});

it('the same key and content again gets the first answer', async () => {
  const token = await requested();
  const input = { idempotencyKey: key(), userName: 'demo.again' };
  const first = await signUp(token, input);
  expect((await signUp(token, input)).data).toEqual(first.data);
});

it('a user name is unique over teachers and business accounts (D2.10); the link stays good', async () => {
  const chief = await school.account(Role.CHIEF);
  const token = await requested();
  expect(told(await signUp(token, { userName: chief.userName.toUpperCase() }))).toBe(
    'USER_NAME_TAKEN',
  );
  expect(told(await signUp(token))).toBe('OK');
});

it('name and password are checked at once, and only for whoever has a link', async () => {
  const wrong = { userName: 'x', password: 'short' };
  expect(told(await signUp(await requested(), wrong))).toEqual([
    'input.userName tooShort',
    'input.password tooShort',
  ]);
  expect(told(await signUp('x'.repeat(43), wrong))).toBe('LINK_INVALID');
});

it('of two who use one link at once, one gets the account', async () => {
  const token = await requested();
  const answers = await Promise.all([signUp(token), signUp(token)]);
  expect(answers.map((answer) => told(answer)).sort()).toEqual(['LINK_INVALID', 'OK']);
});

it('is counted: one person is not mailed without end', async () => {
  const codes: unknown[] = [];
  for (let n = 0; n < 8; n += 1) codes.push(told(await request()));
  expect(codes).toContain('RATE_LIMITED');
  expect((await mailed()).length).toBeLessThan(8);
});

it('whoever knows a national ID does not keep its owner from asking', async () => {
  const from = (address: string) =>
    server.nobody.ask(
      'mutation ($input: RequestSignUpInput!) { requestSignUp(input: $input) { accepted } }',
      {
        input: {
          ...{ idempotencyKey: key(), nationalId: teacher.nationalId, name: '別人' },
          email: 'somebody@example.org',
        },
      },
      { 'x-forwarded-for': address },
    );
  const codes: unknown[] = [];
  for (let n = 0; n < 8; n += 1) codes.push(told(await from('192.0.2.1')));
  expect(codes).toContain('RATE_LIMITED');
  expect(told(await from('198.51.100.1'))).toBe('OK');
});

it('keeps neither national ID nor address nor token in the open', async () => {
  const token = await requested();
  await signUp(token);
  for (const table of ['audit_entry', 'idempotency', 'mail', 'mailed_link', 'sign_in_attempt']) {
    const text = JSON.stringify(await server.database.reads.all(`SELECT * FROM ${table}`));
    for (const secret of [teacher.nationalId, 'demo@example.org', token, '林曉青', PASSWORD]) {
      expect(text).not.toContain(secret);
    }
  }
});
