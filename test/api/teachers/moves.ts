// What the tests of registering, requesting and releasing send, and the two schools that they move teachers between.
import type { Instant } from '../../../server/domain/instant';
import { Role } from '../../../server/domain/roles';
import { Stage } from '../../../server/domain/units';
import type { Person, SchoolSeed } from '../../support/seed';
import type { Answer, Caller, TestServer } from '../../support/server';

let keys = 0;

/** A key that no write has used yet. */
export const newKey = (): string => `moves-test-${(keys += 1)}`;

/** After the snapshot of 108, so that the roster takes writes. */
export const NOW = '2019-09-06T10:00:00+08:00';

export const DAY = 86_400_000;

const TRANSFER = `transfer { id state teacherName nationalIdMasked fromUnit { id code name } toUnit { id code name }
  requestedAt bureauFrom decidedAt reason mayDecide mayWithdraw version }`;

export const REGISTER = `mutation ($input: RegisterTeacherInput!) { registerTeacher(input: $input) {
  outcome teacher { id name status jobTitle stage subjects staffKind unitNote unit { id } version } ${TRANSFER} } }`;
export const RELEASE_TRANSFER = `mutation ($input: TransferInput!) { releaseTransfer(input: $input) { ${TRANSFER} } }`;
export const REFUSE_TRANSFER = `mutation ($input: RefuseTransferInput!) { refuseTransfer(input: $input) { ${TRANSFER} } }`;
export const WITHDRAW_TRANSFER = `mutation ($input: TransferInput!) { withdrawTransfer(input: $input) { ${TRANSFER} } }`;
export const TRANSFERS = `query ($direction: TransferDirection, $state: TransferState, $first: Int = 20, $after: String) {
  transfers(direction: $direction, state: $state, first: $first, after: $after) { totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { id state teacherName nationalIdMasked fromUnit { name } toUnit { name } reason mayDecide mayWithdraw } } } }`;
export const RELEASE = `mutation ($input: ReleaseTeachersInput!) { releaseTeachers(input: $input) { releases {
  id teacherId teacherName kind day reason releasedAt undoableUntil undone mayUndo } } }`;
export const UNDO = `mutation ($input: UndoReleasesInput!) { undoReleases(input: $input) { teachers { id unit { id } } } }`;
export const RELEASES = `query ($unitId: ID!, $first: Int = 20, $after: String) {
  releases(unitId: $unitId, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { id teacherId teacherName reason undone mayUndo } } } }`;

/** A request for a teacher, as it is answered. */
export interface ShownTransfer {
  id: string;
  state: string;
  teacherName: string;
  nationalIdMasked: string | null;
  bureauFrom: string;
  reason: string | null;
  mayDecide: boolean;
  mayWithdraw: boolean;
  version: number;
}

/** What registering answers. */
export interface Registered {
  registerTeacher: {
    outcome: string;
    teacher: { id: string; name: string } | null;
    transfer: ShownTransfer | null;
  };
}

/** A release, as it is answered. */
export interface ShownRelease {
  id: string;
  teacherId: string;
  teacherName: string;
  undoableUntil: string;
  undone: boolean;
  mayUndo: boolean;
}

/** A school with somebody who keeps its roster. */
export interface Side {
  school: SchoolSeed;
  keeper: Person;
}

/** A school of a jurisdiction, with a chief whose address is known. */
export async function side({ seed }: TestServer, code: string, name: string): Promise<Side> {
  const school = await seed.school(code, name);
  const email = `chief.${school.code}@example.org`;
  return { school, keeper: await school.account(Role.CHIEF, { email }) };
}

/** What a unit states of somebody whom it registers; the test overrides what it is about. */
export const form = (school: SchoolSeed, nationalId: string, more: object = {}): object => ({
  input: {
    idempotencyKey: newKey(),
    unitId: school.id,
    nationalId,
    name: '林曉青',
    jobTitle: '合格專任教師',
    stage: Stage.ELEMENTARY,
    subjects: ['數學'],
    staffKind: 'TEACHER',
    ...more,
  },
});

/** Registers; the answer must have no errors. */
export const register = async (
  caller: Caller,
  school: SchoolSeed,
  nationalId: string,
  more: object = {},
): Promise<Registered['registerTeacher']> =>
  (await caller.data<Registered>(REGISTER, form(school, nationalId, more))).registerTeacher;

/** What a release names. */
export const leaving = (school: SchoolSeed, teacherIds: readonly string[], more: object = {}) => ({
  input: {
    idempotencyKey: newKey(),
    unitId: school.id,
    teacherIds,
    kind: 'LEFT',
    day: '2019-09-05',
    ...more,
  },
});

/** Releases; the answer must have no errors. */
export const release = async (
  caller: Caller,
  school: SchoolSeed,
  teacherIds: readonly string[],
  more: object = {},
): Promise<ShownRelease[]> =>
  (
    await caller.data<{ releaseTeachers: { releases: ShownRelease[] } }>(
      RELEASE,
      leaving(school, teacherIds, more),
    )
  ).releaseTeachers.releases;

/** What a decision names. */
export const decision = ({ id, version }: ShownTransfer, more: object = {}) => ({
  input: { idempotencyKey: newKey(), transferId: id, version, ...more },
});

/** The faults, else the code, of an answer that was refused; 'OK' for one that was not. */
export const told = ({ errors }: Answer<unknown>): string =>
  errors?.[0]?.extensions.faults?.map(({ path, rule }) => `${path} ${rule}`).join(', ') ??
  errors?.[0]?.extensions.code ??
  'OK';

/** Where a teacher is today. */
export async function unitOf(server: TestServer, teacherId: string): Promise<string | null> {
  const [row] = await server.database.reads.all<{ unitId: string | null }>(
    'SELECT unit_id AS unitId FROM teacher WHERE id = ?',
    [teacherId],
  );
  return row?.unitId ?? null;
}

/** Every employment of a teacher, the oldest first. */
export const historyOf = (
  server: TestServer,
  teacherId: string,
): Promise<{ unitId: string; fromAt: Instant; toAt: Instant | null }[]> =>
  server.database.reads.all(
    'SELECT unit_id AS unitId, from_at AS fromAt, to_at AS toAt FROM employment WHERE teacher_id = ? ORDER BY from_at, to_at',
    [teacherId],
  );

/** Which mails were written, by template, with whom they are for and what they say. */
export async function mails(
  server: TestServer,
): Promise<{ template: string; to: string; values: Record<string, string> }[]> {
  const rows = await server.database.reads.all<Record<string, string>>(
    `SELECT template, recipient_cipher AS "to", recipient_key AS "key", values_cipher AS "values"
     FROM mail ORDER BY template, id`,
  );
  const { vault } = server.app;
  return rows.map(({ template = '', to = '', key = '', values = '' }) => ({
    template,
    to: vault.openText({ cipher: to, key }),
    values: JSON.parse(vault.openText({ cipher: values, key })) as Record<string, string>,
  }));
}
