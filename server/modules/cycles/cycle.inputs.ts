// What a client sends to make a cycle.
import { Field, InputType, Int } from 'type-graphql';
import { KeyedInput } from '../audit/write.inputs';

/** Which cycle the next one is copied from. */
@InputType({ description: 'Which cycle the next one is copied from (D4.5).' })
export class CreateNextCycleInput extends KeyedInput {
  @Field(() => Int, {
    description: 'ROC academic year of the cycle to copy; the new one is the year after.',
  })
  fromYear: number;
}
