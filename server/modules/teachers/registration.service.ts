// How teachers are registered for a unit: one of a form, or all of a file, by the same statements (D3.4).
import type { Tx } from '../../database/database';
import { newId } from '../../domain/id';
import { maskName } from '../../domain/masking';
import { Refusal } from '../../domain/refusals';
import { registrationOutcome, RegistrationOutcome } from '../../domain/registration';
import { unitsByIds } from '../units/unit.repo';
import type { Change } from '../audit/write.service';
import { goOn } from './movement.service';
import {
  insertEmployments,
  insertTeachers,
  lockTeachersByHashes,
  teachersByHashes,
  type KnownRow,
  type NewTeacher,
  type UnitDetails,
} from './registration.repo';
import { insertTransfers } from './transfer.repo';
import { tellRequested, tellTeachers, type Acting } from './transfer-mail.service';

/** Somebody to be registered, already checked (`registrationFaults`). */
export interface Registration extends UnitDetails {
  /** Normalised. */
  nationalId: string;
  name: string;
  gender: string | null;
  email: string | null;
}

/** What became of a registration. */
export interface Registered {
  outcome: RegistrationOutcome;
  teacherId: string;
  /** Of the request that was made; null otherwise. */
  transferId: string | null;
}

interface Decided extends Registration {
  outcome: RegistrationOutcome;
  nationalIdHash: string;
  known: KnownRow | null;
  teacherId: string;
}

function decide(acting: Acting, unitId: string, known: Map<string, KnownRow>) {
  return (registration: Registration): Decided => {
    const nationalIdHash = acting.app.vault.hash(registration.nationalId);
    const found = known.get(nationalIdHash) ?? null;
    const outcome = registrationOutcome(found, unitId);
    if (outcome === 'ALREADY_EMPLOYED' || outcome === 'TRANSFER_PENDING')
      throw new Refusal(outcome);
    const teacherId = found?.id ?? newId(acting.now);
    return { ...registration, outcome, nationalIdHash, known: found, teacherId };
  };
}

const changeOf = (
  { teacherId, name, outcome, staffKind }: Decided,
  unitId: string,
  action: string,
): Change => ({
  action,
  subjectKind: 'TEACHER',
  subjectId: teacherId,
  unitId,
  changes: {
    outcome: [null, outcome],
    unitId: [null, unitId],
    name: [null, maskName(name)],
    staffKind: [null, staffKind],
  },
});

async function create(
  tx: Tx,
  acting: Acting,
  action: string,
  unit: { id: string; name: string },
  all: readonly Decided[],
): Promise<Change[]> {
  if (all.length === 0) return [];
  const { now, app } = acting;
  const rows = all.map((each): NewTeacher & UnitDetails => ({
    ...each,
    ...app.vault.seal(each.nationalId),
    id: each.teacherId,
  }));
  await insertTeachers(tx, unit.id, now, rows);
  const begun = all.map((each) => ({ ...each, id: newId(now), unitId: unit.id }));
  await insertEmployments(tx, now, begun);
  const told = begun.map((each) => ({
    ...{ email: each.email, language: null, eventId: each.id },
    ...{ unitId: unit.id, unitName: unit.name },
  }));
  await tellTeachers(tx, acting, 'teacher-registered', told);
  return all.map((each) => changeOf(each, unit.id, action));
}

async function request(
  tx: Tx,
  acting: Acting,
  action: string,
  unit: { id: string; name: string },
  all: readonly (Decided & { transferId: string })[],
): Promise<Change[]> {
  if (all.length === 0) return [];
  const fromIds = all.map(({ known }) => known?.unitId ?? '');
  const units = await unitsByIds(tx, [...new Set(fromIds)]);
  const transfers = all.map((each, at) => {
    const from = units.get(fromIds[at] ?? '');
    if (from === undefined) throw new Error('somebody is employed by no unit');
    return {
      ...{ id: each.transferId, teacherId: each.teacherId, detail: detailOf(each) },
      ...{ fromUnitId: from.id, fromUnitName: from.name, fromUnitKind: from.kind },
      ...{ toUnitId: unit.id, toUnitName: unit.name },
    };
  });
  await insertTransfers(tx, acting.actor?.id ?? '', acting.now, transfers);
  await tellRequested(tx, acting, transfers);
  return transfers.map(({ id, fromUnitId }) => ({
    action,
    subjectKind: 'TRANSFER',
    subjectId: id,
    unitId: unit.id,
    changes: { state: [null, 'PENDING'], fromUnitId: [null, fromUnitId] },
  }));
}

const detailOf = ({ jobTitle, stage, subjects, unitNote, staffKind }: UnitDetails): string =>
  JSON.stringify({ jobTitle, stage, subjects, unitNote, staffKind } satisfies UnitDetails);

/**
 * Registers people for a unit: new ones get a record, released ones move, of those employed elsewhere the unit asks.
 * All of it or none: throws ALREADY_EMPLOYED, TRANSFER_PENDING. Where somebody else makes the same record at the same
 * moment, the database's refusal of the duplicate passes through: the whole write then runs again (`twiceIfRaced`).
 * @param action what the audit rows call it
 */
export async function register(
  tx: Tx,
  acting: Acting,
  action: string,
  unitId: string,
  registrations: readonly Registration[],
): Promise<{ registered: Registered[]; changes: Change[] }> {
  const hashes = registrations.map(({ nationalId }) => acting.app.vault.hash(nationalId));
  await lockTeachersByHashes(tx, hashes);
  const known = await teachersByHashes(tx, hashes);
  const name = (await unitsByIds(tx, [unitId])).get(unitId)?.name ?? '';
  const unit = { id: unitId, name };
  const all = registrations.map(decide(acting, unitId, known)).map((each) => ({
    ...each,
    transferId: newId(acting.now),
  }));
  const of = (outcome: RegistrationOutcome) => all.filter((each) => each.outcome === outcome);
  const moves = of(RegistrationOutcome.MOVED).map((each) => ({
    ...each,
    // The person's own data stay as they are; only where the record has no address the unit's is taken.
    ...{ email: each.known?.email ?? each.email, language: each.known?.language ?? null },
    ...{ unitId, unitName: name },
  }));
  const changes = [
    ...(await create(tx, acting, action, unit, of(RegistrationOutcome.CREATED))),
    ...(await goOn(tx, acting, action, moves)),
    ...(await request(tx, acting, action, unit, of(RegistrationOutcome.REQUESTED))),
  ];
  const registered = all.map(({ outcome, teacherId, transferId }) => ({
    ...{ outcome, teacherId },
    transferId: outcome === RegistrationOutcome.REQUESTED ? transferId : null,
  }));
  return { registered, changes };
}
