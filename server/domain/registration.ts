// Decides what registering a person for a unit does, and what must be right about it (D3.4).
import { canonicalEmail, emailFault } from './contact';
import type { Instant } from './instant';
import { isNationalId, normalise } from './national-id';
import { remarkFault } from './reason';
import type { Fault } from './refusals';
import { lineFault } from './text';
import { UnitKind } from './units';

/** What is known of a national ID before it is registered. */
export interface KnownTeacher {
  /** Who employs the teacher; null once released (D3.5). */
  unitId: string | null;
  /** Whether a unit has asked for the teacher, and nobody has decided. */
  requested: boolean;
}

/** What a registration does: a new record, a move of a known one, or a request to the unit that employs the teacher. */
export enum RegistrationOutcome {
  CREATED = 'CREATED',
  MOVED = 'MOVED',
  REQUESTED = 'REQUESTED',
}

/** Why a registration does nothing. */
export type RegistrationRefusal = 'ALREADY_EMPLOYED' | 'TRANSFER_PENDING';

/**
 * What registering somebody for a unit does (D3.4). A kindergarten's teacher is asked for like any other, though the
 * kindergarten cannot answer here (D3.7).
 * @param known null for a national ID that the country does not know
 */
export function registrationOutcome(
  known: KnownTeacher | null,
  unitId: string,
): RegistrationOutcome | RegistrationRefusal {
  if (known === null) return RegistrationOutcome.CREATED;
  if (known.unitId === null) return RegistrationOutcome.MOVED;
  if (known.unitId === unitId) return 'ALREADY_EMPLOYED';
  return known.requested ? 'TRANSFER_PENDING' : RegistrationOutcome.REQUESTED;
}

/** What a unit states of somebody whom it registers; the national ID in whatever form it was typed. */
export interface RegistrationParts {
  nationalId: string;
  name: string;
  email?: string | null;
  jobTitle?: string | null;
  subjects?: readonly string[] | null;
  unitNote?: string | null;
}

/** The greatest number of subjects that one teacher has. */
export const MAX_SUBJECTS = 20;
/** The greatest length of a name, a job title or a subject, in code points. */
export const MAX_NAME = 60;
/** The greatest length of a unit's note, in code points. */
export const MAX_UNIT_NOTE = 200;

const PRINTED_NAME = { min: 1, max: MAX_NAME };

/** Every fault of a list of subjects: at most 20, each 1 to 60 characters, none twice. */
export function subjectFaults(path: string, subjects: readonly string[]): Fault[] {
  if (subjects.length > MAX_SUBJECTS) return [{ path, rule: 'tooMany', limit: MAX_SUBJECTS }];
  return subjects.flatMap((subject, at): Fault[] => {
    const fault = lineFault(`${path}[${at}]`, subject, PRINTED_NAME);
    if (fault !== null) return [fault];
    return subjects.indexOf(subject) < at ? [{ path: `${path}[${at}]`, rule: 'duplicate' }] : [];
  });
}

/**
 * Every fault of a registration at once (D3.1, D3.4).
 * @param prefix stands before each field's name: 'input.'
 */
export function registrationFaults(parts: RegistrationParts, prefix = 'input.'): Fault[] {
  const { email, jobTitle, subjects, unitNote } = parts;
  const faults: (Fault | null)[] = [
    isNationalId(normalise(parts.nationalId))
      ? null
      : { path: `${prefix}nationalId`, rule: 'nationalId' },
    lineFault(`${prefix}name`, parts.name, PRINTED_NAME),
    email == null ? null : emailFault(`${prefix}email`, canonicalEmail(email)),
    jobTitle == null ? null : lineFault(`${prefix}jobTitle`, jobTitle, PRINTED_NAME),
    ...subjectFaults(`${prefix}subjects`, subjects ?? []),
    unitNote == null
      ? null
      : remarkFault(`${prefix}unitNote`, unitNote, { min: 0, max: MAX_UNIT_NOTE }),
  ];
  return faults.filter((fault) => fault !== null);
}

/** Where a request for a teacher stands (D3.4). */
export enum TransferState {
  /** 待原單位處理 */
  PENDING = 'PENDING',
  /** 已離校轉入 */
  RELEASED = 'RELEASED',
  /** 不同意 */
  REFUSED = 'REFUSED',
  /** 已撤回 */
  WITHDRAWN = 'WITHDRAWN',
}

/** From which of the two units a request is looked at. */
export enum TransferDirection {
  /** Somebody is asked for. */
  INCOMING = 'INCOMING',
  /** Somebody of one's own is asked for. */
  OUTGOING = 'OUTGOING',
}

/** How long the present unit has for its answer before its bureau can give it (D3.4). */
export const PRESENT_UNIT_DECIDES = 7 * 86_400_000;

/**
 * From when on the bureau can decide a request: after 7 days, itself inside; at once where the present unit is a
 * kindergarten, whose teachers nobody edits here (D3.4, D3.7).
 */
export const bureauDecidesFrom = (requestedAt: Instant, presentUnit: UnitKind): Instant =>
  presentUnit === UnitKind.KINDERGARTEN ? requestedAt : requestedAt + PRESENT_UNIT_DECIDES;
