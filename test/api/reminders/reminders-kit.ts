// What the tests of reminders send, and what they look at afterwards.
import { key, SUBMIT_MINE, WHOLE } from '../../support/plan-documents';
import type { Person } from '../../support/seed';
import type { Caller, TestServer } from '../../support/server';

/** 新北市's teachers may fill in from 6 to 13 September (D4.4). */
export const OPEN = '2019-09-06T10:00:00+08:00';

const PREVIEW = 'recipients units unreachable remindedLately lastSentAt nextAllowedAt subject text';
export const TEACHER_REMINDER = `query ($unitId: ID!, $year: Int = 108) {
  teacherReminder(unitId: $unitId, year: $year) { ${PREVIEW} } }`;
export const SCHOOL_REMINDER = `query ($jurisdictionCode: ID!, $year: Int = 108, $audience: Audience!,
  $filter: UnitCompletionFilter) { schoolReminder(jurisdictionCode: $jurisdictionCode, year: $year,
  audience: $audience, filter: $filter) { ${PREVIEW} } }`;
export const REMIND_TEACHERS = `mutation ($input: RemindTeachersInput!) {
  remindTeachers(input: $input) { recipients units sentAt } }`;
export const REMIND_SCHOOLS = `mutation ($input: RemindSchoolsInput!) {
  remindSchools(input: $input) { recipients units sentAt } }`;

/** A preview as it is answered. */
export interface Preview {
  recipients: number;
  units: number;
  unreachable: number;
  remindedLately: number;
  lastSentAt: string | null;
  nextAllowedAt: string | null;
  subject: string;
  text: string;
}

/** What a reminder answers. */
export interface Sent {
  recipients: number;
  units: number;
  sentAt: string;
}

/** The preview of a school's reminder to its teachers. */
export const teacherPreview = async (caller: Caller, unitId: string): Promise<Preview> =>
  (await caller.data<{ teacherReminder: Preview }>(TEACHER_REMINDER, { unitId })).teacherReminder;

/** The preview of a bureau's reminder. */
export const schoolPreview = async (caller: Caller, variables: object): Promise<Preview> =>
  (await caller.data<{ schoolReminder: Preview }>(SCHOOL_REMINDER, variables)).schoolReminder;

/** The input of a reminder with a new key. */
export const asked = (about: object): { input: object } => ({
  input: { idempotencyKey: key(), year: 108, ...about },
});

/** A school reminds its teachers. */
export const remindTeachers = async (caller: Caller, unitId: string): Promise<Sent> =>
  (await caller.data<{ remindTeachers: Sent }>(REMIND_TEACHERS, asked({ unitId }))).remindTeachers;

/** A bureau reminds its schools. */
export const remindSchools = async (caller: Caller, about: object): Promise<Sent> =>
  (await caller.data<{ remindSchools: Sent }>(REMIND_SCHOOLS, asked(about))).remindSchools;

/** The teacher submits the plan. */
export async function submit(server: TestServer, teacher: Person): Promise<void> {
  const input = { idempotencyKey: key(), year: 108, version: 0, ...WHOLE };
  await (await server.as(teacher)).data(SUBMIT_MINE, { input });
}

/** Forgets what was sent, so that the next test begins from nothing. */
export const forgetSent = (server: TestServer): Promise<void> =>
  server.database.transaction(async (tx) => {
    for (const table of ['mail', 'notification', 'reminder', 'extension']) {
      await tx.run(`DELETE FROM ${table}`);
    }
    await tx.run('UPDATE roster_entry SET extended_until = NULL');
    await tx.run(
      'UPDATE roster_unit SET school_extended_until = NULL, teacher_extended_until = NULL',
    );
  });

/** What somebody was told inside the product, the newest first. */
export async function told(server: TestServer, person: Person): Promise<string[]> {
  const { myNotifications } = await (
    await server.as(person)
  ).data<{ myNotifications: { edges: { node: { text: string } }[] } }>(
    '{ myNotifications { edges { node { text } } } }',
  );
  return myNotifications.edges.map(({ node }) => node.text);
}
