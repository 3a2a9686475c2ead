// How the invented people of the whole country are written down: teachers by school, accounts, sign-ins.
import type { Vault } from '../../app/vault';
import type { Instant } from '../../domain/instant';
import { Role } from '../../domain/roles';
import { insertRows } from '../bulk';
import type { Database, Tx } from '../database';
import {
  accountRow,
  credentialRow,
  employmentRow,
  factorRows,
  teacherRow,
  type InventedTeacher,
} from '../invented/people-rows';
import { inventName, inventSubjects, inventTitle } from '../invented/persons';
import { createRandom, type Random } from '../invented/random';
import type { Progress } from '../progress';
import { idsFrom, type Ids } from '../sequential-ids';
import type { RegisterSchool } from './schools';

/** What all invented people of the country share. */
export interface National {
  database: Database;
  vault: Vault;
  schools: readonly RegisterSchool[];
  /** One hash for everybody. */
  passwordHash: string;
  /** Everybody has been where they are since then. */
  since: Instant;
  /** Nothing has happened after this instant. */
  at: Instant;
  progress: Progress;
}

/** Rows written in one transaction. */
export const AT_ONCE = 10_000;
/** Shares of all teachers, as a country's rosters look in September (D3.1, D3.3). */
const NOT_APPLIED = 0.15;
const SUSPENDED = 0.03;
const LACKS_TITLE = 0.04;
const LACKS_SUBJECTS = 0.04;
const FIRST_BUSINESS_SERIAL = 500_000;
const HOUR = 3_600_000;
/** Every account has been used in these hours before now. */
const USED_WITHIN = 60 * 24;

/** What is odd about somebody, by a chance of its own: the names stay who they are. */
export function inventStanding(random: Random): {
  status: InventedTeacher['status'];
  lacks: 'TITLE' | 'SUBJECTS' | null;
} {
  const standing = random.next();
  const lack = random.next();
  return {
    status:
      standing < NOT_APPLIED
        ? 'NOT_APPLIED'
        : standing < NOT_APPLIED + SUSPENDED
          ? 'SUSPENDED'
          : 'ACTIVE',
    lacks: lack < LACKS_TITLE ? 'TITLE' : lack < LACKS_TITLE + LACKS_SUBJECTS ? 'SUBJECTS' : null,
  };
}

interface Chances {
  people: Random;
  standings: Random;
}

function inventTeacher(
  { people, standings }: Chances,
  ids: Ids,
  school: RegisterSchool,
  stage: string,
  serial: number,
  since: Instant,
): InventedTeacher {
  const { status, lacks } = inventStanding(standings);
  const name = inventName(people);
  const gender = people.chance(0.65) ? 'FEMALE' : 'MALE';
  const jobTitle = inventTitle(people);
  const subjects = inventSubjects(people, stage);
  // Whom the seed names to sign in as is one who can.
  const shown = serial === 1 ? 'ACTIVE' : status;
  return {
    ...{ id: ids(), serial, name, gender, unitId: school.id, stage, since },
    email: shown === 'NOT_APPLIED' ? null : `${userNameOf(serial)}@example.org`,
    jobTitle: lacks === 'TITLE' ? null : jobTitle,
    subjects: lacks === 'SUBJECTS' ? [] : subjects,
    staffKind: 'TEACHER',
    status: shown,
  };
}

const userNameOf = (serial: number): string => `t${String(serial).padStart(6, '0')}`;

/** Writes people with their employments and, but for those who are 待申請, their sign-ins. */
export async function flush(
  national: National,
  teachers: readonly InventedTeacher[],
  nameOf: (serial: number) => string = userNameOf,
): Promise<void> {
  const { database, vault, passwordHash, since } = national;
  const rows = teachers.map((teacher) => teacherRow(vault, teacher));
  const credentials = teachers
    .filter(({ status }) => status !== 'NOT_APPLIED')
    .map(({ id, serial }) =>
      credentialRow(nameOf(serial), { kind: 'TEACHER', id }, passwordHash, since),
    );
  await database.transaction(async (tx) => {
    await insertRows(tx, 'teacher', rows);
    await insertRows(tx, 'employment', teachers.map(employmentRow));
    await insertRows(tx, 'credential', credentials);
  });
  national.progress.advance(teachers.length);
}

/**
 * Writes the teachers of every school, user names t000001 and on, the first of whom can sign in; answers how many.
 */
export async function writeTeachers(national: National): Promise<number> {
  const chances = { people: createRandom(1), standings: createRandom(4) };
  const ids = idsFrom(national.since);
  let serial = 0;
  let waiting: InventedTeacher[] = [];
  for (const school of national.schools) {
    for (const { stage, teachers } of school.stages) {
      for (let index = 0; index < teachers; index += 1) {
        serial += 1;
        waiting.push(inventTeacher(chances, ids, school, stage, serial, national.since));
      }
    }
    if (waiting.length < AT_ONCE) continue;
    await flush(national, waiting);
    waiting = [];
  }
  await flush(national, waiting);
  return serial;
}

interface Holder {
  role: Role;
  unitId: string;
  userName: string;
}

async function officials(database: Database): Promise<Holder[]> {
  const units = await database.reads.all<{ id: string; code: string; kind: string }>(
    "SELECT id, code, kind FROM unit WHERE kind IN ('BUREAU', 'NATIONAL_CENTRE', 'MINISTRY') ORDER BY code",
  );
  return units.map(({ id, code, kind }) => {
    if (kind === 'NATIONAL_CENTRE') return { role: Role.CENTRE, unitId: id, userName: 'centre' };
    if (kind === 'MINISTRY') return { role: Role.MINISTRY, unitId: id, userName: 'ministry' };
    return { role: Role.BUREAU, unitId: id, userName: `bureau.${code.slice(2).toLowerCase()}` };
  });
}

const ofSchool = (school: RegisterSchool): Holder[] =>
  [Role.CHIEF, Role.CONTACT].map((role) => ({
    role,
    unitId: school.id,
    userName: `${role.toLowerCase()}.${school.code.toLowerCase()}`,
  }));

/**
 * Writes a chief and a contact a school (chief.011301, contact.011301), and the officials (bureau.nwt, centre,
 * ministry); answers the chiefs' ids by school.
 */
export async function writeAccounts(national: National): Promise<Map<string, string>> {
  const { database, vault, passwordHash, since, at } = national;
  const random = createRandom(2);
  const ids = idsFrom(since);
  const holders = [...(await officials(database)), ...national.schools.flatMap(ofSchool)];
  const people = holders.map((holder, index) => ({
    ...holder,
    id: ids(),
    serial: FIRST_BUSINESS_SERIAL + index,
    name: inventName(random),
    email: `${holder.userName}@example.org`,
    telephone: '(00)0000-0000',
    since,
    usedAt: at - (1 + random.whole(USED_WITHIN)) * HOUR,
  }));
  await database.transaction(async (tx: Tx) => {
    await insertRows(
      tx,
      'account',
      people.map((person) => accountRow(vault, person)),
    );
    const credentials = people.map(({ userName, id }) =>
      credentialRow(userName, { kind: 'ACCOUNT', id }, passwordHash, since),
    );
    await insertRows(tx, 'credential', credentials);
    await insertRows(tx, 'second_factor', factorRows(vault, people));
  });
  const chiefs = people.filter(({ role }) => role === Role.CHIEF);
  return new Map(chiefs.map(({ unitId, id }) => [unitId, id]));
}
