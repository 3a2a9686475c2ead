// What is shown of completion: states and counts, never anybody's answers (D4.6, D8).
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateTime, LocalDate } from '../../app/scalars';
import type { Instant } from '../../domain/instant';
import { PlanState } from '../../domain/plan-life';
import { Stage } from '../../domain/units';
import { Jurisdiction } from '../units/jurisdiction.entity';
import { connectionOf } from '../units/page';

/** Counts of one audience in one scope. */
@ObjectType('PlanCounts', {
  simpleResolvers: true,
  description:
    'How far the plans of one audience are in one scope; notStarted + draft + submitted = eligible (D4.6).',
})
export class PlanCountsView {
  @Field(() => Int, {
    description:
      'Who may plan by the roster snapshot: schools, or teachers; the denominator, 0 or more.',
  })
  eligible: number;

  @Field(() => Int, { description: 'Of these, who have not begun [未開始].' })
  notStarted: number;

  @Field(() => Int, { description: 'Of these, who have begun and not submitted [草稿].' })
  draft: number;

  @Field(() => Int, {
    description:
      'Of these, whose submitted version counts [已送出]; a draft beside it changes nothing (D5.6).',
  })
  submitted: number;

  @Field(() => Int, {
    description: 'Of the eligible, for whom an extension was granted, alone or with others (D4.5).',
  })
  extended: number;

  @Field(() => Int, {
    description:
      'Teachers added after the snapshot: beside the rate, in neither numerator nor denominator; 0 for schools.',
  })
  lateAdded: number;

  @Field(() => Int, { description: 'Of those added late, who have submitted; 0 for schools.' })
  lateSubmitted: number;

  @Field(() => Float, {
    nullable: true,
    description: 'submitted / eligible, 0 to 1, never above; null when nobody is eligible.',
  })
  rate: number | null;
}

/** Completion of one school. */
@ObjectType({
  simpleResolvers: true,
  description: "One school's completion, as it stood on the cycle's snapshot (D4.6).",
})
export class UnitCompletion {
  @Field(() => ID, { description: "The unit's id." })
  unitId: string;

  @Field(() => String, { description: '學校代碼 at the cutoff (D1.3).' })
  code: string;

  @Field(() => String, { description: 'The name at the cutoff.' })
  name: string;

  @Field(() => [Stage], { description: 'Its stages at the cutoff (D1.1).' })
  stages: Stage[];

  @Field(() => PlanState, { description: "Where the school's own plan stands (D5.6)." })
  schoolPlanState: PlanState;

  @Field(() => Boolean, {
    description: "Whether the school's own plan was extended, alone or with its jurisdiction.",
  })
  schoolPlanExtended: boolean;

  @Field(() => PlanCountsView, { description: "Its teachers' plans." })
  teachers: PlanCountsView;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When its roster was checked for this cycle (D3.2); null before.',
  })
  rosterCheckedAt: Instant | null;

  @Field(() => Int, { description: 'Its active chiefs today; 0 where it is without one (D2.3).' })
  chiefs: number;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The last day on which a plan of it was submitted or withdrawn; null where none was.',
  })
  lastSubmittedDay: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When its bureau reminded it last, of either kind of plan; null where it has not.',
  })
  remindedAt: Instant | null;
}

/** A page of schools with their completion. */
export const UnitCompletionConnection = connectionOf(
  'UnitCompletion',
  () => UnitCompletion,
  'schools with their completion',
);

/** The plans submitted up to a day's end. */
@ObjectType({
  simpleResolvers: true,
  description:
    'The plans that stood submitted at the end of a day; days without change are absent.',
})
export class CompletionDay {
  @Field(() => LocalDate, { description: 'The day in Asia/Taipei (D4.1).' })
  day: string;

  @Field(() => Int, { description: 'School plans submitted by then, all days before included.' })
  schoolsSubmitted: number;

  @Field(() => Int, {
    description:
      'Plans of teachers on the snapshot submitted by then, all days before included; late teachers stand beside (D4.6).',
  })
  teachersSubmitted: number;
}

/** One cycle of a scope, to be laid beside another. */
@ObjectType({
  simpleResolvers: true,
  description: 'How one cycle went in a scope, to be compared with the present one (D4.6, D8).',
})
export class CompletionYear {
  @Field(() => Int, { description: 'ROC academic year.' })
  year: number;

  @Field(() => PlanCountsView, { description: "The schools' own plans." })
  schools: PlanCountsView;

  @Field(() => PlanCountsView, { description: "The teachers' plans." })
  teachers: PlanCountsView;

  @Field(() => DateTime, {
    nullable: true,
    description: "The first opening of the scope's teacher windows; null without windows.",
  })
  teacherOpensAt: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Their last closing, extensions of jurisdictions included; null without windows.',
  })
  teacherClosesAt: Instant | null;

  @Field(() => [CompletionDay], {
    description: 'The course of its weeks, a row a day on which something changed, oldest first.',
  })
  days: CompletionDay[];
}

/** Completion of one jurisdiction, its schools summed. */
@ObjectType({ description: "One jurisdiction's completion: the sums of its schools (D4.6)." })
export class JurisdictionCompletion {
  @Field(() => Jurisdiction, { description: 'The jurisdiction.' })
  jurisdiction: Jurisdiction;

  @Field(() => PlanCountsView, { description: "Its schools' own plans." })
  schools: PlanCountsView;

  @Field(() => PlanCountsView, { description: "Its teachers' plans." })
  teachers: PlanCountsView;
}

/** Completion of one jurisdiction with every school. */
@ObjectType({ description: "One jurisdiction's completion with each of its schools (D4.6, D8)." })
export class JurisdictionCompletionDetail extends JurisdictionCompletion {
  @Field(() => Int, { description: 'ROC academic year.' })
  year: number;

  @Field(() => [UnitCompletion], {
    description: 'Every school on the snapshot, by code; a plain list of at most some 600.',
  })
  units: UnitCompletion[];

  @Field(() => DateTime, { description: 'The instant that the counts are of.' })
  asOf: Instant;
}

/** Completion of the country. */
@ObjectType({ description: "The country's completion, jurisdiction by jurisdiction (D4.6, D8)." })
export class CountryCompletion {
  @Field(() => Int, { description: 'ROC academic year.' })
  year: number;

  @Field(() => PlanCountsView, { description: "The schools' own plans." })
  schools: PlanCountsView;

  @Field(() => PlanCountsView, { description: "The teachers' plans." })
  teachers: PlanCountsView;

  @Field(() => [JurisdictionCompletion], { description: "All 23, in the letter's order." })
  jurisdictions: JurisdictionCompletion[];

  @Field(() => DateTime, { description: 'The instant that the counts are of.' })
  asOf: Instant;
}
