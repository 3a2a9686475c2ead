// What a client sends to remind teachers or schools.
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { Audience } from '../../domain/windows';
import { KeyedInput } from '../audit/write.inputs';
import { UnitCompletionFilter } from '../statistics/unit-completion.inputs';

/** Which school's teachers. */
@InputType({ description: 'Whose teachers are reminded of their plans (D8).' })
export class RemindTeachersInput extends KeyedInput {
  @Field(() => ID, { description: "The own school, on the cycle's snapshot." })
  unitId: string;

  @Field(() => Int, { description: 'ROC academic year.' })
  year: number;
}

/** Which schools. */
@InputType({ description: 'Which schools a bureau reminds of missing plans (D8).' })
export class RemindSchoolsInput extends KeyedInput {
  @Field(() => ID, { description: 'The own jurisdiction.' })
  jurisdictionCode: string;

  @Field(() => Int, { description: 'ROC academic year.' })
  year: number;

  @Field(() => Audience, { description: "Of the schools' own plans, or of their teachers'." })
  audience: Audience;

  @Field(() => UnitCompletionFilter, {
    nullable: true,
    description: 'Which of the schools whose plans are missing; all of them without it.',
  })
  filter?: UnitCompletionFilter | null;
}

/** Which schools a preview is of. */
@ArgsType()
export class SchoolReminderArgs {
  @Field(() => ID, { description: 'The own jurisdiction.' })
  jurisdictionCode: string;

  @Field(() => Int, { description: 'ROC academic year.' })
  year: number;

  @Field(() => Audience, { description: "Of the schools' own plans, or of their teachers'." })
  audience: Audience;

  @Field(() => UnitCompletionFilter, {
    nullable: true,
    description: 'Which of the schools whose plans are missing; all of them without it.',
  })
  filter?: UnitCompletionFilter | null;
}
