// Where a plan stands: the snapshot's place, the window as it concerns this one plan, and the plan itself.
import type { PlanContent } from '../../domain/plan-content';
import { newId } from '../../domain/id';
import type { Instant } from '../../domain/instant';
import { PlanState } from '../../domain/plan-life';
import type { Stage } from '../../domain/units';
import type { Audience, Span } from '../../domain/windows';

/** The version that counts, with its receipt. */
export interface SubmittedVersion {
  number: number;
  content: PlanContent;
  receiptNumber: string;
  fingerprint: string;
  submittedAt: number;
}

/** A plan that somebody has saved. */
export interface StoredPlan {
  id: string;
  state: PlanState;
  version: number;
  halfHours: number;
  draft: PlanContent | null;
  draftSavedAt: number | null;
  submitted: SubmittedVersion | null;
  /** Number of the latest version, counting or not; 0 before the first. */
  lastNumber: number;
  representativeId: string | null;
}

/** What the snapshot froze of a teacher's work (D4.6). */
export interface TeachingData {
  jobTitle: string | null;
  stage: Stage | null;
  subjects: string[];
}

/** All that decides about one plan, read in one statement. Plain data: it is kept as the answer to a write. */
export interface Standing {
  year: number;
  audience: Audience;
  /** The teacher, or the school itself. */
  ownerId: string;
  /** The snapshot's unit and jurisdiction (D4.6). */
  unitId: string;
  jurisdictionCode: string;
  /** Added late: stands in neither numerator nor denominator (D4.6). */
  late: boolean;
  cycleVersion: number;
  /** With the extensions of teacher, unit and jurisdiction folded in. */
  span: Span & { extended: boolean };
  roster: { eligible: number; stages: number; studentTotal: number | null };
  /** The teacher as the snapshot has them; null on a school's plan (D4.6, D5.2). */
  own: TeachingData | null;
  plan: StoredPlan | null;
}

/** A plan as it is before the first save. */
export const blankPlan = (now: Instant): StoredPlan => ({
  id: newId(now),
  state: PlanState.NOT_STARTED,
  version: 0,
  halfHours: 0,
  draft: null,
  draftSavedAt: null,
  submitted: null,
  lastNumber: 0,
  representativeId: null,
});
