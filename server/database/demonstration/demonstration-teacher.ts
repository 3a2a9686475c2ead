// What is known of a teacher of the demonstration before any row is written.
import type { Stage } from '../../domain/units';
import type { Gender } from '../invented/persons';

/** A teacher of the demonstration. */
export interface DemonstrationTeacher {
  serial: number;
  name: string;
  gender: Gender;
  jobTitle: string | null;
  stage: Stage | null;
  subjects: string[];
  staffKind: 'TEACHER' | 'ADMINISTRATIVE';
  status: 'ACTIVE' | 'NOT_APPLIED' | 'SUSPENDED';
  origin: 'OWN' | 'ROAMING';
  /** Null for those who have not applied for their account yet, or sign in elsewhere. */
  userName: string | null;
}
