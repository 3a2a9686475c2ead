// What the tests of business accounts send, and what they read of the mails.
import { nationalId } from '../../support/national-id';
import { key } from '../../support/plan-documents';
import { TEST_VAULT } from '../../support/seed';
import type { Answer, Caller, TestServer } from '../../support/server';

/** A password that nobody has. */
export const PASSWORD = 'a phrase of one’s own';

let applicants = 500_000;

/** A valid application; each is of another person. */
export function applicant(unitId: string, more: object = {}) {
  applicants += 1;
  return {
    ...{ idempotencyKey: key(), unitId, role: 'OPERATOR', nationalId: nationalId(applicants) },
    ...{ name: '林曉青', telephone: '02-12345678 分機 12', email: `lin.${applicants}@example.tw` },
    ...{ userName: `lin.${applicants}`, password: PASSWORD },
    ...more,
  };
}

/** What one sends to apply. */
export type Applicant = ReturnType<typeof applicant>;

/** Applies. */
export const APPLY = `mutation ($input: ApplyForAccountInput!) {
  applyForAccount(input: $input) { email unitName } }`;
/** Confirms an application. */
export const CONFIRM = `mutation ($input: ConfirmApplicationInput!) { confirmApplication(input: $input) {
  token application { status confirmed approver role userName decidedAt refusalReason unit { id tiers } } } }`;
/** Follows an application. */
export const FOLLOW = `query ($token: String!) { application(token: $token) {
  status confirmed approver role userName decidedAt refusalReason unit { id } } }`;
/** Signs in. */
export const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { me { id role functions } } }`;

/** A mail as it lies in the outbox. */
export interface Mailed {
  template: string;
  language: string;
  values: Record<string, string>;
}

/** The mails to an address, in the order in which they were written. */
export async function mailsTo(server: TestServer, email: string): Promise<Mailed[]> {
  const rows = await server.database.reads.all<Record<string, string>>(
    `SELECT template AS template, language AS language, recipient_cipher AS cipher, recipient_key AS sealedBy,
      values_cipher AS words FROM mail ORDER BY created_at, id`,
  );
  return rows
    .map((row) => ({ row, open: (cipher = '') => TEST_VAULT.open(cipher, row['sealedBy'] ?? '') }))
    .filter(({ row, open }) => open(row['cipher']) === email)
    .map(({ row, open }) => ({
      template: row['template'] ?? '',
      language: row['language'] ?? '',
      values: JSON.parse(open(row['words'])) as Record<string, string>,
    }));
}

/** What a mail of this template said to an address; undefined where there is none. */
export const mailed = async (
  server: TestServer,
  email: string,
  template: string,
): Promise<Record<string, string> | undefined> =>
  (await mailsTo(server, email)).find((mail) => mail.template === template)?.values;

/** The token of the last link that was mailed to an address by a template. */
export async function mailedToken(
  server: TestServer,
  email: string,
  template: string,
): Promise<string> {
  const mails = (await mailsTo(server, email)).filter((mail) => mail.template === template);
  return mails.at(-1)?.values['link']?.split('#')[1] ?? '';
}

/** Applies and answers the token of the mail that confirms it. */
export async function apply(server: TestServer, input: Applicant): Promise<string> {
  await server.nobody.data(APPLY, { input });
  return mailedToken(server, input.email, 'application-confirm');
}

/** Applies and confirms; answers the account's id. */
export async function applied(server: TestServer, input: Applicant): Promise<string> {
  const token = await apply(server, input);
  await server.nobody.data(CONFIRM, { input: { idempotencyKey: key(), token } });
  const [row] = await server.database.reads.all<{ id: string }>(
    'SELECT holder_id AS id FROM credential WHERE user_name = ?',
    [input.userName],
  );
  return row?.id ?? '';
}

const DONE = 'account { id status role version functions managed deletable }';

/** An account as a change answers it. */
export interface Changed {
  id: string;
  status: string;
  role: string;
  version: number;
  functions: string[];
}

/** Does something to an account; the field is the name of the mutation. */
export function act(
  caller: Caller,
  field: string,
  accountId: string,
  more: object = {},
): Promise<Answer<Record<string, { account: Changed }>>> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const reason = /^(refuse|suspend|delete)Account$/.test(field) ? { reason: '示範原因' } : {};
  return caller.ask(`mutation ($input: ${type}!) { ${field}(input: $input) { ${DONE} } }`, {
    input: { idempotencyKey: key(), accountId, version: 1, ...reason, ...more },
  });
}

/** The code of what came of it, or the status that the account has now. */
export async function outcome(
  caller: Caller,
  field: string,
  accountId: string,
  more: object = {},
): Promise<string> {
  const { data, errors } = await act(caller, field, accountId, more);
  return errors?.[0]?.extensions.code ?? data?.[field]?.account.status ?? '';
}

/** Tries to sign in with the applicant's password. */
export const signingIn = (server: TestServer, userName: string): Promise<string> =>
  server.nobody.outcome(SIGN_IN, { input: { userName, password: PASSWORD } });

/** Everything that is written down about one person: audit rows and kept answers. */
export async function writtenDown(server: TestServer): Promise<string> {
  const rows = await server.database.reads.all(
    'SELECT changes AS a, reason AS b, request_id AS c FROM audit_entry',
  );
  const answers = await server.database.reads.all('SELECT answer AS a FROM idempotency');
  return JSON.stringify([rows, answers]);
}
