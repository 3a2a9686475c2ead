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
const AT_ONCE = 10_000;
const FIRST_BUSINESS_SERIAL = 500_000;
const HOUR = 3_600_000;
/** Every account has been used in these hours before now. */
const USED_WITHIN = 60 * 24;

function inventTeacher(
  random: Random,
  ids: Ids,
  school: RegisterSchool,
  stage: string,
  serial: number,
  since: Instant,
): InventedTeacher {
  return {
    id: ids(),
    serial,
    name: inventName(random),
    gender: random.chance(0.65) ? 'FEMALE' : 'MALE',
    email: null,
    jobTitle: inventTitle(random),
    unitId: school.id,
    stage,
    subjects: inventSubjects(random, stage),
    staffKind: 'TEACHER',
    status: 'ACTIVE',
    since,
  };
}

const userNameOf = (teacher: InventedTeacher): string =>
  `t${String(teacher.serial).padStart(6, '0')}`;

async function flush(national: National, teachers: readonly InventedTeacher[]): Promise<void> {
  const { database, vault, passwordHash, since } = national;
  const rows = teachers.map((teacher) => teacherRow(vault, teacher));
  await database.transaction(async (tx) => {
    await insertRows(tx, 'teacher', rows);
    await insertRows(tx, 'employment', teachers.map(employmentRow));
    await insertRows(
      tx,
      'credential',
      teachers.map((teacher) => {
        const holder = { kind: 'TEACHER' as const, id: teacher.id };
        return credentialRow(userNameOf(teacher), holder, passwordHash, since);
      }),
    );
  });
  national.progress.advance(teachers.length);
}

/** Writes the teachers of every school, user names t000001 and on; answers how many. */
export async function writeTeachers(national: National): Promise<number> {
  const random = createRandom(1);
  const ids = idsFrom(national.since);
  let serial = 0;
  let waiting: InventedTeacher[] = [];
  for (const school of national.schools) {
    for (const { stage, teachers } of school.stages) {
      for (let index = 0; index < teachers; index += 1) {
        serial += 1;
        waiting.push(inventTeacher(random, ids, school, stage, serial, national.since));
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
