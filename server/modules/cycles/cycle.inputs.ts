// What a client sends to make a cycle.
import { Field, InputType, Int } from 'type-graphql';

/** Which cycle the next one is copied from. */
@InputType({ description: 'Which cycle the next one is copied from (D4.5).' })
export class CreateNextCycleInput {
  @Field(() => String, {
    description:
      "The client's own key, 8 to 64 printable ASCII characters; again the same gets the first answer.",
  })
  idempotencyKey: string;

  @Field(() => Int, {
    description: 'ROC academic year of the cycle to copy; the new one is the year after.',
  })
  fromYear: number;
}
