// How the kindergartens' teachers are written down, as if the preschool registry had delivered them (D3.7).
import { insertRows } from '../bulk';
import type { Tx } from '../database';
import {
  credentialRow,
  employmentRow,
  teacherRow,
  type InventedTeacher,
} from '../invented/people-rows';
import { KINDERGARTEN_TEACHER } from './accounts';
import { demonstrationKindergartens } from './other-units';
import type { Setting } from './write-setting';

/** Writes them; all are 待申請 but one, who has signed up. */
export async function writeKindergartenTeachers(
  tx: Tx,
  { vault, ids, since, units }: Setting,
  passwordHash: string,
): Promise<void> {
  const people = demonstrationKindergartens().teachers.map((delivered, place) => {
    const { nationalId, name, email, jobTitle, unitCode } = delivered;
    const seal = vault.seal(nationalId);
    const teacher: InventedTeacher = {
      ...{ id: ids(), serial: 0, name, gender: 'FEMALE', email, jobTitle, since },
      ...{ unitId: units.get(unitCode) ?? '', stage: null, subjects: [], staffKind: 'TEACHER' },
      status: place === KINDERGARTEN_TEACHER.place ? 'ACTIVE' : 'NOT_APPLIED',
    };
    const row = {
      ...teacherRow(vault, teacher),
      national_id_cipher: seal.nationalIdCipher,
      national_id_key: seal.nationalIdKey,
      national_id_hash: seal.nationalIdHash,
    };
    return { teacher, row };
  });
  await insertRows(
    tx,
    'teacher',
    people.map(({ row }) => row),
  );
  await insertRows(
    tx,
    'employment',
    people.map(({ teacher }) => employmentRow(teacher)),
  );
  const signedUp = people.filter(({ teacher }) => teacher.status === 'ACTIVE');
  await insertRows(
    tx,
    'credential',
    signedUp.map(({ teacher: { id } }) =>
      credentialRow(KINDERGARTEN_TEACHER.userName, { kind: 'TEACHER', id }, passwordHash, since),
    ),
  );
}
