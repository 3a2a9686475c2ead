// The hand's table of who may see what of whom: D2.4, D2.9, D3.2, D3.5 and D3.8; what no line allows is shown to nobody.
import { Role } from '../../server/domain/roles';
import type { Known, Piece } from './people';

/** Whoever reads; null is nobody signed in. */
export type Reader = Known | null;

interface Rule {
  /** The D-numbers, and the rule in words. */
  rule: string;
  pieces: readonly Piece[];
  allows: (reader: Known, person: Known) => boolean;
}

const ALL: readonly Piece[] = ['MASKED_ID', 'NAME', 'TELEPHONE', 'EMAIL'];
const SCHOOL_TIERS: readonly Role[] = [Role.CHIEF, Role.CONTACT, Role.OPERATOR];
const OFFICES: readonly Role[] = [Role.BUREAU, Role.CENTRE, Role.MINISTRY];

/** Of one unit of today; offices of one role and jurisdiction are one unit. */
const together = (one: Known, other: Known): boolean =>
  one.where === other.where &&
  one.where !== 'nowhere' &&
  (one.where !== 'office' ||
    (one.role === other.role && one.jurisdictionCode === other.jurisdictionCode));
const keepsRoster = ({ role }: Known): boolean => role === Role.CHIEF || role === Role.CONTACT;
/** An application whose address was not confirmed is nobody's yet (D2.8). */
const isReal = ({ state }: Known): boolean => state !== 'UNCONFIRMED';
const isAccount = ({ kind }: Known): boolean => kind === 'ACCOUNT';

/** The table. */
export const RULES: readonly Rule[] = [
  { rule: 'D3.2, D8: oneself', pieces: ALL, allows: (reader, person) => reader === person },
  {
    rule: 'D2.9: active chiefs and contacts, to anyone signed in',
    pieces: ['NAME', 'TELEPHONE', 'EMAIL'],
    allows: (_reader, { role, state }) =>
      (role === Role.CHIEF || role === Role.CONTACT) && state === 'ACTIVE',
  },
  {
    rule: 'D2.1, D3.2, D3.8: the teachers of the own unit, to its accounts with teacher management',
    pieces: ['MASKED_ID', 'NAME', 'EMAIL'],
    allows: (reader, person) =>
      keepsRoster(reader) && person.kind === 'TEACHER' && together(reader, person),
  },
  {
    rule: 'D3.5, D3.8: whom the own unit has released, until it cannot be undone any more',
    pieces: ['NAME'],
    allows: (reader, { leftLately }) => keepsRoster(reader) && leftLately === reader.where,
  },
  {
    rule: 'D4.6, D5.1: the frozen roster of the own school, to its accounts with teacher management',
    pieces: ['NAME'],
    allows: (reader, { frozenAt }) => keepsRoster(reader) && frozenAt === reader.where,
  },
  {
    rule: 'D2.1, D2.4, D3.8: the accounts of the own unit, to its chief, and of the own bureau to its officials',
    pieces: ALL,
    allows: (reader, person) =>
      (reader.role === Role.CHIEF || reader.role === Role.BUREAU) &&
      isAccount(person) &&
      isReal(person) &&
      together(reader, person),
  },
  {
    rule: 'D2.4: chiefs, to the bureau of the jurisdiction, which approves them',
    pieces: ALL,
    allows: (reader, person) =>
      reader.role === Role.BUREAU &&
      person.role === Role.CHIEF &&
      isReal(person) &&
      person.jurisdictionCode === reader.jurisdictionCode,
  },
  {
    rule: 'D2.4: offices and operators of universities, to the centre, which manages them',
    pieces: ALL,
    allows: (reader, person) =>
      reader.role === Role.CENTRE &&
      isReal(person) &&
      (OFFICES.includes(person.role) || person.where === 'university'),
  },
  {
    rule: 'D3.8, D5.1: accounts of the own unit, to everybody in it (the representative of its plan)',
    pieces: ['NAME'],
    allows: (reader, person) =>
      isAccount(person) &&
      isReal(person) &&
      SCHOOL_TIERS.includes(person.role) &&
      together(reader, person),
  },
];

/** The lines that allow a piece; a full national ID is shown to nobody, not even to oneself. */
export const allowedBy = (reader: Reader, person: Known, piece: Piece): string[] =>
  reader === null
    ? []
    : RULES.filter(({ pieces, allows }) => pieces.includes(piece) && allows(reader, person)).map(
        ({ rule }) => rule,
      );
