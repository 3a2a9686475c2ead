// Who acts: one sign-in with one role, as a request carries it.
import type { Role } from './roles';
import type { UnitKind } from './units';

/** Whether the second factor was given, is asked for, or must first be set up. */
export type SecondFactorState = 'DONE' | 'ASKED' | 'TO_SET_UP';

/** A teacher account or a business account that is signed in (D2.10). */
export interface Actor {
  kind: 'TEACHER' | 'ACCOUNT';
  id: string;
  role: Role;
  name: string;
  userName: string;
  /** The unit of today; null for a teacher whom no school employs. */
  unitId: string | null;
  unitKind: UnitKind | null;
  /** The unit's jurisdiction; null for the centre and the ministry. */
  jurisdictionCode: string | null;
  /** Mask of business functions, never beyond the tier's (D2.2). */
  functions: number;
  /** Until a password of one's own is chosen, nothing else is possible. */
  mustChangePassword: boolean;
  /** Offices above the schools sign in with a second factor; everybody else's is DONE from the start. */
  secondFactor: SecondFactorState;
}
