// What a bureau sends to add a teacher whom the snapshot missed (D4.6).
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UnitCompletion } from './completion.type';

/** Whom the snapshot missed, and why. */
@InputType({ description: 'A teacher whom the roster snapshot missed (D4.6).' })
export class AddLateTeacherInput {
  @Field(() => String, {
    description:
      "The client's own key, 8 to 64 printable ASCII characters; again the same gets the first answer.",
  })
  idempotencyKey: string;

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

/** What the addition of a late teacher answers. */
@ObjectType({ description: 'The school after a teacher was added late.' })
export class LateTeacherPayload {
  @Field(() => UnitCompletion, { description: "The school's completion, the teacher beside it." })
  unitCompletion: UnitCompletion;
}
