// What a list of schools with their completion can be narrowed by.
import { Field, ID, InputType } from 'type-graphql';
import { PlanState } from '../../domain/plan-life';
import { Stage } from '../../domain/units';
import type { SchoolFilter } from './unit-completion-filter';

/** Which schools; a condition that is left out, or null, narrows nothing. */
@InputType({ description: 'Which schools of a snapshot; all conditions hold at once.' })
export class UnitCompletionFilter implements SchoolFilter {
  @Field(() => ID, { nullable: true, description: 'This school only.' })
  unitId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Part of the name, or the beginning of the code; at most 60 characters. 台 also finds 臺.',
  })
  search?: string | null;

  @Field(() => Stage, { nullable: true, description: 'Those that have the stage (D1.1).' })
  stage?: Stage | null;

  @Field(() => PlanState, { nullable: true, description: 'Where the school plan stands (D5.6).' })
  schoolPlanState?: PlanState | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: the school plan is not submitted: not started, or a draft; false: it is.',
  })
  schoolPlanMissing?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: has teachers, and none of them has submitted; false: all others.',
  })
  nobody?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: some teacher has not submitted; false: none is missing.',
  })
  teachersMissing?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the roster was checked for this cycle (D3.2).',
  })
  rosterChecked?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: has no active chief (D2.3); false: has one.',
  })
  withoutChief?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether somebody there has more time: the school, a teacher, all its teachers, or the jurisdiction (D4.5).',
  })
  extended?: boolean | null;
}
