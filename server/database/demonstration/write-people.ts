// How the demonstration's teachers and business accounts are written down.
import { insertRows } from '../bulk';
import type { Tx } from '../database';
import {
  accountRow,
  credentialRow,
  employmentRow,
  factorRows,
  teacherRow,
  type InventedAccount,
} from '../invented/people-rows';
import { inventName } from '../invented/persons';
import { createRandom } from '../invented/random';
import { officialAccounts, OTHER_ACCOUNTS, schoolAccounts } from './accounts';
import type { Setting } from './write-setting';
import { writeKindergartenTeachers } from './write-kindergartens';
import type { DemonstrationTeacher } from './demonstration-teacher';
import type { DemonstrationSchool } from './schools';

/** Who was written down, with the ids that plans need. */
export interface WrittenPeople {
  teachers: { id: string; unitId: string; person: DemonstrationTeacher; place: number }[];
  /** Ids of accounts by user name. */
  accounts: Map<string, string>;
}

/** Business persons have serial numbers of their own, far from the teachers'. */
const FIRST_BUSINESS_SERIAL = 500_000;
const HOUR = 3_600_000;
/** Every account has been used in these hours before now, or before it was left alone. */
const USED_WITHIN = 8 * 24;
const DAY = 24 * HOUR;

async function writeAccounts(
  tx: Tx,
  setting: Setting,
  schools: readonly DemonstrationSchool[],
  passwordHash: string,
): Promise<Map<string, string>> {
  const random = createRandom(2);
  const people = [...officialAccounts(), ...schools.flatMap(schoolAccounts), ...OTHER_ACCOUNTS].map(
    (account, index): InventedAccount & { userName: string } => ({
      id: setting.ids(),
      serial: FIRST_BUSINESS_SERIAL + index,
      name: inventName(random),
      email: `${account.userName}@example.org`,
      telephone: '(00)0000-0000',
      unitId: setting.units.get(account.unitCode) ?? '',
      role: account.role,
      since: setting.since,
      usedAt:
        setting.now - (account.unusedDays ?? 0) * DAY - (1 + random.whole(USED_WITHIN)) * HOUR,
      userName: account.userName,
    }),
  );
  await insertRows(
    tx,
    'account',
    people.map((person) => accountRow(setting.vault, person)),
  );
  await insertRows(
    tx,
    'credential',
    people.map(({ userName, id }) =>
      credentialRow(userName, { kind: 'ACCOUNT', id }, passwordHash, setting.since),
    ),
  );
  await insertRows(tx, 'second_factor', factorRows(setting.vault, people));
  return new Map(people.map(({ userName, id }) => [userName, id]));
}

/** Writes every teacher and account of these schools, and those of the officials. */
export async function writePeople(
  tx: Tx,
  setting: Setting,
  schools: readonly DemonstrationSchool[],
  passwordHash: string,
): Promise<WrittenPeople> {
  const teachers = schools.flatMap((school) =>
    school.teachers.map((person, place) => ({
      id: setting.ids(),
      unitId: setting.units.get(school.code) ?? '',
      person,
      place,
    })),
  );
  const invented = teachers.map(({ id, unitId, person }) => {
    const mailbox = person.userName ?? `roaming${person.serial}`;
    const email = person.status === 'NOT_APPLIED' ? null : `${mailbox}@example.org`;
    return { ...person, id, unitId, email, since: setting.since };
  });
  await insertRows(
    tx,
    'teacher',
    invented.map((teacher) => teacherRow(setting.vault, teacher)),
  );
  await insertRows(tx, 'employment', invented.map(employmentRow));
  await insertRows(
    tx,
    'credential',
    invented.flatMap(({ userName, id }) =>
      userName === null
        ? []
        : [credentialRow(userName, { kind: 'TEACHER', id }, passwordHash, setting.since)],
    ),
  );
  await writeKindergartenTeachers(tx, setting, passwordHash);
  return { teachers, accounts: await writeAccounts(tx, setting, schools, passwordHash) };
}
