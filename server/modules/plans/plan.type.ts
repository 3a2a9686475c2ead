// How a plan is shown, with its window, its receipt and its versions.
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { CycleDefinition } from '../../domain/plan-content';
import { PlanState } from '../../domain/plan-life';
import { unpackStages } from '../../domain/units';
import { Audience, phaseAt } from '../../domain/windows';
import { WindowState } from '../cycles/window-state.type';
import { connectionOf } from '../units/page';
import { PlanContentType, shownContent } from './plan-content.type';
import { Representative, SchoolRoster, TeachingDataType } from './plan-roster.type';
import type { Standing, SubmittedVersion } from './standing';

@ObjectType({ description: 'Proof of a submission: what was received, and when (D5.6).' })
export class Receipt {
  @Field({ description: 'The number to quote: 108-T-….' })
  number: string;

  @Field(() => DateTime, { description: 'When it was received, by the server’s clock.' })
  submittedAt: number;

  @Field({
    description:
      'SHA-256 of the content in canonical form, base64url: equal contents have equal fingerprints.',
  })
  fingerprint: string;

  @Field(() => Int, { description: 'The version of the submission: 1 for the first.' })
  version: number;
}

@ObjectType('PlanVersion', { description: 'A submitted version; every one is kept (D5.6).' })
export class PlanVersionView {
  @Field(() => Receipt, { description: 'Its receipt.' })
  receipt: Receipt;

  @Field(() => PlanContentType, { description: 'What was submitted.' })
  content: PlanContentType;
}

/** Submitted versions, newest first. */
export const PlanVersionConnection = connectionOf(
  'PlanVersion',
  () => PlanVersionView,
  'submitted versions, newest first',
);

@ObjectType({ description: "進修研習規劃: a school's or a teacher's plan of one cycle (D5)." })
export class Plan {
  @Field(() => ID, { nullable: true, description: 'Opaque id; null before the first save.' })
  id: string | null;

  @Field(() => Int, { description: 'ROC academic year.' })
  year: number;

  @Field(() => Audience, { description: 'Whose plan it is.' })
  audience: Audience;

  @Field(() => PlanState, { description: 'Where it stands (D5.6).' })
  state: PlanState;

  @Field(() => Int, { description: 'Guards every write; 0 before the first save.' })
  version: number;

  @Field(() => PlanContentType, {
    nullable: true,
    description:
      'The draft as it was last saved; null when there is none beside the submitted version, and for who may not write it.',
  })
  draft: PlanContentType | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the draft was last saved; null without a draft.',
  })
  draftSavedAt: number | null;

  @Field(() => PlanContentType, {
    nullable: true,
    description: 'The version that counts; null before it is submitted, and once withdrawn.',
  })
  submitted: PlanContentType | null;

  @Field(() => Receipt, { nullable: true, description: 'The receipt of the version that counts.' })
  receipt: Receipt | null;

  @Field(() => WindowState, {
    description: 'When this plan can be written, extensions folded in (D4.5).',
  })
  window: WindowState;

  @Field(() => Representative, {
    nullable: true,
    description: "Who fills it in; null for teachers' plans, and while nobody does.",
  })
  representative: Representative | null;

  @Field(() => TeachingDataType, {
    nullable: true,
    description:
      "The teacher's own data as the snapshot froze them (D5.2); null on a school's plan.",
  })
  ownData: TeachingDataType | null;

  @Field(() => SchoolRoster, {
    nullable: true,
    description: "School plans: the snapshot in numbers; null for teachers' plans.",
  })
  roster: SchoolRoster | null;

  /** Where it stands, for the fields that are read only when asked for. */
  standing: Standing;
}

/** A teacher's plans, newest cycle first. */
export const PlanConnection = connectionOf('Plan', () => Plan, 'plans, newest cycle first');

@ObjectType({ description: 'What became of the plan.' })
export class PlanPayload {
  @Field(() => Plan, { description: 'The plan after the write.' })
  plan: Plan;
}

/** The receipt of a version. */
export const receiptOf = (version: SubmittedVersion): Receipt => ({
  number: version.receiptNumber,
  submittedAt: version.submittedAt,
  fingerprint: version.fingerprint,
  version: version.number,
});

/** A version with its content in the words of its cycle. */
export const shownVersion = (
  definition: CycleDefinition,
  version: SubmittedVersion,
): PlanVersionView => ({
  receipt: receiptOf(version),
  content: shownContent(definition, version.content),
});

const rosterOf = ({ audience, year, unitId, roster }: Standing): SchoolRoster | null =>
  audience === Audience.TEACHER
    ? null
    : { ...roster, stages: unpackStages(roster.stages), year, unitId };

const representativeOf = ({ plan }: Standing): Representative | null =>
  plan?.representativeId == null ? null : { accountId: plan.representativeId };

/** Whether the reader sees the draft, and the plan at all before it was submitted. */
export type View = 'author' | 'reader';

/** A plan as its reader may see it: drafts are their authors' alone. */
export function shownPlan(
  definition: CycleDefinition,
  standing: Standing,
  now: number,
  view: View,
): Plan {
  const { plan, span } = standing;
  const draft = view === 'author' ? (plan?.draft ?? null) : null;
  const submitted = plan?.submitted ?? null;
  return {
    id: plan?.id ?? null,
    year: standing.year,
    audience: standing.audience,
    state: plan?.state ?? PlanState.NOT_STARTED,
    version: plan?.version ?? 0,
    draft: draft === null ? null : shownContent(definition, draft),
    draftSavedAt: draft === null ? null : (plan?.draftSavedAt ?? null),
    submitted: submitted === null ? null : shownContent(definition, submitted.content),
    receipt: submitted === null ? null : receiptOf(submitted),
    window: {
      ...span,
      audience: standing.audience,
      year: standing.year,
      state: phaseAt(span, now),
    },
    representative: representativeOf(standing),
    ownData: standing.own,
    roster: rosterOf(standing),
    standing,
  };
}
