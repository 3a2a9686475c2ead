// What a school sees of its teachers' plans: how far they are, never what they say (D8).
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { Instant } from '../../domain/instant';
import { PlanState } from '../../domain/plan-life';
import { Stage } from '../../domain/units';
import { connectionOf } from '../units/page';

/** A teacher on the own school's snapshot, without answers. */
@ObjectType({
  description:
    "A teacher on the own school's snapshot with how far the plan is; never what it says (D4.6, D8).",
})
export class Colleague {
  @Field(() => ID, { description: 'The teacher.' })
  teacherId: string;

  @Field(() => String, { description: 'The name.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: '職稱 at the cutoff; null where the record lacked it.',
  })
  jobTitle: string | null;

  @Field(() => Stage, {
    nullable: true,
    description: '在校任教階段 at the cutoff; null where the record lacked it.',
  })
  stage: Stage | null;

  @Field(() => PlanState, { description: 'Where the plan stands (D5.6).' })
  planState: PlanState;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the version that counts was submitted; null where none does.',
  })
  submittedAt: Instant | null;

  @Field(() => Boolean, {
    description: 'Whether the teacher, the school or the jurisdiction has more time (D4.5).',
  })
  extended: boolean;

  @Field(() => Boolean, {
    description: 'Whether the bureau added the teacher after the snapshot (D4.6).',
  })
  late: boolean;

  @Field(() => Boolean, {
    description:
      'Whether a reminder would reach the teacher: there is an address to mail to, and nobody has suspended the account.',
  })
  reachable: boolean;
}

/** A page of a school's teachers. */
export const ColleagueConnection = connectionOf(
  'Colleague',
  () => Colleague,
  "teachers on a school's snapshot, by name",
);
