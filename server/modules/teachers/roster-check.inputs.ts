// What a unit sends to mark its roster as checked (D3.2).
import { Field, ID, InputType, Int } from 'type-graphql';
import { KeyedInput } from '../audit/write.inputs';

/** Which roster was checked, for which cycle. */
@InputType({ description: 'Which roster was checked, and for which cycle.' })
export class MarkRosterCheckedInput extends KeyedInput {
  @Field(() => ID, { description: 'The own unit.' })
  unitId: string;

  @Field(() => Int, { description: 'ROC academic year of the cycle.' })
  year: number;

  @Field(() => String, {
    nullable: true,
    description: 'What is to be said about it, at most 500 characters; kept in the audit log.',
  })
  note?: string | null;
}
