// What a bureau sends to add a teacher whom the snapshot missed (D4.6).
import { Field, ID, InputType, Int } from 'type-graphql';
import { KeyedInput } from '../audit/write.inputs';

/** Whom the snapshot missed, and why. */
@InputType({ description: 'A teacher whom the roster snapshot missed (D4.6).' })
export class AddLateTeacherInput extends KeyedInput {
  @Field(() => Int, { description: 'ROC academic year of the cycle; its snapshot was taken.' })
  year: number;

  @Field(() => ID, { description: 'The school on the snapshot that employs the teacher today.' })
  unitId: string;

  @Field(() => String, {
    description: "The teacher's full national ID or resident's number (D3.8).",
  })
  nationalId: string;

  @Field(() => String, { description: 'Why, 1 to 500 characters; kept with the entry.' })
  reason: string;
}
